import { describe, it } from 'vitest';
import { anyOrder, killAgainAndAgain, sweep } from './killSweep';
import { liveThrough } from './modelCommands';
import { report } from './report';

const DAYS = 3000;
const MINUTES = 60_000;
const lines: string[] = [];

const tell = (line: string) => {
  lines.push(`- ${line}`);
  report(
    'model',
    `A worker on fakes, stopped and started, signed in and out, with a library that changes under it. After every step: no
row is gone or called gone by an unproved pass, one job at most is open, ended jobs stay as they ended, every failure has its code, progress never walks
back, and what the reader wrote stays. At the end of each day: a clean sync brings exactly what Audible lists, and a
second one changes nothing.

${lines.join('\n')}`,
  );
};

describe.each(['JSON', 'WEBSITE'] as const)('by the way of %s', (way) => {
  const by = way === 'JSON' ? 'one sync' : 'one sync by the website alone';

  it('a kill at every moment of a sync', async () => {
    tell(`Stopped before and after each of the ${await sweep(way)} calls of ${by}: rows and order as undisturbed.`);
  });

  it('three kills in one sync', async () => {
    await killAgainAndAgain(way, 200);
    tell(`200 times stopped three times in ${by}: rows and order as undisturbed.`);
  });
});

it('calls in any order', async () => {
  await anyOrder(300);
  tell('300 orders of a sync, a second one, a reader, a cancel and a kill, chosen by fast-check’s scheduler.');
});

it('random days', async () => {
  const days = await liveThrough(DAYS, 28 * MINUTES);
  tell(`${days} random days of up to 25 events: every promise kept.`);
});
