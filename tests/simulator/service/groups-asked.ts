import type { Switches } from '../contract.ts';
import { badGroups, noGroups } from './errors.ts';
import { isKnownGroup } from './groups.ts';

/** Reads `response_groups`, refusing what the endpoint refuses (audible-api.md §1.2). */
export function groupsAsked(
  query: URLSearchParams,
  endpoint: 'library' | 'catalog',
  switches: Readonly<Switches>,
): string[] {
  const asked = (query.get('response_groups') ?? '')
    .split(',')
    .map((group) => group.trim())
    .filter(Boolean);
  const bad = asked.filter((group) => !isKnownGroup(group, endpoint) || switches.refusedGroups.includes(group));
  if (bad.length > 0) throw badGroups(bad);
  if (asked.length === 0 && endpoint === 'library') throw noGroups();
  return [...new Set(asked)];
}
