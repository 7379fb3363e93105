/** Small pictures for covers, each drawn about the middle of a 100 by 100 field, in `currentColor` and `--second`. */
interface Icon {
  /** Words in a title that call for it. */
  readonly calls: RegExp;
  readonly markup: string;
}

/** A drawn line instead of a filled shape. */
function line(width = 4, colour = 'currentColor'): string {
  return `fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"`;
}

const ICONS: readonly Icon[] = [
  {
    calls: /key|lock|door|gate|tenant|landlord|house|exit/i,
    markup: `<circle cx="30" cy="50" r="17" ${line(8)}/><path d="M47 46H92V66H82V54H74V62H64V54H47Z" fill="currentColor"/>`,
  },
  {
    calls: /lantern|lamp|light|candle|unlit|ember|burn/i,
    markup: `<path d="M36 30H64L70 42V80H30V42Z" ${line()}/><path d="M28 86H72M40 22Q50 8 60 22" ${line()}/><path d="M50 44C62 58 56 72 50 72S38 58 50 44Z" fill="var(--second)"/>`,
  },
  {
    calls: /crown|throne|king|queen|reign|heir|empire|kings|duke/i,
    markup: `<path d="M16 74L10 32L33 52L50 22L67 52L90 32L84 74Z" fill="currentColor"/><path d="M18 84H82" ${line(6)}/><circle cx="50" cy="60" r="5" fill="var(--second)"/>`,
  },
  {
    calls: /moth|butterfl|bee|keeper/i,
    markup: `<path d="M50 40C40 14 8 16 12 40C14 54 34 58 50 54C66 58 86 54 88 40C92 16 60 14 50 40Z" fill="currentColor"/><path d="M50 54C36 60 22 68 30 82C38 90 48 76 50 64C52 76 62 90 70 82C78 68 64 60 50 54Z" fill="var(--second)"/><path d="M50 36V84M50 36L40 22M50 36L60 22" ${line()}/>`,
  },
  {
    calls: /ship|sea|harbour|ferry|ferries|sail|tide|water|boat|captain|ocean|balsa|river/i,
    markup: `<path d="M14 66H86L74 84H26Z" fill="currentColor"/><path d="M50 12V62L20 58Z" fill="var(--second)"/><path d="M54 20V62L82 58Z" fill="currentColor"/>`,
  },
  {
    calls: /tower|castle|dungeon|floor|lighthouse|cathedral|sanatorium/i,
    markup: `<path d="M34 90L38 38H62L66 90Z" fill="currentColor"/><path d="M32 38V22H40V29H46V22H54V29H60V22H68V38Z" fill="currentColor"/><path d="M45 90V74A5 5 0 0 1 55 74V90Z" fill="var(--second)"/><path d="M47 48H53V58H47Z" fill="var(--second)"/>`,
  },
  {
    calls: /quill|feather|letter|ink|notes|translator|archiv|book|ledger|notebook|postm/i,
    markup: `<path d="M82 12C44 18 26 46 24 74C52 72 78 52 82 12Z" fill="currentColor"/><path d="M72 24L16 90" ${line(4, 'var(--second)')}/>`,
  },
  {
    calls: /compass|map|cartograph|road|train|days|hours|north|world/i,
    markup: `<circle cx="50" cy="50" r="38" ${line()}/><path d="M50 18L58 50L50 82L42 50Z" fill="currentColor"/><path d="M18 50L50 44L82 50L50 56Z" fill="var(--second)"/>`,
  },
  {
    calls: /tea|cup|bak|pastry|soup|cook|inn|wedding|coffee|cider|poison|arsenic/i,
    markup: `<path d="M18 44H72V60C72 76 60 86 45 86S18 76 18 60Z" fill="currentColor"/><path d="M72 50C88 48 88 70 70 68" ${line()}/><path d="M34 34C28 26 40 22 34 12M50 34C44 26 56 22 50 12" ${line(4, 'var(--second)')}/>`,
  },
  {
    calls: /bell|music|orchestra|piano|hymn|song|lullab|choir/i,
    markup: `<path d="M50 14C68 14 72 34 74 54L84 72H16L26 54C28 34 32 14 50 14Z" fill="currentColor"/><circle cx="50" cy="82" r="9" fill="var(--second)"/>`,
  },
  {
    calls: /moon|night|star|sleep|dream|midnight|winter/i,
    markup: `<path d="M64 12A40 40 0 1 0 88 66A32 32 0 1 1 64 12Z" fill="currentColor"/><path d="M74 24L78 34L88 36L79 42L80 52L73 45L63 48L68 39L63 30L72 33Z" fill="var(--second)"/>`,
  },
  {
    calls: /murder|death|dead|knife|blood|oath|sword|knight|bury|body|spear|shield/i,
    markup: `<path d="M46 8H54L56 62H44Z" fill="currentColor"/><path d="M28 62H72V70H28Z" fill="var(--second)"/><path d="M46 70H54V88H46Z" fill="currentColor"/><circle cx="50" cy="92" r="5" fill="var(--second)"/>`,
  },
  {
    calls: /garden|thorn|orchard|ivy|flower|rose|beekeeper|dahlia|bouquet|summer/i,
    markup: `<path d="M50 92C50 70 48 60 50 44" ${line()}/><path d="M50 72C36 74 28 66 26 56C38 54 48 60 50 72ZM51 64C62 62 70 56 72 46C60 44 52 52 51 64Z" fill="var(--second)"/><circle cx="50" cy="28" r="9" fill="var(--second)"/><path d="M50 8C58 12 58 20 50 20S42 12 50 8ZM70 26C68 34 60 36 59 28S64 18 70 26ZM30 26C32 34 40 36 41 28S36 18 30 26ZM60 46C54 44 52 38 57 36S68 40 60 46ZM40 46C46 44 48 38 43 36S32 40 40 46Z" fill="currentColor"/>`,
  },
  {
    calls: /eye|witness|saw|watch|spy|secret|neighbour|mirror/i,
    markup: `<path d="M6 50Q50 8 94 50Q50 92 6 50Z" ${line(6)}/><circle cx="50" cy="50" r="17" fill="currentColor"/><circle cx="50" cy="50" r="7" fill="var(--second)"/>`,
  },
  {
    calls: /clock|time|hour|second|year|minute|uhr|wait/i,
    markup: `<path d="M24 12H76M24 88H76" ${line(7)}/><path d="M30 14C30 40 46 44 46 50S30 60 30 86H70C70 60 54 56 54 50S70 40 70 14Z" ${line()}/><path d="M36 84C40 70 48 70 50 64C52 70 60 70 64 84Z" fill="var(--second)"/><path d="M38 26H62C60 36 54 40 50 44C46 40 40 36 38 26Z" fill="currentColor"/>`,
  },
  {
    calls: /crow|bird|raven|goose|pigeon|falcon|wing|gull|sparrow/i,
    markup: `<path d="M10 58C26 30 52 24 70 34C78 28 90 32 94 40L80 44C78 66 58 80 34 74L14 86L22 68C16 66 12 62 10 58Z" fill="currentColor"/><circle cx="76" cy="38" r="3" fill="var(--second)"/><path d="M34 54C46 48 56 48 64 54C56 64 44 66 34 54Z" fill="var(--second)"/>`,
  },
  {
    calls: /mountain|tree|forest|wood|root|bone|fern|glacier/i,
    markup: `<path d="M46 90V66H54V90Z" fill="var(--second)"/><path d="M50 6L72 36H60L80 60H62L84 78H16L38 60H20L40 36H28Z" fill="currentColor"/>`,
  },
];

/** The picture that a title calls for, or one by number. */
export function iconFor(title: string, index: number): string {
  const called = ICONS.find(({ calls }) => calls.test(title));
  const any = ICONS[index % ICONS.length];
  return (called ?? any)?.markup ?? '';
}
