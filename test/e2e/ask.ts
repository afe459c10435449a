import { expect } from '@playwright/test';
import { call, type RunningApp, serverOf } from './launch.ts';

/** What the dashboard's bridge answers to a call that succeeds. */
export async function get<T>(app: RunningApp, name: string, input: unknown): Promise<T> {
  const answer = (await call(app.dashboard, name, input)) as { ok: boolean; value: T };
  expect(answer, name).toMatchObject({ ok: true });
  return answer.value;
}

/** What the local API answers to a program that may read. */
export async function read<T>(app: RunningApp, path: string): Promise<T> {
  const { origin, readKey } = await serverOf(app);
  const answer = await fetch(origin + path, { headers: { authorization: `Bearer ${readKey}` } });
  expect(answer.status, path).toBe(200);
  return (await answer.json()) as T;
}
