import type { Genre } from '../genre.ts';
import { words } from '../grammar.ts';

const base = {
  Ship: words(
    'Perihelion|Long Patience|Second Thoughts|Halcyon Wake|Unreturned|Meridian Nine|Kind Regards|Ostrava Dawn',
  ),
  Place: words(
    'Tau Verity|Ganymede Deep|Kessler Station|Ceres Low|the Lagrange Docks|Halden’s Moon|Perdita Colony|Port Oblivion|the Thule Array|Nova Cartago',
  ),
  Noun: words(
    'Inheritance|Protocol|Divergence|Parallax|Signal|Accord|Paradox|Gambit|Threshold|Exodus|Harvest|Horizon|Archive|Directive',
  ),
  Cold: words('Cold|Quiet|Borrowed|Terminal|Deep|Distant|Artificial|Orbital|Lunar|Synthetic|Inner|Final'),
  Thing: words('Light|Gravity|Vacuum|Orbit|Machine|Silence|Engine|Ocean|Algorithm|Aurora|Drift|Antenna|Garden'),
  N: words('Two|Four|Six|Nine|Eleven|Forty|Ninety|A Thousand'),
};

/** Ships, stations and the future. */
export const scifi: Genre = {
  name: 'scifi',
  weight: 14,
  isFiction: true,
  seriesShare: 0.75,
  runtime: [420, 1700],
  ladders: [
    ['Science Fiction & Fantasy', 'Science Fiction', 'Space Opera'],
    ['Science Fiction & Fantasy', 'Science Fiction', 'First Contact'],
    ['Science Fiction & Fantasy', 'Science Fiction', 'Hard Science Fiction'],
  ],
  keywords: ['literature-and-fiction', 'audible_original', '3d_audio'],
  grammar: {
    ...base,
    title:
      words(`The {Place} {Noun}|{N} Light-Years from {Place}|{Cold} {Thing}|The {Cold} {Thing}|A Brief {Noun} of {Thing}|
      The {Ship}|Signals from {Place}|{Thing} Without {Thing}|The {Noun} Engine|Leaving {Place}|{Thing} Debt|
      What the {Thing} Remembers|{N} Days to {Place}|The {Thing} Gardeners|{Noun} at {Place}|A Manual for the {Cold} {Thing}|
      The Woman Who Sold the {Thing}|{Place} Is Burning|
      The {Thing} Tax|Nine Lives of the {Ship}|{Cold} Harbour|Tomorrow, and the {Thing}|Ask the {Thing}|Half a {Noun}|
      The {Ship} Does Not Answer|A Parliament of Drones|Small Moons|All Our {Cold} Suns|The {Place} Survivors' Club|
      {Noun} and Other Weather|Everyone on {Place} Is Lying`),
    series:
      words(`The {Place} Sequence|{Ship} Logs|The {Noun} War|{Cold} {Thing}|The {Thing} Accords|Voyages of the {Ship}|
      The {Noun} Cycle|Children of {Place}`),
    subtitle: words('A Novel|A Space Opera|The Complete Transmission|An Audio Drama in Nine Parts'),
    hook: words(`The {Ship} left Earth with four thousand colonists and one empty bunk. {hero} was never on the manifest.|
      Forty years after the last signal from {Place}, somebody answers.|
      {hero} repairs satellites for a living and talks to them for company. Then one of them asks {obj} a question.|
      On {Place}, air is a currency, and {hero} is deep in debt.|
      First contact lasted eleven seconds. It has taken humanity a century to agree on what was said.|
      {hero} has been dead for six hours when the ship wakes {obj} up to apologise.`),
    turn: words(`To find out who sent it, {sub} must cross a war zone in a freighter held together by habit.|
      But the machine that raised {obj} has begun to lie, beautifully and for the first time.|
      With the colony failing and the nearest help nine years away, {sub} turns to the one mind aboard that nobody trusts.|
      Now three empires want what {sub} knows, and only one of them is still human.`),
    stakes: words(`Out here, silence is never empty.|The universe is large, patient and not obliged to make sense.|
      What comes through the door will depend on who opens it.|They have enough fuel to go back, or to be right.|
      Every orbit decays in the end.`),
  },
};
