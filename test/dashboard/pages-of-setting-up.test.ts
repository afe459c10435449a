import { describe } from 'vitest';
import { stage } from './harness/stage.ts';
import { backupsCard } from './suites/backups-card.ts';
import { obsCard } from './suites/obs-card.ts';
import { pagesCard } from './suites/pages-card.ts';
import { rehearsalPage } from './suites/rehearsal-page.ts';
import { setUpPages } from './suites/set-up-pages.ts';
import { soundCard } from './suites/sound-card.ts';
import { stageEditor } from './suites/stage-editor.ts';

const show = stage();

describe('the settings page', () => backupsCard(show));
describe('the OBS assistant', () => obsCard(show));
describe('the overlay pages', () => pagesCard(show));
describe('the rehearsal', () => rehearsalPage(show));
describe('setting up', () => setUpPages(show));
describe('the stages', () => stageEditor(show));
describe('what is heard', () => soundCard(show));
