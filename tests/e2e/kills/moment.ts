import { type Random, random } from '../../simulator/random.ts';

/** When to stop the worker. `UNIFORM` is a share of an undisturbed run's duration; the others follow an event. */
export type Moment =
  | { readonly kind: 'UNIFORM'; readonly share: number }
  | { readonly kind: 'AFTER_START'; readonly ms: number }
  | { readonly kind: 'AFTER_ANSWER'; readonly answer: number; readonly ms: number }
  | { readonly kind: 'AFTER_STORED'; readonly page: number; readonly ms: number };

/** One kill as chance planned it. */
export interface Plan {
  readonly moment: Moment;
  /** Whether the worker has to be started by the command. */
  readonly cold: boolean;
  readonly delayMs: number;
  readonly bytesPerSecond: number;
}

const PAGES = 3;
/** An undisturbed run is overshot now and then, so that the end is met too. */
const MOST_SHARE = 1.08;

/** Half anywhere in the run, half close behind an event: its short phases are met too seldom otherwise. */
function momentOf(chance: Random): Moment {
  if (chance.chance(0.5)) return { kind: 'UNIFORM', share: chance.next() * MOST_SHARE };
  const page = chance.int(1, PAGES);
  switch (chance.int(0, 2)) {
    case 0:
      return { kind: 'AFTER_START', ms: chance.next() * 60 };
    case 1:
      return { kind: 'AFTER_ANSWER', answer: page, ms: chance.next() * 400 };
    default:
      // The last page is followed by the shortest phase of all.
      return { kind: 'AFTER_STORED', page: chance.chance(0.7) ? PAGES : page, ms: chance.int(0, 8) };
  }
}

/** The plan of the kill with this number; the same seed and number give the same plan. */
export function planOf(seed: string, number: number): Plan {
  const chance = random(`${seed}/${number}`);
  return {
    moment: momentOf(chance),
    cold: chance.chance(0.5),
    delayMs: chance.int(0, 250),
    bytesPerSecond: chance.pick([0, 0, 4_000_000]),
  };
}

/** A plan that falls into the middle of a run, for kills that must leave something to do. */
export const midwayPlan = (seed: string, number: number): Plan => ({
  ...planOf(seed, number),
  moment: { kind: 'UNIFORM', share: 0.1 + 0.75 * random(`${seed}/midway/${number}`).next() },
});

export const inWords = (moment: Moment): string => {
  switch (moment.kind) {
    case 'UNIFORM':
      return `at ${(moment.share * 100).toFixed(1)} % of a run`;
    case 'AFTER_START':
      return `${moment.ms.toFixed(1)} ms after the command`;
    case 'AFTER_ANSWER':
      return `${moment.ms.toFixed(1)} ms after answer ${moment.answer}`;
    case 'AFTER_STORED':
      return `${moment.ms.toFixed(1)} ms after page ${moment.page} was stored`;
  }
};
