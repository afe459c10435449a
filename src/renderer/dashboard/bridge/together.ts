import type { Answer } from '../../../shared/contract/failure.ts';

/** Waits for several questions at once: all their values by name, or the first failure. */
export async function together<T extends object>(
  asked: {
    readonly [Name in keyof T]: Promise<Answer<T[Name]>>;
  },
): Promise<Answer<T>> {
  const names = Object.keys(asked) as (keyof T)[];
  const answers = await Promise.all(
    names.map(async (name) => ({ name, answer: await asked[name] })),
  );
  const values: Partial<T> = {};
  for (const { name, answer } of answers) {
    if (!answer.ok) return answer;
    values[name] = answer.value;
  }
  return { ok: true, value: values as T };
}
