import { z } from 'zod';

/** Where obs-websocket listens unless somebody has changed it. */
export const USUAL_OBS_ADDRESS = '127.0.0.1:4455';

const FORM = /^([A-Za-z0-9][A-Za-z0-9.-]{0,252}|\[[0-9A-Fa-f:]{2,45}\]):(\d{1,5})$/;

/** `host:port`, and nothing more. */
export const obsAddress = z.string().refine(isObsAddress);

export function isObsAddress(text: string): boolean {
  const port = Number(FORM.exec(text)?.[2] ?? 0);
  return port >= 1 && port <= 65_535;
}

/** Whether it is this computer: elsewhere OBS cannot open the overlay's address. */
export function isThisComputer(address: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\]):/i.test(address);
}
