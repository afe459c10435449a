import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { designHandlers } from '../../../src/main/stages/design-handlers.ts';
import { openDesign } from '../../../src/main/stages/design-store.ts';
import { openOwnFiles } from '../../../src/main/stages/own-files.ts';
import { withTier } from '../../../src/shared/overlay/rule-edits.ts';

const GIF = Buffer.from('GIF89a');
let dir = '';
let base: string | null = 'http://127.0.0.1:21214/overlay/';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'carat-design-'));
  base = 'http://127.0.0.1:21214/overlay/';
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function openDesk() {
  const { store: design } = await openDesign(dir, 0);
  const files = await openOwnFiles(dir);
  const handlers = designHandlers({
    design,
    files,
    base: () => base,
    readKey: () => 'READ',
    previewToken: 'TOKEN',
    port: () => 21_214,
  });
  const addGif = async () => {
    const answer = await handlers['design.addMedia']({
      name: 'mine.gif',
      data: GIF.toString('base64'),
    });
    if (!answer.ok) throw new Error(answer.failure.code);
    return answer.value;
  };
  return { design, files, handlers, addGif };
}

it('a picture is in the design and on disk, once, and goes from both', async () => {
  const { design, files, handlers, addGif } = await openDesk();
  await addGif();
  const { media, alerts } = await addGif();
  const id = media[0]?.id ?? '';
  expect(media).toEqual([{ id, type: 'image/gif', name: 'mine.gif', bytes: GIF.length }]);
  await handlers['design.set']({ ...design.get(), alerts: withTier(alerts, 4, { media: id }) });
  expect((await openDesign(dir, 0)).store.get().alerts.tiers[4].media).toBe(id);
  await handlers['design.removeMedia'](id);
  expect(design.get().media).toEqual([]);
  expect(design.get().alerts.tiers[4].media).toBeNull();
  expect(files.served.size).toBe(0);
});

it('what is set takes no file with it: those have calls of their own', async () => {
  const { design, handlers, addGif } = await openDesk();
  const before = design.get();
  await addGif();
  const answer = await handlers['design.set'](before);
  expect(answer.ok && answer.value.media).toHaveLength(1);
});

it('a file that is none of the kinds is refused, and nothing is written', async () => {
  const { handlers } = await openDesk();
  const data = Buffer.from('<svg onload=alert(1)>').toString('base64');
  const answer = await handlers['design.addMedia']({ name: 'x.png', data });
  expect(answer).toMatchObject({ ok: false, failure: { code: 'media-refused' } });
  expect(await readdir(dir)).toEqual([]);
});

it('a style sheet gets another version with other content, and can be taken away', async () => {
  const { design, handlers } = await openDesk();
  const set = (text: string) => handlers['design.setCss']({ name: 'mine.css', text });
  await set('.a { opacity: 1 }');
  const first = design.get().ownCss?.version;
  await set('.a { opacity: 0.5 }');
  expect(design.get().ownCss?.version).not.toBe(first);
  await handlers['design.setCss'](null);
  expect(design.get().ownCss).toBeNull();
});

it('addresses name the stage and the widget, and hold the read key where no server sees it', async () => {
  const { handlers } = await openDesk();
  const ask = (widget: { kind: 'goal'; id: string } | null) =>
    handlers['design.address']({ stage: 'vertical', widget });
  expect(await ask(null)).toEqual({
    ok: true,
    value: 'http://127.0.0.1:21214/overlay/stage?stage=vertical#key=READ',
  });
  expect(await ask({ kind: 'goal', id: 'goal-2' })).toEqual({
    ok: true,
    value: 'http://127.0.0.1:21214/overlay/goal?stage=vertical&widget=goal-2#key=READ',
  });
  base = null;
  expect(await ask(null)).toMatchObject({ ok: false, failure: { code: 'port-taken' } });
});
