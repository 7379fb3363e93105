import type { Person } from './book';
import { list, record, text } from './wire/scalars';

/**
 * What follows a name after " - " is a role only when every word of it is known here; anything else stays part of
 * the name, because losing half a name ("Foo - Bar Baz Inc") is worse than showing a role too many. Without blanks
 * around it a hyphen never separates ("Anne-Marie"). English roles are recorded (audible-api.md §1.6-7, mark S),
 * those of the other stores' languages are the words of their book trade.
 */
const ROLES = new RegExp(
  `^(?:${[
    // English
    'translat(?:or|ors|ion|ed)|editors?|edited|adapt(?:e?rs?|ors?|ation|ed)|afterword|forewords?|fore[- ]word',
    'introduct(?:ion|ions|or)|introduced|preface|prologue|epilogue|notes?|commentary|commentaries|contributors?',
    'illustrat(?:or|ors|ions?|ed)|compil(?:er|ers|ed|ation)|abridg(?:er|ed|ement)|directors?|directed|producers?|produced',
    'dramati[sz](?:ed|ation)|read|reader|narrators?|narrated|creators?|created|concept|writer|written|author|essays?',
    'interview(?:er|ers|ee|s)?|composer|music|lyrics|performers?|host|hosts|presenter|publisher|annotat(?:or|ed|ions?)',
    'selected|selection|retold|retelling|screenplay|playwright|librettist|photographer|moderator|consultant',
    // German
    'übersetz(?:er|erin|ung|t)|herausgeber(?:in)?|hrsg\\.?|bearbeit(?:er|erin|ung|et)|vorwort|nachwort|einleitung',
    'regie|regisseur(?:in)?|sprecher(?:in)?|erzähler(?:in)?|illustrator(?:in)?|musik|autor(?:in)?|beitrag|redaktion',
    // French
    'traduct(?:eur|rice|ion)|éditeur|éditrice|adaptat(?:eur|rice)|préface|préfaci(?:er|ère)|postface|avant-propos',
    'narrat(?:eur|rice)|lecteur|lectrice|illustrat(?:eur|rice)|auteure?|direction|réalisat(?:eur|rice)|musique',
    // Spanish, Portuguese, Italian
    'traduct(?:or|ora)|traducción|editora?|adaptación|prólogo|prologuista|epílogo|introducción|narrador|narradora',
    'ilustrador|ilustradora|prefacio|tradutor|tradutora|tradução|adaptação|prefácio|introdução|posfácio',
    'tradutt(?:ore|rice)|traduttore|traduttrice|traduzione|curatore|curatrice|prefazione|postfazione|introduzione|adattamento',
    // Japanese
    '翻訳|訳|編|編集|監修|著|朗読|解説|序文',
    // between two roles
    'and|&|by|of|und|et|y|e|with|a cura',
  ].join('|')})$`,
  'iu',
);
const CONNECTIVES = /^(?:and|&|by|of|und|et|y|e|with)$/iu;
const SEPARATOR = /\s+[-‐-―]\s+/u;

function isRole(words: string): boolean {
  const each = words.split(/[\s,/]+/u).filter((word) => word !== '');
  return each.every((word) => ROLES.test(word)) && each.some((word) => !CONNECTIVES.test(word));
}

/** "X - translator" → name "X", role "translator"; several roles are joined with ", ". */
export function splitRole(whole: string): { name: string; role: string | null } {
  const [first = '', ...rest] = whole.trim().split(SEPARATOR);
  let kept = rest.length;
  while (kept > 0 && isRole(rest[kept - 1] ?? '')) kept -= 1;
  if (kept === rest.length) return { name: whole.trim().replace(/\s+/gu, ' '), role: null };
  const name = [first, ...rest.slice(0, kept)].join(' - ').replace(/\s+/gu, ' ');
  return { name, role: rest.slice(kept).join(', ').replace(/\s+/gu, ' ') };
}

/**
 * Authors or narrators as the service lists them, in its order. The ASIN may be null or its key absent
 * (audible-api.md §1.6-7, mark S). Entries without a name are dropped. Null when this is no list, or none of a list
 * could be read: both tell nothing; only an empty list tells "none".
 */
export function toPeople(value: unknown): readonly Person[] | null {
  const entries = list(value);
  if (entries === null) return null;
  const people: Person[] = [];
  for (const entry of entries) {
    const fields = record(entry);
    const whole = fields === null ? text(typeof entry === 'string' ? entry : null) : text(fields.name);
    if (whole === null) continue;
    const asin = fields?.asin;
    people.push({ asin: typeof asin === 'string' && asin.trim() !== '' ? asin : null, ...splitRole(whole) });
  }
  return people.length === 0 && entries.length > 0 ? null : people;
}
