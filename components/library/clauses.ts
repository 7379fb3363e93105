import { addChip, hasChip, toggleChip } from '@/lib/library/query/chips';

/** Questions that people ask most, as clauses; those of one row exclude each other. */
export const COMMON = [
  { name: 'unstarted', clause: 'is:unstarted', instead: ['is:started', 'is:finished'] },
  { name: 'started', clause: 'is:started', instead: ['is:unstarted', 'is:finished'] },
  { name: 'finished', clause: 'is:finished', instead: ['is:unstarted', 'is:started'] },
  { name: 'new', clause: 'is:new', instead: [] },
  { name: 'plus', clause: 'is:plus', instead: [] },
  { name: 'podcasts', clause: 'is:podcast', instead: [] },
  { name: 'short', clause: 'length:<8h', instead: [] },
] as const;

/** Adds a clause or takes it out; those that it makes pointless go. */
export function toggleClause(text: string, clause: string, instead: readonly string[] = []): string {
  if (hasChip(text, clause)) return toggleChip(text, clause);
  const rest = instead.reduce((left, other) => (hasChip(left, other) ? toggleChip(left, other) : left), text);
  return addChip(rest, clause);
}
