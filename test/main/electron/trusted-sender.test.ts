import { describe, expect, it } from 'vitest';
import { isDashboard } from '../../../src/main/electron/trusted-sender.ts';

const mainFrame = (url: string) => ({ url, isMainFrame: true });

describe('who may call main', () => {
  it('is the page of the dashboard, wherever in it', () => {
    expect(isDashboard(mainFrame('app://dashboard/index.html#/earnings?range=30d'), null)).toBe(
      true,
    );
  });

  it.each([
    'app://other/index.html',
    'app://dashboard.evil/index.html',
    'app://dashboard:1/index.html',
    'app://user@dashboard/index.html',
    'app:dashboard',
    'https://dashboard/index.html',
    'http://127.0.0.1:21214/overlay/alerts',
    'data:text/html,app://dashboard/',
    'file:///dashboard/index.html',
    'about:blank',
    'null',
    '',
  ])('is not %s', (url) => {
    expect(isDashboard(mainFrame(url), null)).toBe(false);
  });

  it('is no frame inside of it, and nobody who has gone', () => {
    expect(isDashboard({ url: 'app://dashboard/index.html', isMainFrame: false }, null)).toBe(
      false,
    );
    expect(isDashboard(null, null)).toBe(false);
  });

  it('is the development server where there is one, and nothing else then', () => {
    const server = 'http://localhost:5173';
    expect(isDashboard(mainFrame('http://localhost:5173/#/live'), server)).toBe(true);
    expect(isDashboard(mainFrame('http://localhost:5174/'), server)).toBe(false);
    expect(isDashboard(mainFrame('http://localhost:5173@evil.example/'), server)).toBe(false);
  });
});
