import { expect } from '@playwright/test';
import { describe, it } from 'vitest';
import { ADDRESSES } from './harness/addresses.ts';
import { filledWorld, troubledWorld } from './harness/filled.ts';
import { NOTHING_WRONG, walk } from './harness/keyboard/walk.ts';
import { stage } from './harness/stage.ts';
import { emptyWorld } from './harness/world.ts';
import { dialogs } from './suites/dialogs.ts';

const show = stage();

describe('by keyboard', () => {
  it.each(ADDRESSES)(
    'all of #/%s can be reached, seen to be reached, and left',
    async (address) => {
      const { page, atRest } = await show({ world: filledWorld(), hash: `#/${address}` });
      await atRest();
      expect(await walk(page)).toEqual(NOTHING_WRONG);
    },
  );

  it.each([
    ['live', 'empty', emptyWorld],
    ['live', 'troubled', troubledWorld],
    ['settings', 'troubled', troubledWorld],
  ] as const)('all of #/%s can be reached in a world that is %s', async (address, _, world) => {
    const { page, atRest } = await show({ world: world(), hash: `#/${address}` });
    await atRest();
    expect(await walk(page)).toEqual(NOTHING_WRONG);
  });
});

describe('what opens', () => dialogs(show));

describe('the walk by keyboard', () => {
  const walked = async (body: string) => {
    const { page } = await show({ world: emptyWorld() });
    await page.goto('about:blank');
    await page.setContent(`<!doctype html><style>:focus { outline: none }
      .marked :focus-visible { outline: 2px solid red }</style><div class="marked">${body}</div>`);
    return walk(page);
  };

  it('finds what answers to the pointer alone', async () => {
    const { missed } = await walked(`
      <button>first</button>
      <div onclick="">a bare div</div>
      <div onclick=""><button>in a card</button>around a button</div>
      <span style="cursor: pointer">a hand</span>
      <button tabindex="-1">left out</button>
      <div role="listbox"><div role="option" tabindex="0">one</div><div role="option">two</div></div>
      <label>lost <input type="checkbox" tabindex="-1" /></label>
      <p id="react">React’s</p>
      <script>
        document.getElementById('react')['__reactProps$x'] = { onClick() {} };
      </script>
    `);
    const names = missed.map((text) => text.replace(/^.*“(.*)”.*$/, '$1'));
    expect(names).toEqual([
      'a bare div',
      'in a cardaround a button',
      'a hand',
      'left out',
      'two',
      'lost',
      '',
      'React’s',
    ]);
  });

  it('finds what does not show that it has the focus', async () => {
    const { unmarked } = await walked(`
      <button>seen</button>
      <button style="outline: none">unseen</button>
      <button style="outline: 2px solid blue">always the same</button>
      <label style="display: block" class="box">
        <input type="checkbox" style="outline: none" />seen around
      </label>
      <style>.box:focus-within { box-shadow: 0 0 2px red }</style>
    `);
    expect(unmarked.map((text) => text.slice(0, 28))).toEqual([
      'button “unseen” .',
      'button “always the same” .',
    ]);
  });

  it('finds where Tab comes no further', async () => {
    const { trap, missed } = await walked(`
      <button>first</button>
      <input aria-label="a trap" onkeydown="if (event.key === 'Tab') event.preventDefault()" />
      <button>never</button>
    `);
    expect(trap).toBe('input “a trap” .');
    expect(missed).toEqual(['button “never” .']);
  });

  it('is content with what works', async () => {
    const result = await walked(`
      <button><svg width="9" height="9" style="cursor: pointer" />plain</button>
      <button disabled>off</button>
      <button hidden>gone</button>
      <label>ticked <input type="checkbox" /></label>
      <label><input type="radio" name="r" checked />one</label>
      <label><input type="radio" name="r" />two</label>
      <div role="toolbar" onclick="">
        <button>left</button><button tabindex="-1">middle</button><button tabindex="-1">right</button>
      </div>
      <script>
        document.querySelector('[role=toolbar]').onkeydown = ({ key, target }) => {
          if (key === 'ArrowRight') target.nextElementSibling?.focus();
        };
      </script>
    `);
    expect(result).toEqual(NOTHING_WRONG);
  });
});
