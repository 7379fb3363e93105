import type { Genre } from '../genre.ts';
import { words } from '../grammar.ts';

/** How one thing changed the world. */
export const history: Genre = {
  name: 'history',
  weight: 6,
  isFiction: false,
  seriesShare: 0.05,
  runtime: [480, 1600],
  ladders: [
    ['History', 'World'],
    ['History', 'Europe'],
    ['History', 'Maritime History & Piracy'],
  ],
  keywords: [],
  grammar: {
    Good: words(
      'Indigo|Tin|Nutmeg|Paper|Wool|Rope|Saltpetre|Herring|Mirrors|Clocks|Ice|Cork|Linen|Umbrellas|Pencils|Varnish',
    ),
    good: words('indigo|tin|nutmeg|paper|wool|rope|herring|mirrors|clocks|ice|cork|linen|umbrellas|pencils'),
    Folk: words(
      'Smugglers|Cartographers|Clerks|Lighthouse Keepers|Nuns|Glassmakers|Weavers|Mutineers|Beggars|Printers|Postmasters',
    ),
    Place: words(
      'the Baltic|the Levant|the North Sea|the Silk Coast|the Danube|the Low Countries|the Deccan|the Andes',
    ),
    title:
      words(`The {Good} Road|Empire of {Good}|A Short History of {Good}|The {Folk} of {Place}|When {Folk} Ruled|{Good}|
      The Year of {Good}|{Folk}, Thieves and Kings|A Sea of {Folk}|The Invention of {Good}|Before {Place}|{Good} and Power`),
    series: words('Forgotten Histories|The Commodity Lectures'),
    subtitle:
      words(`How {Good} Made the Modern World|A History in Twelve Objects|The Untold Story of the {Folk} of {Place}|
      Trade, Treachery and the Making of {Place}|The Rise and Ruin of an Empire|A New History of {Place}`),
    hook: words(`For three centuries, the fate of {Place} hung on {good}.|
      They left no monuments and signed nothing, and yet the {Folk} of {Place} changed how half the world keeps its accounts.|
      In the spring of 1621, a single shipload of {good} brought down a bank, a bishop and a king.|
      We think of {Place} as the edge of the map. For a thousand years it was the middle.`),
    turn: words(`Drawing on ship's logs, court records and one remarkably indiscreet diary, {hero} follows the trade from its beginnings to its spectacular collapse.|
      Moving from the counting house to the gallows, this is history told from below decks.|
      {hero} shows how ordinary people bent great powers to their will, and what it cost them.`),
    stakes: words(`Vivid, learned and impossible to pause.|A revelatory account of the world before borders.|
      You will never look at {good} in the same way again.`),
  },
};

/** Octopuses, sleep and the sky. */
export const science: Genre = {
  name: 'science',
  weight: 5,
  isFiction: false,
  seriesShare: 0.03,
  runtime: [330, 840],
  ladders: [
    ['Science & Engineering', 'Science', 'Biological Sciences'],
    ['Science & Engineering', 'Science', 'Astronomy & Space Science'],
    ['Outdoors & Nature', 'Animals'],
  ],
  keywords: [],
  grammar: {
    Creatures: words(
      'Lichens|Cuttlefish|Moths|Eels|Corvids|Ferns|Glaciers|Fungi|Spiders|Tides|Barnacles|Neurons|Pollen Grains|Swifts|Volcanoes',
    ),
    Verb: words('Remember|Argue|Sleep|Count|Migrate|Whisper|Wait|Dream|Navigate'),
    Field: words('Smell|Static|Balance|Yawning|Boredom|Rust|Soil|Dust|Drizzle|Echoes|Itching|Left-Handedness'),
    title:
      words(`The Secret Life of {Creatures}|Why {Creatures} {Verb}|{Field}|How to Listen to {Creatures}|The Age of {Creatures}|
      A Natural History of {Field}|What {Creatures} Know|The Trouble with {Field}|In Praise of {Creatures}|
      Eleven Ways of Looking at {Creatures}|The {Field} Equation|Small Gods of {Field}`),
    series: words('Pocket Naturalist'),
    subtitle:
      words(`The Strange New Science of {Field}|A Journey into the World of {Creatures}|What {Creatures} Can Teach Us|
      And Other Questions About {Field}|The Hidden Order of Ordinary Things`),
    hook: words(`Every autumn, four billion {Creatures} do something that physics says they cannot.|
      It is under your feet, in your lungs and on the far side of the moon: {Field} is everywhere, and almost nobody studies it.|
      {hero} has spent twenty years watching {Creatures}. They have, it appears, been watching back.|
      What does it mean to be intelligent without a brain?`),
    turn: words(`From a basement in Uppsala to the cloud forests of Ecuador, {hero} meets the scientists who are rewriting the textbook.|
      With wit and infectious curiosity, this book takes us inside the laboratory, the tide pool and the grant committee.|
      Along the way we meet a deaf acoustician, a retired admiral and the world's most patient moth.`),
    stakes: words(`Nature writing at its most surprising.|You will come away amazed by {Field}.|
      A small book about an enormous subject.|Includes a downloadable PDF of figures and field notes.`),
  },
};

/** Habits in seven steps. */
export const business: Genre = {
  name: 'business',
  weight: 6,
  isFiction: false,
  seriesShare: 0.05,
  runtime: [180, 560],
  ladders: [
    ['Business & Careers', 'Business Development & Entrepreneurship'],
    ['Health & Wellness', 'Personal Development'],
    ['Relationships, Parenting & Personal Development', 'Productivity'],
  ],
  keywords: [],
  grammar: {
    Verb: words('Do|Plan|Own|Say|Carry|Answer|Want|Meet|Build'),
    Unit: words('Minute|Hour|Day|Page|Breath|Meeting'),
    N: words('Four|Five|Seven|Nine|Twelve|Thirty'),
    Noun: words('Rule|Ledger|Habit|Pause|Margin|Threshold|Memo|Manager|Routine|Inbox|Ladder'),
    Adj: words('Quiet|Unhurried|Honest|Minimum|Deliberate|Empty|Well-Rested|Second|Generous'),
    Topic: words('Attention|Saying No|Small Teams|Slow Growth|Difficult Conversations|Doing Less|Decisions|Deadlines'),
    title:
      words(`The {N}-{Unit} {Noun}|{Verb} Less, Better|The {Adj} {Noun}|The Art of {Topic}|{Topic}|Start with the {Noun}|
      The {Noun} Effect|{N} Good {Unit}s|Leading the {Adj} Way|Against {Topic}|Work Like a {Noun}|The {Adj} Company|Enough`),
    series: words('Field Guides to Work'),
    subtitle: words(`A Field Guide to {Topic}|How to {Verb} Less and Live More|The Surprising Power of {Topic}|
      {N} Lessons from the World's Calmest Companies|Why {Topic} Beats Talent`),
    hook: words(`What if the most productive thing you did today was to stop?|
      {hero} ran four companies into the ground before learning the lesson at the heart of this book.|
      Most meetings are apologies for decisions that nobody made.|
      We have never had more tools for {Topic}, and never been worse at it.`),
    turn: words(`Based on interviews with three hundred midwives, air-traffic controllers and pastry chefs, this book offers a system you can start tonight.|
      In {N} short chapters, {hero} takes apart the cult of busyness and hands you the pieces.|
      Practical, humane and mercifully short, it replaces willpower with design.`),
    stakes: words(`Your calendar will thank you.|Includes worksheets in the companion PDF.|
      The only book on {Topic} you will ever have time to finish.`),
  },
};

/** Lives, mostly survived. */
export const memoir: Genre = {
  name: 'memoir',
  weight: 5,
  isFiction: false,
  seriesShare: 0,
  runtime: [300, 720],
  ladders: [
    ['Biographies & Memoirs', 'Adventurers, Explorers & Survival'],
    ['Biographies & Memoirs', 'Entertainment & Celebrities'],
    ['Comedy & Humor', 'Essays'],
  ],
  keywords: [],
  grammar: {
    Place: words(
      'the Night Ferry|a Cold Kitchen|Ward Seven|the Back Row|the Prompt Corner|the Weather Station|Platform Nine|a Borrowed Van|the Deep End|the Signal Box',
    ),
    Adj: words('Unreliable|Second-Best|Brief|Spectacular|Badly Rehearsed|Inexpert|Loud|Untuned'),
    Noun: words('Childhood|Career|Orchestra|Marriage|Voice|Garden|Apprenticeship|Escape|Piano|Circus'),
    title: words(`Notes from {Place}|My {Adj} {Noun}|The View from {Place}|A {Adj} {Noun}|How I Lost My {Noun}|
      Nobody Told Me About {Place}|Everything I Dropped|Please Hold for {Place}|The {Noun} Years|An Amateur's {Noun}|Still Rowing|
      Small Parts|Exit, Pursued|Forty Jobs and a {Noun}|Wrong Door, Right House`),
    series: words('A Life in Parts'),
    subtitle: words('A Memoir|A Memoir of {Place}|Essays|Confessions of a Reluctant Cellist|A Life in Nine Mistakes'),
    hook: words(`By the age of thirty, {hero} had been fired from two orchestras, one lighthouse and a circus.|
      In the winter that everything went wrong, {hero} took a job on {Place}.|
      {hero} grew up above a funeral parlour, which was, on the whole, the cheerful part.|
      This is not the story that {hero}'s family asked {obj} to tell.`),
    turn: words(`With disarming candour, {sub} looks back on a life spent mostly in the wrong costume.|
      Read by the author, it is at once a love letter to difficult mothers and a manual for leaving home.|
      Funny, furious and tender, these essays find the extraordinary in the queue for the bus.`),
    stakes: words(`You will laugh, and then you will call your sister.|A life, badly planned and beautifully told.|
      Performed by the author, with occasional accordion.`),
  },
};
