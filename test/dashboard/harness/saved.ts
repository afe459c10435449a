import { expect, type Page } from '@playwright/test';
import Papa from 'papaparse';
import type { FakeMain } from './fake-main.ts';

/** A file that the page has handed to the system's dialog: rows with the names of their columns. */
interface SavedFile {
  readonly name: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

interface Shown {
  readonly page: Page;
  readonly main: FakeMain;
}

/** Saves a list from its menu by keyboard alone, and reads what it was saved as. */
export async function saveAs(
  { page, main }: Shown,
  title: string,
  kind: RegExp,
): Promise<SavedFile> {
  const saves = () => main.calls.filter(({ name }) => name === 'files.save');
  const before = saves().length;
  await page.getByRole('button', { name: `Save ${title}`, exact: true }).press('Enter');
  await page.getByRole('menuitem', { name: kind }).press('Enter');
  await expect.poll(() => saves().length).toBe(before + 1);
  const input = saves().at(-1)?.input as Wish;
  const { suggestion, content } = input;
  const rows = content.kind === 'json' ? JSON.parse(content.text) : rowsOf(content.text);
  return { name: `${suggestion}.${content.kind}`, rows };
}

interface Wish {
  readonly suggestion: string;
  readonly content: { readonly kind: string; readonly text: string };
}

function rowsOf(text: string): Record<string, string>[] {
  expect(text.startsWith('\uFEFF')).toBe(true);
  return Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true })
    .data;
}
