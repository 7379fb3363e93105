import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type * as Axe from 'axe-core';
import { inScheme } from './shots.ts';

const SCRIPT = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const RULE_SETS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

/** Runs inside a page: whether the script is already there. */
const hasAxe = (): boolean => 'axe' in window;

/** Runs inside a page that has the script. Gives the broken rules alone: what was kept is most of a result. */
async function brokenRules(runOnly: Axe.RunOnly): Promise<Axe.Result[]> {
  const { axe } = window as unknown as { axe: typeof Axe };
  return (await axe.run(document, { runOnly, resultTypes: ['violations'] })).violations;
}

/** Fails with every rule this state of the page breaks, and where. Dark differs from light by its colours alone. */
export async function axe(page: Page, scheme: 'light' | 'dark' = 'light'): Promise<void> {
  // Evaluated, because a script element would be refused by the pages' own policy.
  if (!(await page.evaluate(hasAxe))) await page.evaluate(await readFile(SCRIPT, 'utf8'));
  const runOnly: Axe.RunOnly =
    scheme === 'light' ? { type: 'tag', values: RULE_SETS } : { type: 'rule', values: ['color-contrast'] };
  const violations = await page.evaluate(brokenRules, runOnly);
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
