import type { Store } from '../stores.ts';

/** What the pages say in the store's language. Ids, classes and input names stay the same everywhere (audible-api.md §6). */
export interface Labels {
  readonly library: string;
  readonly by: string;
  readonly narratedBy: string;
  readonly series: string;
  readonly book: string;
  readonly finished: string;
  readonly listenNow: string;
  readonly unavailable: string;
  readonly show: string;
  readonly perPage: string;
  readonly greeting: (name: string) => string;
  readonly signIn: string;
  readonly signOut: string;
  readonly time: (hours: number, minutes: number) => string;
  readonly left: (time: string) => string;
}

const ENGLISH: Labels = {
  library: 'My Library',
  by: 'By:',
  narratedBy: 'Narrated by:',
  series: 'Series:',
  book: 'Book',
  finished: 'Finished',
  listenNow: 'Listen now',
  unavailable: 'Unavailable',
  show: 'Show',
  perPage: 'items per page',
  greeting: (name) => `Hi, ${name}!`,
  signIn: 'Sign In',
  signOut: 'Sign out',
  time: (hours, minutes) => (hours > 0 ? `${hours}h ${minutes}m` : `${minutes}m`),
  left: (time) => `${time} left`,
};

const OTHERS: Readonly<Record<string, Partial<Labels>>> = {
  german: {
    library: 'Meine Bibliothek',
    by: 'Von:',
    narratedBy: 'Gesprochen von:',
    series: 'Serie:',
    book: 'Titel',
    finished: 'Beendet',
    listenNow: 'Jetzt hören',
    unavailable: 'Nicht verfügbar',
    show: 'Zeige',
    perPage: 'Titel pro Seite',
    greeting: (name) => `Hallo, ${name}!`,
    signIn: 'Anmelden',
    signOut: 'Abmelden',
    time: (hours, minutes) => (hours > 0 ? `${hours} Std. ${minutes} Min.` : `${minutes} Min.`),
    left: (time) => `Noch ${time}`,
  },
  french: {
    library: 'Ma bibliothèque',
    by: 'De :',
    narratedBy: 'Lu par :',
    series: 'Série :',
    book: 'Volume',
    finished: 'Terminé',
    listenNow: 'Écouter',
    greeting: (name) => `Bonjour, ${name}`,
    signIn: 'Se connecter',
    signOut: 'Se déconnecter',
    time: (hours, minutes) => `${hours} h et ${minutes} min`,
    left: (time) => `${time} restantes`,
  },
  italian: {
    library: 'La mia Libreria',
    by: 'Di:',
    narratedBy: 'Letto da:',
    series: 'Serie:',
    book: 'Titolo',
    finished: 'Finito',
    greeting: (name) => `Ciao, ${name}!`,
    time: (hours, minutes) => `${hours} ore e ${minutes} min`,
    left: (time) => `${time} rimanenti`,
  },
  spanish: {
    library: 'Mi biblioteca',
    by: 'De:',
    narratedBy: 'Narrado por:',
    series: 'Serie:',
    book: 'Libro',
    finished: 'Terminado',
    greeting: (name) => `Hola, ${name}`,
    time: (hours, minutes) => `${hours} h y ${minutes} m`,
    left: (time) => `Quedan ${time}`,
  },
  japanese: {
    library: 'ライブラリー',
    by: '著者:',
    narratedBy: 'ナレーター:',
    series: 'シリーズ:',
    book: '第',
    finished: '再生済み',
    greeting: (name) => `こんにちは、${name}さん`,
    time: (hours, minutes) => `${hours}時間${minutes}分`,
    left: (time) => `残り${time}`,
  },
  portuguese: {
    library: 'Minha Biblioteca',
    by: 'De:',
    narratedBy: 'Narrado por:',
    series: 'Série:',
    book: 'Livro',
    finished: 'Concluído',
    greeting: (name) => `Olá, ${name}!`,
    time: (hours, minutes) => `${hours}h ${minutes}min`,
    left: (time) => `${time} restantes`,
  },
};

/** The words of a store's pages. */
export function labelsOf(store: Store): Labels {
  return { ...ENGLISH, ...OTHERS[store.language] };
}
