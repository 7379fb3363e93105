import type { Query, Span, Term } from './ast';
import { parse } from './parse';
import { print, printTerm } from './print';
import { sortName } from './sort';

/** A part of a query that can be taken out by itself: chips and text are the same thing. */
export interface Chip extends Span {
  readonly kind: 'term' | 'sort' | 'group';
  /** The canonical text. */
  readonly text: string;
  readonly denied: boolean;
}

const termChip = (term: Term): Chip => ({
  kind: 'term',
  text: printTerm(term),
  denied: term.kind === 'not',
  start: term.start,
  end: term.end,
});

/** The chips of a query: its conditions, then its sorts, then its group. */
export function chipsOf({ where, sorts, group }: Query): Chip[] {
  return [
    ...where.map(termChip),
    ...sorts.map((sort): Chip => ({ ...sort, kind: 'sort', text: `sort:${sortName(sort)}`, denied: false })),
    ...(group === null ? [] : [{ ...group, kind: 'group' as const, text: `group:${group.key.name}`, denied: false }]),
  ].map(({ kind, text, denied, start, end }) => ({ kind, text, denied, start, end }));
}

/** The edit that keeps what the reader typed, if it means what was wanted; else the canonical text. */
function faithful(edited: string, wanted: Query): string {
  const parsed = parse(edited);
  const canonical = print(wanted);
  return parsed.ok && print(parsed.query) === canonical ? edited : canonical;
}

/** Text with a stretch taken out, and the blanks around it made one, or none next to a bracket. */
function without(text: string, { start, end }: Span): string {
  const before = text.slice(0, start).trimEnd();
  const after = text.slice(end).trimStart();
  const blank = before.endsWith('(') || after.startsWith(')') ? '' : ' ';
  return `${before}${blank}${after}`.trim();
}

/** As many clauses as links of a page lead to, and a few texts. */
const REMEMBERED = 256;
const read = new Map<string, Query | null>();

/** Of a text that was read before, what was read then: every link of a page asks about the same one. */
function queryOf(text: string): Query | null {
  const known = read.get(text);
  if (known !== undefined) return known;
  const parsed = parse(text);
  const query = parsed.ok ? parsed.query : null;
  if (read.size >= REMEMBERED) read.clear();
  read.set(text, query);
  return query;
}

const join = (a: Query, b: Query): Query => ({
  where: [...a.where, ...b.where],
  sorts: b.sorts.length > 0 ? b.sorts : a.sorts,
  group: b.group ?? a.group,
});

/** Takes the chip at a place of {@link chipsOf} out of a text. A text with mistakes has no chips and stays. */
export function removeChip(text: string, at: number): string {
  const query = queryOf(text);
  const chip = query === null ? undefined : chipsOf(query)[at];
  if (query === null || chip === undefined) return text;
  const { where, sorts } = query;
  const rest: Query = {
    where: where.filter((_, place) => place !== at),
    sorts: sorts.filter((_, place) => place !== at - where.length),
    group: chip.kind === 'group' ? null : query.group,
  };
  return faithful(without(text, chip), rest);
}

/** Whether every part of the clause is a chip of the text. */
export function hasChip(text: string, clause: string): boolean {
  const query = queryOf(text);
  const added = queryOf(clause);
  if (query === null || added === null) return false;
  const chips = new Set(chipsOf(query).map((chip) => chip.text));
  return chipsOf(added).every((chip) => chips.has(chip.text));
}

/** The canonical text of what denies the chip. */
function oppositeOf({ kind, text }: Chip): string | null {
  const query = kind === 'term' ? queryOf(`-(${text})`) : null;
  return query === null ? null : print(query);
}

/**
 * Adds a clause such as `is:plus` or `author:"Ida Quill"`; a part that is there already is not added again, its
 * denial goes, and `sort:` and `group:` take the place of another one. A mistaken text or clause changes nothing.
 */
export function addChip(text: string, clause: string): string {
  const added = queryOf(clause);
  if (added === null || queryOf(text) === null) return text;
  let result = text;
  for (const chip of chipsOf(added)) {
    const query = queryOf(result);
    const part = queryOf(chip.text);
    if (query === null || part === null) return text;
    const chips = chipsOf(query);
    if (chips.some((known) => known.text === chip.text)) continue;
    const opposite = oppositeOf(chip);
    const replaced = chips.findLastIndex(
      (known) => known.text === opposite || (chip.kind !== 'term' && known.kind === chip.kind),
    );
    const base = replaced < 0 ? result : removeChip(result, replaced);
    const known = queryOf(base);
    if (known === null) return text;
    result = faithful(`${base} ${chip.text}`.trim(), join(known, part));
  }
  return result;
}

/** Adds a clause, or takes it out when all of it is there. */
export function toggleChip(text: string, clause: string): string {
  const added = queryOf(clause);
  if (added === null) return text;
  if (!hasChip(text, clause)) return addChip(text, clause);
  let result = text;
  for (const { text: part } of chipsOf(added)) {
    const query = queryOf(result);
    const at = query === null ? -1 : chipsOf(query).findIndex((chip) => chip.text === part);
    result = removeChip(result, at);
  }
  return result;
}
