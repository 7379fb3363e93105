import type { Genre } from '../genre.ts';
import { words } from '../grammar.ts';

/** Meet-cutes by the sea. */
export const romance: Genre = {
  name: 'romance',
  weight: 8,
  isFiction: true,
  seriesShare: 0.6,
  runtime: [400, 760],
  ladders: [
    ['Romance', 'Contemporary'],
    ['Romance', 'Romantic Comedy'],
    ['Romance', 'Historical', 'Regency'],
  ],
  keywords: ['literature-and-fiction'],
  grammar: {
    Match: words(
      'Innkeeper|Lighthouse Keeper|Veterinarian|Ex|Best Man|Wedding Planner|Duke|Pastry Chef|Vineyard Heir|Bookseller|Rival|Ferry Captain|Carpenter',
    ),
    Place: words(
      'Clementine Bay|Juniper Falls|Scarra|Willow Hook|Saint Marrow|Plum Creek|the Amalfi Terrace|Honeywell Square',
    ),
    Holiday: words('Christmas|Midsummer|the Weekend|Harvest Time|Lent'),
    Season: words('Summer|Winter|Autumn|Christmas|Weekend|Spring'),
    Adj: words('Accidental|Reluctant|Improbable|Temporary|Scandalous|Borrowed|Backup|Sworn|Sensible'),
    Thing: words('Engagement|Bouquet|Houseguest|Arrangement|Kiss|Honeymoon|Scandal|Proposal|Rain Check|Love Letter'),
    title:
      words(`The {Adj} {Thing}|Falling for the {Match}|One {Season} in {Place}|How to Lose a {Match}|The {Match} Next Door|
      Love, Eventually|Meet Me in {Place}|A {Match} for {Holiday}|The {Adj} {Match}|Never Marry a {Match}|
      Kiss the {Match}|The {Season} Clause|Twice Upon a {Season}|Yours, Reluctantly|The {Place} Bakery|
      The {Match} and Other Mistakes|Return to Sender, with Love|Not Your Average {Match}|A Slow Boat to {Place}|
      My {Adj} {Season}|Two Rings and a {Match}|The {Place} Pact|Better Off Wed`),
    series: words(`{Place}|Hearts of {Place}|Seasons in {Place}|The {Adj} Hearts|Sisters of {Place}`),
    subtitle: words('A Novel|A Romantic Comedy|A {Place} Romance|A Regency Romance'),
    hook: words(`{hero} came to {Place} to sell {pos} aunt's house, not to fall in love with the person trying to buy it.|
      There is only one room left at the inn in {Place}, and only one bed, and only one person {hero} swore never to speak to again.|
      {hero} has planned two hundred weddings and cried at none of them. Then {sub} is hired by {pos} ex.|
      Fake dating the {Match} was supposed to last until dessert.`),
    turn: words(`But between the burnt croissants and the borrowed sweaters, the arrangement begins to feel alarmingly real.|
      As the storm closes in and the lights go out, {sub} finds that some arguments are better continued by candlelight.|
      With the festival three weeks away, they will have to work together, and try very hard not to enjoy it.|
      Then a letter turns up, thirty years late and addressed to both of them.`),
    stakes: words(`Some promises are made to be renegotiated.|Love was never on the to-do list.|
      Warm, witty and best enjoyed with something sweet.|It only takes one summer to change your mind.`),
  },
};

/** Quiet novels. */
export const literary: Genre = {
  name: 'literary',
  weight: 9,
  isFiction: true,
  seriesShare: 0.12,
  runtime: [300, 1100],
  ladders: [
    ['Literature & Fiction', 'Literary Fiction'],
    ['Literature & Fiction', 'Family Life'],
    ['Literature & Fiction', 'Short Stories'],
  ],
  keywords: ['literature-and-fiction', 'coming_of_age'],
  grammar: {
    Plural: words(
      'Orchards|Ferries|Weathers|Sisters|Kitchens|Distances|Borders|Tides|Rooms|Inventories|Sparrows|Aunts|Umbrellas|Verbs|Suitcases',
    ),
    Abstract: words('Leaving|Salt|Daylight|Forgetting|Water|Silence|Elsewhere|Sugar|Arithmetic|Rain|Patience|Snow'),
    Gerund: words(
      'Leaving|Drowning Politely|Inheriting Rain|Mending|Staying|Being Found|Keeping Bees|Crossing Rivers|Naming the Dead',
    ),
    Town: words('Karelund|Bassorah Street|Santa Ola|Lower Quay|Ayodele Road|Prospekt 14|Vinterhavn|Rua das Gaivotas'),
    Verb: words('Keep|Buried|Owed|Left Behind|Never Named|Mistook for Weather|Carry|Were Promised'),
    title:
      words(`The {Plural} We {Verb}|A Year Without {Abstract}|Small {Plural}|What Remains of {Town}|The Weight of {Plural}|
      Instructions for {Gerund}|{Town}, in the Rain|The Museum of {Abstract}|Notes Toward {Abstract}|All My {Plural}|
      An Inventory of {Abstract}|The Translator's {Plural}|Some {Plural}, Mostly Blue|A Grammar of {Abstract}|
      The House on {Town}|{Plural} at Dusk|Mother, {Abstract}, Sea`),
    series: words('The {Town} Quartet|The {Abstract} Trilogy'),
    subtitle: words('A Novel|Stories|A Novel in Letters|A Novella'),
    hook: words(`The summer {hero} turns fifteen, the river at {Town} runs backwards for a day, and nobody speaks of it again.|
      Three sisters inherit a house that none of them can afford to heat.|
      After {pos} father's funeral, {hero} finds forty years of unsent postcards, all of them to the same address in {Town}.|
      {hero} is a translator of instruction manuals, and lonely in five languages.|
      In the flat above the bakery on {Town}, a marriage is ending so slowly that its owners have not noticed.`),
    turn: words(`What follows is a tender, unhurried reckoning with everything a family agrees not to say.|
      Over one long winter, {sub} learns to tell the story {sub} was raised inside.|
      Moving between two countries and four decades, the novel asks what we owe to places that forgot us.|
      As the letters accumulate, so do the silences between them.`),
    stakes: words(`Spare, luminous and unexpectedly funny.|A book about what stays when everyone has gone.|
      A debut of rare precision.|Told in a voice you will want to keep in the room.`),
  },
};

/** Costumes and ships. */
export const historical: Genre = {
  name: 'historical',
  weight: 6,
  isFiction: true,
  seriesShare: 0.4,
  runtime: [560, 1500],
  ladders: [
    ['Literature & Fiction', 'Historical Fiction'],
    ['Literature & Fiction', 'Genre Fiction', 'Sea Adventures'],
  ],
  keywords: ['literature-and-fiction'],
  grammar: {
    Role: words(
      "Silk Merchant|Surgeon|Pearl Diver|Portrait Painter|Codebreaker|Perfumer|Midwife|Mapmaker|Glass Painter|Bonesetter|Ship's Cook|Bell Founder",
    ),
    City: words('Antwerp|Ragusa|Zanzibar|Bergen|Smyrna|Goa|Nagasaki|Riga|Cádiz|Lübeck|Salonica|Batavia'),
    Year: words('1348|1502|1621|1666|1703|1755|1812|1871|1916|1943'),
    Kin: words('Wife|Daughter|Apprentice|Brother|Widow|Heir'),
    title: words(`The {Role} of {City}|The {Role}'s {Kin}|{City}, {Year}|A {Role} in {City}|The Winter Road to {City}|
      Last Ship from {City}|The {Kin} of the {Role}|Letters to {City}|The {City} Notebook|The {Year} Ledger|
      Under the Bells of {City}|A Cargo of Indigo|The Saltpetre Year`),
    series: words('The {City} Chronicles|The {Role} Novels|Ships of {City}'),
    subtitle: words('A Novel|A Novel of {City}|A Novel of the Plague Years|Based on No True Story'),
    hook: words(`{City}, {Year}. The harbour has been closed for forty days, and {hero} is the only {Role} left inside the walls.|
      When the war reaches {City}, {hero} hides the one thing worth more than {pos} life: a list of names.|
      {hero} has never seen the sea. In three weeks {sub} will be the only one aboard who can read the charts.|
      It is {Year}, and a woman who knows too much about poisons is obliged to be charming.`),
    turn: words(`From the spice markets to the frozen docks, {sub} follows a trail that the powerful would prefer to see burned.|
      Torn between duty and a love that cannot be spoken aloud, {sub} makes a choice that will echo for three generations.|
      But the old guild has a long reach, and a longer memory.`),
    stakes: words(`History will not record what {sub} did. That was the point.|
      A sweeping story of loyalty, ink and weather.|Before the bells ring again, someone will have to confess.`),
  },
};
