import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../simulator/index.ts';
import { type Answer, Reader } from './client.ts';

export interface Rig {
  simulator: Simulator;
  /** Signed in at audible.com. */
  reader: Reader;
}

const NO_FAULTS = { delayMs: 0, bytesPerSecond: 0, headers: true, ignorePage: false, pageCap: 10_000 } as const;

/** One simulator for a test file, with a signed-in reader; switches and faults are put back before each test. */
export function rig(options: SimulatorOptions = {}): Rig {
  const made: Partial<Rig> = {};
  beforeAll(async () => {
    made.simulator = await startSimulator(options);
    made.reader = new Reader(made.simulator.port);
    await made.reader.signIn();
  });
  afterAll(() => made.simulator?.close());
  beforeEach(() => {
    made.simulator?.clearFaults();
    made.simulator?.set({ ...NO_FAULTS, refusedGroups: [], heaviestPage: 0, duplicates: 0, unstableTies: false });
    made.simulator?.set({ catalogOmits: 0, open: { api: true, gateway: true, website: true } });
  });
  // The two are there as soon as a test runs.
  return made as Rig;
}

/** A JSON answer's body. */
export function json(answer: Answer): Record<string, unknown> {
  return JSON.parse(answer.text) as Record<string, unknown>;
}

/** The items of a library answer. */
export function items(answer: Answer): Record<string, unknown>[] {
  return json(answer).items as Record<string, unknown>[];
}

/** The ASINs of a library answer, in order. */
export function asins(answer: Answer): string[] {
  return items(answer).map(({ asin }) => String(asin));
}

/** A request to the library on the api host. */
export function library(query: string, groups = 'product_desc'): [string, string] {
  return ['api.audible.com', `/1.0/library?response_groups=${groups}${query ? `&${query}` : ''}`];
}
