import type { Fault, FaultKind, Route } from './contract.ts';

/** The faults that are set, counting what they match. */
export interface FaultBook {
  add(fault: Fault): void;
  /** The fault that spoils this request, if any; every matching fault counts it. */
  next(route: Route | 'catalog'): FaultKind | null;
  clear(): void;
  readonly active: readonly Fault[];
}

interface Entry {
  readonly fault: Fault;
  seen: number;
}

function spoils({ fault, seen }: Entry): boolean {
  const from = fault.from ?? 1;
  return seen >= from && seen < from + (fault.times ?? Number.POSITIVE_INFINITY);
}

/** No faults yet. */
export function createFaultBook(): FaultBook {
  let entries: Entry[] = [];
  return {
    get active() {
      return entries.map(({ fault }) => fault);
    },
    add(fault) {
      entries.push({ fault, seen: 0 });
    },
    next(route) {
      const matching = entries.filter(({ fault }) => fault.route === undefined || fault.route === route);
      for (const entry of matching) entry.seen += 1;
      return matching.find(spoils)?.fault.fault ?? null;
    },
    clear() {
      entries = [];
    },
  };
}
