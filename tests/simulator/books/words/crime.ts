import type { Genre } from '../genre.ts';
import { words } from '../grammar.ts';

/** Village greens, vicars and poison. */
export const mystery: Genre = {
  name: 'mystery',
  weight: 12,
  isFiction: true,
  seriesShare: 0.8,
  runtime: [360, 820],
  ladders: [
    ['Mystery, Thriller & Suspense', 'Mystery', 'Cozy'],
    ['Mystery, Thriller & Suspense', 'Mystery', 'Traditional Detectives'],
    ['Mystery, Thriller & Suspense', 'Crime Fiction', 'Police Procedurals'],
  ],
  keywords: ['literature-and-fiction'],
  grammar: {
    Village: words(
      'Little Sallow|Nether Wickham|Pigeon Cross|St Osyth-by-Water|Marrow End|Great Dittering|Tolpenny|Upper Quoyle|Hobbs Ferry|Larkrise Bay',
    ),
    Spot: words(
      'Boathouse|Observatory|Belfry|Cider Press|Ice House|Lighthouse|Conservatory|Chess Club|Flower Show|Bakery|Crypt|Tea Garden|Allotment|Seed Catalogue',
    ),
    Trade: words(
      'Beekeeper|Organist|Postmistress|Librarian|Auctioneer|Bell-Ringer|Curate|Piano Tuner|Chocolatier|Thatcher|Quizmaster|Clockmaker|Ornithologist',
    ),
    Mild: words(
      'Perfectly Ordinary|Quiet|Most Unsuitable|Rather Untidy|Faintly Poisonous|Highly Respectable|Curious|Polite|Second-Hand',
    ),
    Crime: words('Murder|Death|Poisoning|Drowning|Disappearance|Confession|Inheritance|Funeral'),
    Detective: words(
      'Inspector Pellow|Mrs Quarrington|Sister Agnes|Constable Wu|Dr Fennimore|Miss Adebayo-Finch|Sergeant Kestle|Widow Marsh',
    ),
    title: words(`Murder at the {Spot}|Death of a {Trade}|A {Mild} {Crime}|The Body in the {Spot}|The {Village} {Crime}|
      The {Trade} Who Knew Too Little|A {Crime} in {Village}|{Detective} and the {Mild} {Trade}|The {Spot} Affair|
      Bury the {Trade}|Never Trust a {Trade}|Last Train to {Village}|The {Trade}'s Alibi|Tea with a {Trade}|
      Thirteen Guests at the {Spot}|One for Sorrow at {Village}|The Wrong {Trade}|
      A Pinch of Arsenic|The {Trade} in the {Spot}|Who Poisoned the {Trade}?|Dead Letters from {Village}|
      The {Village} Poisoner's Cookbook|Not at Home to Murder|The Secretary of the {Spot}|{Village}, Population Falling|
      An Alibi for {Detective}|The {Mild} {Trade}|A Funeral with Sandwiches`),
    series: words(`{Detective} Mysteries|The {Village} Murders|{Village} Investigates|The {Spot} Club Mysteries`),
    subtitle: words('A {Village} Mystery|A Cozy Mystery|A Detective Story|{Detective} Investigates'),
    hook: words(`When the {Village} {Trade} is found face down in the {Spot}, everyone agrees that it was high time.|
      {hero} came to {Village} for the quiet. By Thursday there were two bodies and a waiting list.|
      There are eleven people at the weekend party, ten alibis, and one very cold supper.|
      {Detective} has solved every case but one, and it has just moved in next door.|
      Someone has been sending the {Trade} of {Village} seed packets with dates on them. The first date was yesterday.`),
    turn: words(`As the snow closes the lane, {sub} begins to suspect the only person who has been kind to {obj}.|
      Armed with a bus pass and a long memory, {sub} sets about asking the questions that nobody else is rude enough to ask.|
      But the village has kept its secret since 1954, and it is not going to give it up to an incomer.|
      Every clue points to the vicar, which is exactly what is wrong with them.`),
    stakes: words(`In {Village}, the neighbours see everything and say nothing.|The kettle is on; so is the killer.|
      One of the guests will not be staying for breakfast.|Some recipes should die with the cook.|
      The truth is buried shallow, under the dahlias.`),
  },
};

/** Passports, wives and basements. */
export const thriller: Genre = {
  name: 'thriller',
  weight: 9,
  isFiction: true,
  seriesShare: 0.45,
  runtime: [440, 900],
  ladders: [
    ['Mystery, Thriller & Suspense', 'Thriller & Suspense', 'Psychological'],
    ['Mystery, Thriller & Suspense', 'Thriller & Suspense', 'Espionage'],
    ['Mystery, Thriller & Suspense', 'Thriller & Suspense', 'Legal'],
  ],
  keywords: ['literature-and-fiction'],
  grammar: {
    Adj: words('Second|Other|Missing|Perfect|Unmarked|Sealed|Innocent|Eleventh|Midnight|Paper|Private'),
    Noun: words(
      'Tenant|Witness|Passport|Marriage|Verdict|Neighbour|Deposit|Alibi|Basement|Exit|Courier|Statement|Landlord|Bridesmaid',
    ),
    Verb: words('Vanished|Lied|Called|Wakes|Woke Up|Came Back|Testified|Remembers'),
    City: words('Trieste|Tallinn|Lisbon|Reykjavik|Marseille|Tbilisi|Valparaíso|Gdańsk|Macau|Oslo'),
    N: words('Six|Nine|Twelve|Thirty-One|Forty-Eight|Seventy-Two'),
    title: words(`The {Adj} {Noun}|Before She {Verb}|{N} Hours in {City}|No {Noun} Left Behind|Every {Adj} {Noun}|
      The {City} Deposit|What the {Noun} Saw|The {Noun} Upstairs|She {Verb} Twice|A {Noun} You Can Trust|
      The {City} {Noun}|Dead {Noun}|Don't Wake the {Noun}|The {Noun} Before Me|Nobody's {Noun}|
      Two Lies Ago|The Last Night in {City}|Say You Weren't There|Someone Else's {Noun}|{City} Protocol|Unknown Caller|
      The {Adj} {Noun} of {City}|Nothing to Declare|Where Were You|The {Noun} Next Time`),
    series: words(`The {City} Files|{Adj} {Noun}|A {Surname} Thriller|The {Noun} Conspiracy`),
    Surname: words('Kessel|Marr|Okafor|Stroud|Vance|Lindgaard|Amari|Rook'),
    subtitle: words('A Thriller|A Novel|A {Surname} Thriller|A Novel of Suspense'),
    hook: words(`{hero} has been married for nine days when {pos} husband is declared dead for the second time.|
      The flat is cheap, the landlord is charming, and the {Adj} {Noun} is still on the answering machine.|
      At 2:14 every night, someone in the building opposite holds up a number. Tonight it is {hero}'s.|
      {hero} forged passports for a living, until one of them came true.|
      Twelve jurors reached a verdict in under an hour. Eleven of them are now missing.`),
    turn: words(`With forty-eight hours until the trial, {sub} must find the one witness who swore {sub} was never there.|
      The deeper {sub} digs, the more the evidence points home.|
      On the run across {City} with a child who is not {pos} own, {sub} has one call left.|
      Someone has rewritten the night it happened, and they have used {pos} handwriting.`),
    stakes: words(`You only have to lie until they believe you.|The door was locked from both sides.|
      Somebody knows. Somebody always knew.|Trust is just a story with no witnesses.|Run first. Remember later.`),
  },
};
