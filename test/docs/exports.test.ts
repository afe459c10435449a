import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../../scripts/places.mjs';
import { GIFTER_COLUMNS } from '../../src/renderer/dashboard/pages/gifters/gifter-columns.ts';
import {
  INCOME_COLUMNS,
  MONTH_COLUMNS,
} from '../../src/renderer/dashboard/pages/income/income-columns.ts';
import { WITHDRAWAL_COLUMNS } from '../../src/renderer/dashboard/pages/redemption/withdrawal-columns.ts';
import { sessionColumns } from '../../src/renderer/dashboard/pages/sessions/session-columns.ts';
import { entryColumns } from '../../src/shared/export/entry-csv.ts';
import { FOLLOWER_COLUMNS } from '../../src/shared/export/follower-columns.ts';
import { EXPORT_TABLES } from '../../src/shared/export/ledger-file.ts';
import { sumColumns, sumsByColumns } from '../../src/shared/export/sum-columns.ts';

/** The document by its sections, each under the beginning of its heading. */
const SECTIONS = readFileSync(join(projectRoot, 'docs/exports.md'), 'utf8').split(/^## /m);

function section(heading: string): string {
  return SECTIONS.find((text) => text.startsWith(heading)) ?? '';
}

const FIGURES = sumColumns().map(({ name }) => name);
const inLists = (columns: readonly { readonly name: string }[]) =>
  columns.map(({ name }) => name).filter((name) => !FIGURES.includes(name));
const entries = entryColumns({ wallTime: String, cardName: String });

it.each([
  ['The entries of the ledger', entries.map(({ name }) => name)],
  ['What a chart shows', FIGURES],
  ['What a list shows', inLists(GIFTER_COLUMNS)],
  ['What a list shows', inLists(sessionColumns('UTC'))],
  ['What a list shows', inLists(WITHDRAWAL_COLUMNS)],
  ['What a list shows', inLists([...INCOME_COLUMNS, ...MONTH_COLUMNS])],
  [
    'What a list shows',
    inLists((['gift', 'gifter', 'month', 'session'] as const).flatMap((by) => sumsByColumns(by))),
  ],
  ['Followers', FOLLOWER_COLUMNS.map(({ name }) => name)],
  ['The whole ledger', Object.keys(EXPORT_TABLES)],
  [
    'The whole ledger',
    Object.values(EXPORT_TABLES).flatMap((table) => table.map(({ name }) => name)),
  ],
])('%s: docs/exports.md names every column that is written', (heading, names) => {
  const told = section(heading);
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !told.includes(`\`${name}\``))).toEqual([]);
});
