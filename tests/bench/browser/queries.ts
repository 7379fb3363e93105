/** What somebody types, made of a library's own words; every key is a question to the library. */
export interface Words {
  readonly title: string;
  readonly author: string;
  readonly narrator: string;
}

/** Longer words are typed no further: by then a few books are left. */
const MOST = 14;

const mistyped = (word: string): string => `${word.slice(0, 3)}${word.charAt(4)}${word.charAt(3)}${word.slice(5)}`;

export function queriesOf({ title, author, narrator }: Words): string[] {
  const long = title.split(' ').find((word) => /^[a-z]{6,}$/i.test(word)) ?? 'lantern';
  return [
    title.toLowerCase().slice(0, MOST),
    author.toLowerCase().slice(0, MOST),
    mistyped(long.toLowerCase()),
    `narrator:${narrator.split(' ').at(-1)?.toLowerCase() ?? 'a'}`,
    'is:unstarted length:<8h',
    'sort:title',
    `group:series ${long.toLowerCase().slice(0, 4)}`,
  ];
}
