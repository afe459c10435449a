import { expect, type Locator, type Page } from '@playwright/test';

/** Does what a person does who has no pointer: nothing here gives the focus but keys. */
export interface Keys {
  /** Presses Tab, or Shift and Tab, until that has the focus, or one within a group of that name. */
  to(wanted: Locator): Promise<void>;
  /** Goes there and presses Enter. */
  press(wanted: Locator): Promise<void>;
  /** Goes there and presses the space bar: switches. */
  toggle(wanted: Locator): Promise<void>;
  /** Goes there and types, over what stands there. */
  fill(field: Locator, text: string): Promise<void>;
  /** Chooses one of several that stand side by side. */
  choose(one: Locator): Promise<void>;
  /** Types into the field of a list and takes the first that fits. */
  pick(field: Locator, text: string): Promise<void>;
  /** Presses keys, one after the other, where the focus is. */
  type(...keys: string[]): Promise<void>;
}

/** No page has more stops. */
const MOST_STOPS = 400;
const PATIENCE_MS = 10_000;
const MOST_SIDE_BY_SIDE = 20;

export function keysOf(page: Page): Keys {
  const type = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const to = async (wanted: Locator) => {
    // Found before it is gone to: a list that opens on the way takes all else from screen readers.
    const element = await wanted.elementHandle({ timeout: PATIENCE_MS });
    const turns: string[] = [];
    for (let presses = 0; presses < MOST_STOPS && turns.length < 4; presses += 1) {
      const way = (await element?.evaluate(wayTo)) ?? 'there';
      if (way === 'there') return;
      if (way !== turns.at(-1)) turns.push(way);
      await page.keyboard.press(way);
    }
    throw new Error(`the keyboard does not reach ${wanted}`);
  };
  return {
    to,
    type,
    async press(wanted) {
      await to(wanted);
      await type('Enter');
    },
    async toggle(wanted) {
      await to(wanted);
      await type('Space');
    },
    async fill(field, text) {
      await to(field);
      await type('Control+a');
      await page.keyboard.type(text);
    },
    async choose(one) {
      await to(one.locator('xpath=ancestor::*[@role="radiogroup"][1]'));
      for (let presses = 0; presses < MOST_SIDE_BY_SIDE; presses += 1) {
        const way = await one.evaluate(wayTo);
        if (way === 'there') break;
        await type(way === 'Tab' ? 'ArrowRight' : 'ArrowLeft');
      }
      await type('Space');
      await expect(one).toBeChecked();
    },
    async pick(field, text) {
      await to(field);
      await type('Control+a');
      await page.keyboard.type(text);
      await page.getByRole('option', { name: text }).first().waitFor();
      await type('ArrowDown', 'Enter');
    },
  };
}

/** Runs in the page: the key that leads from what has the focus to that element. */
function wayTo(wanted: Element): 'there' | 'Tab' | 'Shift+Tab' {
  const at = document.activeElement ?? document.body;
  const isGroup = wanted.matches('[role="radiogroup"], [role="listbox"], [role="grid"]');
  if (at === wanted || (isGroup && wanted.contains(at))) return 'there';
  const isBefore = at.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING;
  return isBefore !== 0 ? 'Shift+Tab' : 'Tab';
}
