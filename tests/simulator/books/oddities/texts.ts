import type { RawItem } from '../../contract.ts';
import { foreignWork, TONGUES } from '../foreign.ts';
import { people, seriesEntry } from '../item.ts';
import { GENRES } from '../words/genres.ts';
import type { Circumstance, Oddity } from './oddity.ts';

const WILD_SUMMARIES = [
  '<p>Love &amp; war, tea &amp; sympathy&#8212;and a parrot named &quot;Admiral&quot;.&nbsp;</p> <p></p>',
  '<p>Unclosed <b>tags and <i>good intentions</p>',
  '<p>An early draft said <script>document.title = "caught"</script> nothing at all.</p>',
  '<ul><li>Part one: the sea</li><li>Part two: &lt;the sea again&gt;</li></ul><br/>Read by the author.',
  '<p>See <a href="https://www.example.com/?a=1&amp;b=2" onclick="alert(1)">the maps</a> &hellip;</p>',
  '',
];

const LONG_TITLES = [
  'The Remarkable, Occasionally Truthful and Entirely Unauthorised Account of the Night Ferry to Ebbesmoor, Together with a List of the Drowned',
  'How We Came to Own a Lighthouse: Forty Letters, Nine Recipes, Two Confessions and a Short Appendix on the Habits of Gulls, Collected by the Keeper’s Aunt',
  'Proceedings of the Society for the Prevention of Mondays, Volume the Ninth, Being a Complete Record of Motions Carried, Lost, Tabled and Thrown into the Canal',
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenpoliermittel und andere Erzählungen',
];

/** Sets the words of a book in another language, whatever the item was before. */
function translate(item: RawItem, language: string, { rng, all }: Circumstance): void {
  const tongue = TONGUES.find((each) => each.language === language);
  const [genre] = GENRES;
  if (!tongue || !genre) throw new Error(`No words in ${language}`);
  const next = () => foreignWork(tongue, genre, String(item.publisher_name), rng);
  let work = next();
  // In a big library two may share a title; looking through all of it for each would take for ever.
  const tries = all.length > 1000 ? 0 : 4;
  for (let n = 0; n < tries && all.some(({ title }) => title === work.title); n++) work = next();
  Object.assign(item, {
    title: work.title,
    subtitle: work.subtitle,
    language,
    authors: people(work.authors, 0.8, rng),
    narrators: people(work.narrators, 0.1, rng),
    series: work.series.length > 0 ? work.series.map(seriesEntry) : null,
    publication_name: work.series[0]?.title ?? null,
    merchandising_summary: work.short,
    publisher_summary: work.long,
    extended_product_description: work.short,
  });
}

function inLanguage(language: string, share: number, from: number): Oddity {
  return {
    name: language,
    share,
    from,
    isKind: true,
    apply: (item, circumstance) => translate(item, language, circumstance),
  };
}

/** Words that are hard to show: other scripts, other directions, markup, great length (audible-api.md §1.6-9). */
export const TEXTS: readonly Oddity[] = [
  inLanguage('japanese', 0.006, 40),
  inLanguage('russian', 0.005, 40),
  inLanguage('arabic', 0.004, 40),
  inLanguage('hebrew', 0.004, 40),
  inLanguage('german', 0.012, 30),
  inLanguage('french', 0.008, 60),
  inLanguage('spanish', 0.008, 60),
  {
    name: 'wild summary',
    share: 0.02,
    from: 50,
    apply: (item, { ordinal }) => {
      item.merchandising_summary = WILD_SUMMARIES[ordinal % WILD_SUMMARIES.length];
    },
  },
  {
    name: 'long title',
    share: 0.006,
    from: 50,
    fits: (item) => item.series === null,
    apply: (item, { ordinal }) => {
      item.title = LONG_TITLES[ordinal % LONG_TITLES.length] ?? item.title;
      item.subtitle = null;
    },
  },
  {
    name: 'read-along',
    share: 0.1,
    from: 10,
    // A boolean as a word (audible-api.md §1.6-5).
    apply: (item) => Object.assign(item, { read_along_support: 'true' }),
  },
];
