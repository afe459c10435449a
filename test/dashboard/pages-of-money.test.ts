import { describe } from 'vitest';
import { stage } from './harness/stage.ts';
import { eligibilityPage } from './suites/eligibility-page.ts';
import { guidePage } from './suites/guide-page.ts';
import { incomePage } from './suites/income-page.ts';
import { redemptionPage } from './suites/redemption-page.ts';
import { reportsPage } from './suites/reports-page.ts';

const show = stage();

describe('Eligibility', () => eligibilityPage(show));
describe('Guide', () => guidePage(show));
describe('Other income', () => incomePage(show));
describe('Redemption', () => redemptionPage(show));
describe('Reports', () => reportsPage(show));
