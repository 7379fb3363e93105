/** Seeded chance: the same seed gives the same world on every machine. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  /** min ≤ n ≤ max. */
  int(min: number, max: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Another order of the same members. */
  shuffle<T>(list: readonly T[]): T[];
}

/** Spreads a text over 32 bits (FNV-1a with a final mix). */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A generator of chance (mulberry32): small, quick, good enough for invented books. */
export function random(seed: number | string): Random {
  let state = typeof seed === 'string' ? hash(seed) : seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[int(0, list.length - 1)];
    if (picked === undefined) throw new Error('Nothing to pick from');
    return picked;
  };
  const shuffle = <T>(list: readonly T[]): T[] => {
    const keyed = list.map((member) => ({ member, key: next() }));
    return keyed.sort((a, b) => a.key - b.key).map(({ member }) => member);
  };
  return { next, int, chance: (share) => next() < share, pick, shuffle };
}
