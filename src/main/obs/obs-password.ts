/** A place for one secret that outlives the app: the system's key store, through the shell. */
export interface SecretPlace {
  /** Whether this system has one, which may only be known some time after the start. */
  canKeep(): boolean;
  /** null when there is none, or when it can no longer be read. */
  read(): Promise<string | null>;
  /** null takes it away. False when it could not be done. */
  keep(secret: string | null): Promise<boolean>;
}

export interface ObsPassword {
  canKeep(): boolean;
  get(): Promise<string | null>;
  where(): Promise<'none' | 'kept' | 'this-run'>;
  set(password: string | null): Promise<void>;
}

/**
 * The password for OBS. It is kept by the system or not at all: without a key store it is held in
 * memory and asked for again after the next start. It is never written in the clear.
 */
export function createObsPassword(place: SecretPlace | null): ObsPassword {
  let held: string | null = null;
  const kept = async () => (place?.canKeep() ? place.read() : null);
  return {
    canKeep: () => place?.canKeep() ?? false,
    get: async () => held ?? (await kept()),
    where: async () => {
      if (held !== null) return 'this-run';
      return (await kept()) === null ? 'none' : 'kept';
    },
    set: async (password) => {
      const isKept = place?.canKeep() === true && (await place.keep(password));
      held = isKept ? null : password;
      // An older one must not come back at the next start.
      if (!isKept) await place?.keep(null);
    },
  };
}
