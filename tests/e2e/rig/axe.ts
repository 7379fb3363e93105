import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { inScheme } from './shots.ts';

const RULE_SETS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

/** Fails with every rule this state of the page breaks, and where. Dark differs from light by its colours alone. */
export async function axe(page: Page, scheme: 'light' | 'dark' = 'light'): Promise<void> {
  // Pages without frames need no second page to put the answers of frames together in, which takes most of the time.
  const rules = new AxeBuilder({ page }).setLegacyMode(true);
  const chosen = scheme === 'light' ? rules.withTags(RULE_SETS) : rules.withRules(['color-contrast']);
  const { violations } = await chosen.analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

/** As {@link axe}, in both schemes; first in this width, where one is given. */
export async function axeInBothSchemes(page: Page, width: number | null = null): Promise<void> {
  if (width !== null) await page.setViewportSize({ width, height: 800 });
  for (const scheme of ['light', 'dark'] as const) {
    await inScheme(page, scheme);
    await axe(page, scheme);
  }
}
