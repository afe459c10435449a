import { describe } from 'vitest';
import { stage } from './harness/stage.ts';
import { moneyByKeys } from './suites/money-by-keys.ts';
import { settingUpByKeys } from './suites/setting-up-by-keys.ts';

const show = stage();

describe('money, by keyboard alone', () => moneyByKeys(show));
describe('setting up, by keyboard alone', () => settingUpByKeys(show));
