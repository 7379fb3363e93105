import type { Genre } from '../genre.ts';
import { words } from '../grammar.ts';

/** For listeners with a bedtime. */
export const kids: Genre = {
  name: 'kids',
  weight: 5,
  isFiction: true,
  seriesShare: 0.7,
  runtime: [22, 320],
  ladders: [
    ["Children's Audiobooks", 'Literature & Fiction', 'Family Life'],
    ["Children's Audiobooks", 'Animals & Nature'],
  ],
  keywords: ['coming_of_age'],
  grammar: {
    Name: words(
      'Pip Tanglewood|Otto Bramble|Nell Sixpence|Juniper Vole|Captain Biscuit|Mo and Mabel|Little Hedgewick|Ada Puddle|Professor Mole|Bertie Quill',
    ),
    Animal: words('Hedgehog|Walrus|Badger|Goose|Newt|Otter|Snail|Moose|Bat|Llama|Tortoise|Pigeon'),
    Thing: words('Teapot|Lighthouse|Submarine|Sandwich|Wardrobe|Cloud Machine|Trombone|Moon Ladder|Marmalade|Umbrella'),
    Adj: words('Enormous|Invisible|Upside-Down|Wobbly|Midnight|Extremely Loud|Disappearing|Grumpy|Runaway'),
    Deed: words(
      'Learned to Whistle|Wouldn’t Go to Bed|Ate Tuesday|Sailed to the Moon|Was Afraid of Soup|Ran for Mayor',
    ),
    title:
      words(`{Name} and the {Adj} {Thing}|The {Animal} Who {Deed}|{Name} and the {Animal} Rescue|The {Adj} {Animal}|
      Goodnight, {Animal}|{Name} Goes Underground|The {Thing} Thieves|A {Animal} in the {Thing}|{Name} Saves the {Thing}`),
    series: words('{Name}|The {Adj} {Animal} Club|The Adventures of {Name}|{Animal} Academy'),
    subtitle: words('Ages 5 and Up|Stories for Bedtime|A Musical Adventure|Read with Sound Effects'),
    hook: words(`{Name} has one rule: never, ever open the {Thing} before breakfast.|
      Deep in Thistledown Wood lives a {Animal} with a very small house and a very big problem.|
      When the town's only {Thing} goes missing, everyone blames the {Animal}.|
      What would you do if your teacher turned out to be a {Animal}?`),
    turn: words(`With a jar of marmalade and a borrowed bicycle, {Name} sets off to put things right.|
      It will take courage, cunning and a great many biscuits.|
      Soon the whole school is in on the secret, which is rather the trouble.`),
    stakes: words(
      `Perfect for car journeys and rainy Sundays.|A giggle in every chapter.|Sound effects included; biscuits sold separately.`,
    ),
  },
};

/** For listeners who leave the light on. */
export const horror: Genre = {
  name: 'horror',
  weight: 4,
  isFiction: true,
  seriesShare: 0.3,
  runtime: [280, 780],
  ladders: [
    ['Literature & Fiction', 'Horror'],
    ['Mystery, Thriller & Suspense', 'Supernatural'],
  ],
  keywords: ['literature-and-fiction', 'witches'],
  grammar: {
    Place: words(
      'Mothwell House|the Lower Ward|Cairn Hollow|Room 9|the Drowned Chapel|Harrow Farm|the Old Sanatorium|Sexton Lane',
    ),
    Thing: words('Teeth|Wallpaper|Hymns|Milk|Lullabies|Roots|Candles|Moths|Fingers|Static|Footsteps|Hair'),
    One: words('Hymn|Milk|Root|Candle|Moth|Salt|Paper|Wax'),
    title:
      words(`The {Thing} at {Place}|{Thing}|What Grew in {Place}|Nobody Leaves {Place}|A House of {Thing}|The Quiet in {Place}|
      {Thing} Under the Floor|They Came for the {Thing}|The {One} Eaters|Come Back to {Place}|Thirteen {Thing}|Do Not Feed the {Thing}|
      Below {Place}|The Caretaker|Mother of {Thing}|It Knows the {One} Song`),
    series: words('{Place}|The {One} Cycle|Tales of {Place}'),
    subtitle: words('A Novel|A Ghost Story|Tales of the Uncanny'),
    hook: words(`The advertisement for {Place} asked for a caretaker who sleeps soundly. {hero} has not slept since March.|
      Every child in the village draws the same face. None of them has met it yet.|
      When {hero} strips the {Thing} from the nursery wall, {sub} finds a door, and behind it, breathing.|
      The tapes were labelled in {pos} own handwriting. {sub} had never seen them before.`),
    turn: words(`As the fog comes in off the marsh, {sub} begins to understand why the last tenant left the table laid.|
      The house keeps its own hours, and it has begun to keep {pos} name.|
      Someone is humming in the walls, and they are getting the tune right.`),
    stakes: words(`Do not listen to it alone.|Whatever you do, do not answer.|The light stays on until it does not.`),
  },
};
