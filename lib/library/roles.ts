/**
 * Words that name what somebody did. English ones are recorded (audible-api.md §1.6-7, mark S); those of the other
 * stores' languages are the words of their book trade (nobody has published an answer of theirs).
 */
const ROLES = new Set(
  [
    'translator translators translation translated editor editors edited adapter adaptor adaptation adapted',
    'foreword afterword introduction introductions introduced preface prologue epilogue note notes commentary',
    'contributor contributors illustrator illustrators illustrations illustrated compiler compiled compilation',
    'abridger abridged abridgement director directors directed producer producers produced dramatised dramatized',
    'dramatisation dramatization reader narrator narrators narrated creator creators created concept writer written',
    'author essay essays interviewer interviewee interviews composer music lyrics performer host presenter publisher',
    'annotator annotations annotated selected selection retold retelling screenplay playwright librettist',
    // German
    'übersetzer übersetzerin übersetzung übersetzt herausgeber herausgeberin hrsg hrsg. bearbeiter bearbeiterin',
    'bearbeitung bearbeitet vorwort nachwort einleitung regie regisseur regisseurin sprecher sprecherin erzähler',
    'erzählerin illustratorin musik autor autorin beitrag redaktion gelesen',
    // French
    'traducteur traductrice traduction traduit éditeur éditrice adaptateur adaptatrice préface préfacier préfacière',
    'postface avant-propos narrateur narratrice lecteur lectrice illustrateur illustratrice auteur auteure direction',
    'réalisateur réalisatrice musique',
    // Spanish, Portuguese
    'traductor traductora traducción traducido editora adaptación prólogo prologuista epílogo introducción narrador',
    'narradora ilustrador ilustradora prefacio tradutor tradutora tradução adaptação prefácio introdução posfácio',
    // Italian
    'traduttore traduttrice traduzione curatore curatrice cura prefazione postfazione introduzione adattamento',
    // Japanese
    '翻訳 訳 編 編集 監修 著 朗読 解説 序文',
  ]
    .join(' ')
    .split(' '),
);

/** Stand between roles, or between a role and nothing: "editor and translator", "edited by", "a cura di". */
const CONNECTIVES = new Set('& and by of with und von et par de da do y por e a di'.split(' '));

const LAST_PART = /^(.*\S)\s[-‐-―]\s(\S.*)$/u;

function isRole(part: string): boolean {
  const words = part
    .toLowerCase()
    .split(/[\s,/]+/u)
    .filter((word) => word !== '');
  return words.every((word) => ROLES.has(word) || CONNECTIVES.has(word)) && words.some((word) => ROLES.has(word));
}

/**
 * "X - translator" → name "X", role "translator"; several are joined, "editor, translator". What follows the last
 * " - " is a role only when every word of it is known as one. Anything else stays part of the name, because half a
 * name ("Foo" of "Foo - Bar Baz Inc") is worse than a role left in it; and a hyphen without blanks around it never
 * separates ("Anne-Marie"). Runs of blanks become one.
 */
export function splitRole(whole: string): { name: string; role: string | null } {
  let name = whole.trim().replace(/\s+/gu, ' ');
  const roles: string[] = [];
  for (let found = LAST_PART.exec(name); found !== null; found = LAST_PART.exec(name)) {
    const [, before = '', part = ''] = found;
    if (!isRole(part)) break;
    name = before;
    roles.unshift(part);
  }
  return { name, role: roles.length === 0 ? null : roles.join(', ') };
}
