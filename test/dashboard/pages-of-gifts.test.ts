import { describe } from 'vitest';
import { stage } from './harness/stage.ts';
import { earningsPage } from './suites/earnings-page.ts';
import { giftersPage } from './suites/gifters-page.ts';
import { giftsPage } from './suites/gifts-page.ts';
import { ledgerPage } from './suites/ledger-page.ts';
import { livePage } from './suites/live-page.ts';
import { sessionsPage } from './suites/sessions-page.ts';

const show = stage();

describe('Live', () => livePage(show));
describe('Earnings', () => earningsPage(show));
describe('Sessions', () => sessionsPage(show));
describe('Gifters', () => giftersPage(show));
describe('Ledger', () => ledgerPage(show));
describe('Gifts', () => giftsPage(show));
