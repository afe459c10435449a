import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { app, safeStorage } from 'electron';
import type { SecretPlace } from '../obs/obs-password.ts';
import { writeWhole } from '../whole-file.ts';

/**
 * A secret in a file of `dataDir`, sealed with a key of the system's key store: Keychain, DPAPI, or
 * on Linux libsecret or KWallet. Where Linux has neither, Electron would seal with a key that is
 * written in its source: that is no key store.
 */
export function sealedFile(dataDir: string, name: string): SecretPlace {
  const path = join(dataDir, name);
  const canKeep = () => {
    if (!app.isReady() || !safeStorage.isEncryptionAvailable()) return false;
    return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text';
  };
  return {
    canKeep,
    read: async () => {
      try {
        return safeStorage.decryptString(await readFile(path));
      } catch {
        return null;
      }
    },
    keep: async (secret) => {
      if (secret === null) {
        await rm(path, { force: true }).catch(() => undefined);
        return true;
      }
      return writeWhole(path, safeStorage.encryptString(secret)).then(
        () => true,
        () => false,
      );
    },
  };
}
