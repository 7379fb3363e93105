import { describe, expect, test } from 'vitest';
import { answerTo, found, LIBRARY } from './support';

const EVERY = 'ABCDEFGHIJKLMNOPQRSTUVWX';
const without = (asins: string) => [...EVERY].filter((asin) => !asins.includes(asin)).join('');
const sortedLetters = (text: string) => [...found(text)].sort().join('');

describe('every example finds its books', () => {
  test.each([
    // Words
    ['', EVERY],
    ['salt', 'AT'],
    ['SALT', 'AT'],
    ['salt quill', 'A'],
    ['salt -quill', 'T'],
    ['house', 'AT'],
    ['quill', 'ABCDX'],
    ['ember', 'ABCD'],
    ['novella', 'C'],
    ['harbour', 'ABDM'],
    ['wachter', 'H'],
    ['WÄCHTER', 'H'],
    ['mussig', 'HI'],
    ['müßig', 'HI'],
    ['emiles', 'L'],
    ['émile’s', 'L'],
    ["o'dell", 'L'],
    ['spider-man', 'Q'],
    ['j.k.', 'EFGQ'],
    ['図書館', 'J'],
    ['灯', 'J'],
    ['الملح', 'K'],
    ['ash & anchor', 'B'],
    ['ash - anchor', 'B'],
    ['&', EVERY],
    ['1984', 'U'],
    ['finch reed', 'B'],
    ['finch vale', 'B'],
    // Typing mistakes
    ['lihgthouse', 'AT'],
    ['lighthous', 'AT'],
    ['lighhouse', 'AT'],
    ['ligtho', 'AT'],
    ['lightthouse quill', 'A'],
    ['xighthouse', 'AT'],
    ['lighthosue', 'AT'],
    ['ligthhosue', ''],
    ['bels', ''],
    ['"lighthous"', ''],
    ['title:lihgthouse', ''],
    ['-lihgthouse', EVERY],
    ['19845', ''],
    // Phrases
    ['"salt lighthouse"', 'A'],
    ['"lighthouse salt"', ''],
    ['"light"', ''],
    ['"bell"', 'EF'],
    ['“salt lighthouse”', 'A'],
    ['"now or never (unabridged)"', 'R'],
    ['"the \\"quiet\\" room"', 'S'],
    ['"spider man"', 'Q'],
    ['"図書館"', 'J'],
    ['"finch jo"', ''],
    ['-"bell" vale', 'BG'],
    // Fields of words
    ['title:light', 'AT'],
    ['title:house', ''],
    ['title:"salt lighthouse"', 'A'],
    ['title:salt', 'A'],
    ['author:quill', 'ABCDX'],
    ['author:"ida quill"', 'ABCDX'],
    ['AUTHOR:"quill ida"', ''],
    ['author:ann', 'T'],
    ['narrator:ann', 'HIT'],
    ['narrator:"ann"', ''],
    ['narrator:"Änne"', 'HI'],
    ['authors:vale', 'BEFG'],
    ['narrators:finch', 'ABD'],
    ['author:j.k.', 'Q'],
    ['author:村上', 'J'],
    ['author:上灯', 'J'],
    ['subtitle:sea', 'A'],
    ['publisher:"salt & stone"', 'T'],
    ['genre:fantasy', 'ABCDO'],
    ['genre:"science fiction"', 'ABCDO'],
    ['category:mystery', 'EFG'],
    ['language:german', 'HI'],
    ['language:japanese', 'J'],
    ['no:language', 'NU'],
    ['asin:a', 'A'],
    ['id:B', 'B'],
    ['tag:favourite', 'AB'],
    ['tag:"to lend"', 'A'],
    ['tags:lend', 'A'],
    ['note:birthday', 'A'],
    ['series:*', 'ABCDEFGJ'],
    ['-series:* author:*', 'HIKLMOPQRSTX'],
    // Series and places
    ['series:bell', 'EFG'],
    ['series:"tides of ember"#1', 'AD'],
    ['series:"Tides of Ember"#3', 'D'],
    ['series:ember#1.5', 'CD'],
    ['series:"tides of ember"#1-2', 'ABCD'],
    ['series:"tides of ember"#2..', 'BD'],
    ['series:#1', 'ADJ'],
    ['series:bellmaker#10', 'E'],
    ['series:omnibus#1', ''],
    // Numbers
    ['length:<8h author:quill', 'C'],
    ['length:<=8h author:quill', 'BC'],
    ['length:8h', 'BL'],
    ['length:480', 'B'],
    ['length:5h..10h', 'BEFHIJKLRS'],
    ['length:[0 TO 600] author:vale', 'BEFG'],
    ['length:[0 TO 600} author:vale', 'BEG'],
    ['length:{480 TO *] author:vale', 'EF'],
    ['length:>20h', 'DX'],
    ['length:1h35', 'C'],
    ['length:1:35', 'C'],
    ['length:1.5h..1.6h', 'C'],
    ['lengthinminutes:..60', 'N'],
    ['no:length', 'MP'],
    ['-length:>=0', 'MP'],
    ['rating:>=4.5', 'BDJOR'],
    ['rating:4.5', 'AB'],
    ['rating:4', 'F'],
    ['rating:4..4.2', 'CFHT'],
    ['rating:<3', 'LS'],
    ['rating:>4,6', 'DJR'],
    ['ratings:>=1,000', 'A'],
    ['mine:5', 'A'],
    ['myrating:>=4', 'AB'],
    ['progress:>50%', 'ATX'],
    ['progress:1..99', 'B'],
    // Dates
    ['added:<30d', 'AB'],
    ['added:30d', 'AB'],
    ['added:<1w', 'A'],
    ['added:<2mo', 'ABCD'],
    ['added:>1y added:>=2025', 'NOP'],
    ['added:2024', 'QRS'],
    ['added:2024-05', 'R'],
    ['added:2024-05-15', 'R'],
    ['added:20240515', 'R'],
    ['added:2024..', 'ABCDEFGHIJKLMNOPQRS'],
    ['added:..2017', 'X'],
    ['added:>2024 added:<2026', 'JKLMNOP'],
    ['added:2017..2019', 'VWX'],
    ['added:[20240101 TO *] added:<=2024', 'QRS'],
    ['dateadded:{2023 TO 2024]', 'QRS'],
    ['added:60d..30d', 'CD'],
    ['added:30d..60d', 'CD'],
    ['added:..9y', 'X'],
    ['released:2019..2021', 'ABCHI'],
    ['released:<1y', ''],
    ['released:>=2025', 'NO'],
    ['published:..2010', 'TUX'],
    ['released:2024-02-29', 'E'],
    ['no:released', 'MPVW'],
    ['purchased:<30d', 'AB'],
    // Flags
    ['is:finished', 'AT'],
    ['is:started', 'BX'],
    ['is:unstarted rating:>=4.5', 'DJOR'],
    ['is:plus', 'E'],
    ['is:owned is:absent', 'F'],
    ['is:new', 'A'],
    ['is:absent', 'F'],
    ['is:removed', 'F'],
    ['is:returned', 'Q'],
    ['is:unavailable', 'FGQ'],
    ['is:podcast', 'MN'],
    ['is:episode', 'N'],
    ['is:podcast -is:episode', 'M'],
    ['-is:listenable', 'M'],
    ['is:preorder', 'P'],
    ['is:original', 'O'],
    ['is:abridged', 'L'],
    ['is:authornarrated', 'CO'],
    ['is:hidden', 'Y'],
    ['has:note', 'AL'],
    ['has:tag', 'AB'],
    ['has:mine', 'AB'],
    ['has:cover', 'A'],
    ['has:summary', 'A'],
    ['has:subtitle', 'AC'],
    ['has:progress', 'ABTX'],
    ['no:narrator no:author', 'NUVW'],
    ['-no:series', 'ABCDEFGJ'],
    ['IS:Finished', 'AT'],
    // Together
    ['-is:finished author:quill', 'BCDX'],
    ['--is:finished', 'AT'],
    ['-(-is:finished)', 'AT'],
    ['-(author:quill OR author:vale) genre:*', 'HLMO'],
    ['author:quill OR author:vale', 'ABCDEFGX'],
    ['author:quill is:finished OR author:vale is:plus', 'AE'],
    ['author:quill (is:finished OR is:started)', 'ABX'],
    ['author:vale AND is:plus', 'E'],
    ['author:quill OR author:vale sort:title is:plus', 'ABCDEX'],
    ['foo:bar', ''],
    ['ember:', 'ABCD'],
    ['constructor', ''],
  ])('%s', (text, asins) => {
    expect(sortedLetters(text)).toBe(asins);
  });

  test('what a denial leaves out is the rest', () => {
    expect(found('-rating:>=4.5')).toBe(without('BDJOR'));
  });
});

describe('order', () => {
  test.each([
    ['author:vale', 'BEFG'],
    ['lighthouse', 'TA'],
    ['salt', 'AT'],
    ['reed', 'BEFGR'],
    // Whole words before beginnings before the rest.
    ['j.k.', 'QEFG'],
    ['letters OR is:plus', 'UVWE'],
    ['salt sort:added-asc', 'TA'],
    ['letters sort:title', 'WVU'],
    ['letters sort:title-desc', 'UVW'],
    ['author:quill sort:title', 'BCXAD'],
    ['language:german sort:title', 'HI'],
    ['series:* sort:series', 'FEGADCBJ'],
    ['series:* sort:series-desc', 'JBCDAGEF'],
    ['author:vale sort:series', 'FEGB'],
    ['author:vale sort:length', 'GBEF'],
    ['author:vale sort:length-desc', 'FEBG'],
    ['author:vale sort:rating', 'BFEG'],
    ['author:vale sort:rating-asc', 'EFBG'],
    ['author:vale sort:released', 'EBGF'],
    ['author:aldous sort:released', 'OP'],
    ['author:aldous sort:released-asc', 'OP'],
    ['author:vale sort:narrator sort:length', 'GEFB'],
    ['author:quill sort:author', 'ABCDX'],
    ['has:progress sort:progress', 'ATXB'],
    ['letters sort:purchased-asc', 'WVU'],
    ['letters sort:dateadded-asc', 'WVU'],
  ])('%s', (text, asins) => {
    expect(found(text)).toBe(asins);
  });
});

describe('groups', () => {
  const groups = (text: string) =>
    answerTo(text).groups?.map(({ label, books }) => `${label ?? '–'}: ${books.map(({ asin }) => asin).join('')}`);

  test.each([
    ['author:vale', undefined],
    ['author:vale group:author', ['Ida Quill: B', 'Oren Vale: BEFG']],
    ['author:vale group:narrator', ['Jo Reed: BEFG', 'Mara Finch: B']],
    ['author:vale group:genre', ['Fantasy: B', 'Mystery: EFG', 'Science Fiction & Fantasy: B', 'Short Stories: G']],
    ['(author:quill OR letters) group:series', ['Harbour Omnibus: D', 'Tides of Ember: ADCB', '–: UVWX']],
    ['series:ember group:series sort:length', ['Harbour Omnibus: D', 'Tides of Ember: CBAD']],
    ['series:bell group:series', ['Bellmaker: FEG']],
    ['author:aldous group:year', ['2025: O', '–: P']],
    ['(is:podcast OR is:plus OR letters) group:language', ['english: VWEM', '–: UN']],
    ['author:vale group:year', ['2024: E', '2020: B', '2017: G', '2016: F']],
  ])('%s', (text, expected) => {
    expect(groups(text)).toEqual(expected);
  });
});

describe('what is not shown is said', () => {
  test.each([
    ['', 0, 1],
    ['is:plus', 24, 0],
    ['ledger', 23, 1],
    ['ledger is:hidden', 24, 0],
    ['-is:hidden', 1, 0],
  ])('%s', (text, hidden, hiddenByReader) => {
    const answer = answerTo(text);
    expect(answer).toMatchObject({ hidden, hiddenByReader });
    expect(answer.books.length + hidden + hiddenByReader).toBe(LIBRARY.length);
  });

  test('a guess is admitted', () => {
    expect([...answerTo('lihgthouse quill').guesses]).toEqual(['lihgthouse']);
    expect([...answerTo('lighthouse').guesses]).toEqual([]);
  });
});
