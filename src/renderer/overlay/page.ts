import { WIDGET_KINDS, type WidgetKind } from '../../shared/settings/design-kinds.ts';
import type { OverlayDesign } from '../../shared/settings/overlay-design.ts';
import { createCanvas } from './canvas/canvas.ts';
import { setKeyColour } from './canvas/key-colour.ts';
import { followOwnCss } from './canvas/own-css.ts';
import { type CanvasPlan, stagePlan, widgetPlan } from './canvas/plan.ts';
import { followSamples } from './canvas/samples.ts';
import { gathered } from './feed/gather.ts';
import { listen, type News } from './feed/listen.ts';
import { movesFor, reportFrames } from './frames.ts';
import { createNote } from './note.ts';
import { createPageSound } from './sound/page-sound.ts';
import { loadFonts } from './stage/fonts.ts';

/*
 * Every overlay page. Which one it is stands in the document; which stage, and which of several
 * widgets of a kind, in the address.
 */

/** How long a card needs to come in. Counting frames for longer would keep an idle page awake. */
const COMING_IN_MS = 2_000;

const query = new URLSearchParams(location.search);
const name = document.documentElement.dataset.page ?? 'stage';
const kind = WIDGET_KINDS.find((known): known is WidgetKind => known === name) ?? null;
/** The frame in the app's editor: it shows samples, and reports of no card. */
const isPreview = query.has('preview') && window.parent !== window;

const note = createNote(document.body);
const sound = createPageSound({
  preview: isPreview,
  report: (report) => listening.report(report),
});
const canvas = createCanvas(document.querySelector('.stage') ?? document.body, {
  ...sound,
  shown(key) {
    if (isPreview) return;
    listening.report({ type: 'shown', key });
    movesFor(COMING_IN_MS);
  },
});
const samples = isPreview ? followSamples(canvas) : null;
loadFonts();
const listening = listen({
  page: isPreview ? 'preview' : name,
  stage: query.get('stage')?.slice(0, 64) || undefined,
  onNews: gathered(onNews),
  onState(state) {
    note.say(state);
    if (state !== 'ready') sound.away();
  },
});

reportFrames((drawn, dropped) => {
  if (!isPreview) listening.report({ type: 'frames', drawn, dropped });
});

let arranged: OverlayDesign | null = null;

function onNews(news: News): void {
  const shown = samples?.withSamples(news) ?? news;
  const { design, stage } = shown.state;
  if (design !== arranged) arrange(shown);
  arranged = design;
  sound.tell(news);
  canvas.tell(shown);
  setKeyColour(stage.keyColour);
  followOwnCss(design.ownCss?.version ?? null);
}

function arrange(news: News): void {
  const plan = planOf(news);
  canvas.arrange(plan, news.state);
  sound.shows(plan.widgets.some((widget) => widget.kind === 'alerts'));
}

function planOf({ state }: News): CanvasPlan {
  const { design } = state;
  const stage = query.get('stage');
  return kind === null
    ? stagePlan(design, stage)
    : widgetPlan(design, kind, stage, query.get('widget'));
}
