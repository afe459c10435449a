import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startCarat, temporaryFolder } from './carat.ts';
import { live, post } from './client.ts';

test('followers that a source reports are logged once a day, and are no LIVE', async () => {
  const folder = temporaryFolder();
  const carat = await startCarat(folder);
  const reports = [900, 901, 902].map((count) => ({ type: 'followers', count }));
  const results = await post(carat, [...reports, { type: 'followers', count: 'many' }]);
  expect(results.map(({ status }) => status)).toEqual([
    'ignored',
    'ignored',
    'ignored',
    'rejected',
  ]);
  expect(await live(carat)).toMatchObject({ session: null });
  await carat.stop();
  const { log } = JSON.parse(readFileSync(join(folder, 'eligibility.json'), 'utf8'));
  expect(log).toMatchObject([{ count: 900, origin: 'source' }]);

  const again = await startCarat(folder);
  await post(again, [{ type: 'followers', count: 950 }]);
  await again.stop();
  expect(JSON.parse(readFileSync(join(folder, 'eligibility.json'), 'utf8')).log).toHaveLength(1);
});
