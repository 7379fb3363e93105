import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Case, casesOf, type Kitchen, type MenuRoute, nameOf, openKitchen, type Verdict } from './faultMenu';
import { report } from './report';

/** Serves the whole menu on one route, and writes what came of each case into the report. */
export function serveMenu(route: MenuRoute): void {
  describe(`every fault on ${route}`, () => {
    const results: { readonly order: Case; readonly verdict: Verdict }[] = [];
    let kitchen: Kitchen | null = null;
    beforeAll(async () => {
      kitchen = await openKitchen(route);
    });
    afterAll(async () => {
      await kitchen?.close();
    });
    it.each(casesOf(route).map((order): [string, Case] => [nameOf(order), order]))('%s', async (_name, order) => {
      if (kitchen === null) throw new Error('The kitchen is closed');
      const verdict = await kitchen.serve(order);
      results.push({ order, verdict });
      // After each, so that a run that is cut short has told what it found.
      report('fault-menu', tableOf(route, results), route);
      expect(verdict.wrongs).toEqual([]);
    });
  });
}

function tableOf(route: MenuRoute, results: readonly { readonly order: Case; readonly verdict: Verdict }[]): string {
  const wrongs = results.filter(({ verdict }) => verdict.wrongs.length > 0).length;
  const rows = results.map(({ order, verdict }) => {
    const { state, kept, next } = verdict;
    const from = order.spell === 'once' ? `${order.position}, once` : `${order.position} and all after`;
    const wrong = verdict.wrongs.length > 0 ? ` **${verdict.wrongs.join('; ')}**` : '';
    return `| ${order.trouble.name} | ${from} | ${state}${wrong} | ${kept} | ${next} |`;
  });
  return `### ${route}

${results.length} of ${casesOf(route).length} cases, ${wrongs} with a broken promise.

| fault | requests | state | rows kept | next sync |
| --- | --- | --- | --- | --- |
${rows.join('\n')}`;
}
