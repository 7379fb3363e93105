import type { Genre } from '../genre.ts';
import { words } from '../grammar.ts';

const base = {
  matter: words(
    'ash|salt|thorn|amber|glass|frost|ember|rust|moss|bone|silver|smoke|copper|tallow|honey|cinder|ivy|chalk|ink|pearl',
  ),
  Matter: words(
    'Ash|Salt|Thorn|Amber|Glass|Frost|Ember|Rust|Moss|Bone|Silver|Smoke|Copper|Tallow|Honey|Cinder|Ivy|Chalk|Ink|Pearl',
  ),
  Thing: words(
    'Crown|Lantern|Tower|Orchard|Throne|Gate|Tide|Compass|Loom|Bell|Ledger|Mirror|Cathedral|Garden|Harbour|Labyrinth|Bridge|Well|Forge|Quill',
  ),
  Things: words(
    'Crowns|Lanterns|Towers|Gates|Tides|Bells|Mirrors|Doors|Crows|Rivers|Winters|Candles|Kings|Thieves|Wolves|Moths|Keys',
  ),
  Role: words(
    'Cartographer|Lamplighter|Ferryman|Beekeeper|Clockwright|Gravedigger|Falconer|Apothecary|Archivist|Bookbinder|Hedge Witch|Oathbreaker|Moth-Keeper|Tollkeeper|Rainmaker|Glassblower|Salt Thief',
  ),
  Kin: words('Daughter|Apprentice|Oath|Debt|Bargain|Shadow|Heir|Ghost|Promise|Reckoning'),
  Adj: words('Hollow|Drowned|Burning|Crooked|Sleeping|Nameless|Broken|Gilded|Silent|Wandering|Forgotten|Unlit'),
  Number: words('Three|Five|Seven|Nine|Eleven|Thirteen'),
  Realm: words(
    'Vaelmar|Ostermark|Caldrith|Harrowmere|Marrowfen|Isenholt|Quillon|the Sunken Coast|the Low Kingdoms|the Hollow Isles|Tarn Dural|Ebbesmoor|the Ninefold Court',
  ),
};

/** Swords, towers and bargains. */
export const fantasy: Genre = {
  name: 'fantasy',
  weight: 16,
  isFiction: true,
  seriesShare: 0.82,
  runtime: [560, 2900],
  ladders: [
    ['Science Fiction & Fantasy', 'Fantasy', 'Epic'],
    ['Science Fiction & Fantasy', 'Fantasy', 'Historical'],
    ['Teen & Young Adult', 'Science Fiction & Fantasy', 'Fantasy'],
  ],
  keywords: ['literature-and-fiction', 'sword_&_sorcery', 'coming_of_age', 'witches'],
  grammar: {
    ...base,
    title: words(`The {Role} of {Realm}|{Matter} and {Matter}|The {Matter} {Thing}|The {Role}'s {Kin}|
      A {Thing} of {Matter} and {Matter}|The Last {Role}|Beneath the {Adj} {Thing}|All the {Adj} {Things}|
      Song of the {Adj} {Thing}|What the {Role} Knew|{Number} {Things}|The {Adj} {Role}|A {Thing} for the {Role}|
      {Number} {Things} of {Matter}|Where the {Things} Lie|The {Thing} at the End of Winter|Daughter of {Realm}|
      No {Things} for the {Adj}|To Bind a {Thing}|An Inheritance of {Things}|
      The {Role} and the {Thing}|{Adj} Are the {Things}|A Feast for Moths|The Queen Beneath the {Thing}|{Realm} Falling|
      The {Matter} Road|Bring Me the {Role}|A Small Book of Curses|The {Things} Will Speak|Heir of {Matter}|
      The Winter {Role}|{Matter}, {Matter}, {Matter}|How to Bury a King`),
    series: words(`The {Thing} of {Realm}|{Realm} Chronicles|The {Role} Cycle|The {Matter} Throne|Children of {Realm}|
      The {Number} {Things}|A Reign of {Matter}|The {Adj} {Thing} Saga|Tales from {Realm}|The {Matter}bound Trilogy`),
    subtitle: words(`A Novel|A {Realm} Story|The {Adj} {Thing}, Part One|Being a True Account of {Realm}`),
    hook: words(`{hero} has spent {pos} life minding the {matter} lamps of {Realm}, and {sub} has never once let them go out.|
      In {Realm}, every child is born owing the crown one secret. {hero} owes it two.|
      The dead of {Realm} are buried facing the sea, so that they will see the ships come back.|
      {hero} was promised to the tower at nine, sold to it at twelve, and burned it down at twenty.|
      Nobody steals from the {Adj} {Thing} twice. {hero} is about to try for a third time.|
      When the last dragon in {Realm} dies of old age, somebody has to carry the bones home.|
      {hero} can read any map ever drawn, except the one tattooed on {pos} own back.`),
    turn: words(`But when a stranger arrives with {pos} dead mother's ring, {sub} must choose between the oath {sub} swore and the one {sub} was born to.|
      Now the old roads are waking, and something has learned to walk them.|
      Then winter comes three months early, and with it a queen nobody crowned.|
      To win it back {sub} will need a disgraced knight, a liar with a good singing voice, and the only {matter} key that was ever lost on purpose.|
      What {sub} finds under the city is older than its gods, and considerably better informed.`),
    stakes: words(`Some doors are locked for the sake of the house.|War is coming to {Realm}, and it knows {pos} name.|
      The price of magic has always been paid by someone else, until tonight.|
      If {sub} fails, the tide will not turn again.|Every bargain has two sides, and {hero} has just sold both.`),
  },
};

/** Heroes with levels. */
export const progression: Genre = {
  name: 'progression',
  weight: 11,
  isFiction: true,
  seriesShare: 0.97,
  runtime: [480, 1900],
  ladders: [
    ['Science Fiction & Fantasy', 'Fantasy', 'Action & Adventure'],
    ['Science Fiction & Fantasy', 'Fantasy', 'Humorous'],
  ],
  keywords: ['literature-and-fiction', 'sword_&_sorcery', 'la_confidential'],
  grammar: {
    ...base,
    Job: words(
      'Accountant|Janitor|Locksmith|Sommelier|Librarian|Plumber|Beekeeper|Notary|Cook|Surveyor|Postman|Gardener|Actuary|Tailor|Barber',
    ),
    Class: words(
      'Rune Smith|Ash Mage|Shieldbearer|Beast Tamer|Echo Knight|Void Cleric|Hedge Wizard|Spear Saint|Core Builder|Slime Herder',
    ),
    Rise: words('Ascendant|Awakened|Rising|Unbound|Returned|Reforged|Undying|at Large|Triumphant'),
    Floor: words('First|Third|Seventh|Ninth|Twelfth|Thirtieth|Hundredth'),
    title: words(`Dungeon {Job}|The {Job} of the {Floor} Floor|{Class} {Rise}|Reborn as a {Job}|Level Zero {Class}|
      The {Adj} {Class}|System {Rise}|My Best Friend Is a {Class}|Apocalypse {Job}|Tower of {Matter}|{Matter} Core {Rise}|
      The {Floor} Trial|A {Job} in Another World|Idle {Class}|Master of {Number} {Things}|The {Floor} Gate|
      Max Level {Job}|The Tutorial Is a Lie|Cultivating {Matter}|Accidental {Class}|Respawn at {Realm}|Side Quest: {Realm}|
      Unwanted {Class}|The {Job}'s Dungeon|Eat, Sleep, Level|Patch Notes for the Apocalypse|The {Matter} Sect|
      Retired {Class}`),
    series:
      words(`Dungeon {Job}|{Class} {Rise}|{Matter} Core|The {Floor} Tower|World of {Things}|{Job} of the Apocalypse|
      The {Adj} System|Legend of the {Class}|Path of {Matter}`),
    subtitle: words('A LitRPG Adventure|A Progression Fantasy|A Cozy LitRPG|A Dungeon Core Story|A Portal Fantasy'),
    hook: words(`{hero} had a mortgage, a bad knee and eleven unread emails when the sky filled up with blue boxes.|
      Everyone else got swords. {hero} got a {matter} spoon and the class [{Job}].|
      Ten thousand people entered the tower. {hero} is the only one who read the terms and conditions.|
      {hero} died at {pos} desk on a Tuesday. The afterlife, it turns out, has an onboarding process.|
      The weakest class in the realm comes with one skill that nobody has ever bothered to level.`),
    turn: words(`With nothing but a talking goat and a stubborn sense of order, {sub} sets out to clear the {Floor} Floor.|
      Now the guilds are watching, the monsters are unionising, and {pos} stat sheet has started to answer back.|
      But the system has a flaw, and {hero} has found it: it never expected anyone to be kind.|
      Level by level, {sub} will grind, craft and negotiate {pos} way to the top.`),
    stakes: words(`The dungeon remembers those who feed it.|The countdown has begun, and the tutorial is over.|
      Contains strong language, stronger tea and a great deal of loot.|Power has a price, payable in monthly instalments.|
      Only one party will leave the tower.`),
  },
};
