import type { Simulator, Switches } from './contract.ts';

/** Audible on a good day, with every way in open. */
export function defaultSwitches(): Switches {
  return {
    open: { api: true, gateway: true, website: true },
    delayMs: 0,
    bytesPerSecond: 0,
    headers: true,
    refusedGroups: [],
    ignorePage: false,
    // Where numbered paging stops (audible-api.md §1.4).
    pageCap: 10_000,
    heaviestPage: 0,
    catalogOmits: 0,
    duplicates: 0,
    unstableTies: false,
    photographs: false,
  };
}

/** Merges a change into the switches, `open` route by route. */
export function applySwitches(switches: Switches, change: Parameters<Simulator['set']>[0]): void {
  const { open, ...rest } = change;
  Object.assign(switches, rest);
  Object.assign(switches.open, open);
}
