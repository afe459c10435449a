import axe from 'axe-core';
import type { OpenPage } from './open.ts';

/** What axe has to say, each as rule, element and reason. */
export async function violations({ page, atRest }: OpenPage): Promise<string[]> {
  await atRest();
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const report = await axe.run(document, { resultTypes: ['violations'] });
    return report.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`),
    );
  });
}

/** Whether anything sticks out sideways, or the window scrolls besides the content. */
export async function overflows({ page }: OpenPage): Promise<boolean> {
  return page.evaluate(() => {
    const content = document.getElementById('content');
    const { scrollHeight } = document.documentElement;
    return !content || content.scrollWidth > content.clientWidth || scrollHeight > innerHeight;
  });
}

/** The parts of the rows that can no longer be read because they are squeezed. */
export async function squeezed({ page }: OpenPage): Promise<number> {
  return page
    .locator('[data-testid="newest-row"] .name')
    .evaluateAll(
      (names) =>
        names.filter((name) => name.clientWidth < 48 && name.scrollWidth > name.clientWidth).length,
    );
}
