import { parseArgs } from 'node:util';
import type { Route, SimulatorOptions, Switches } from './contract.ts';
import { defaultSwitches } from './switches.ts';

const ROUTES: readonly Route[] = ['api', 'gateway', 'website'];

export const HELP = `Plays Audible on one local HTTPS port: the sites of all eleven stores, their api hosts, sign-in and covers.

  --port N              port on 127.0.0.1 (4443)
  --books N             titles of the us library of "reader" (250)
  --seed N              the same seed and size make the same library (1)
  --account NAME        who signs in when the form is sent (reader)
  --closed LIST         ways in that are closed: api, gateway, website
  --delay MS            wait before each answer
  --bytes-per-second N  pace of the answers
  --no-headers          without Total-Count, Continuation-Token and State-Token
  --refuse LIST         response groups that are refused
  --ignore-page         always the first page
  --page-cap N          where numbered paging stops (10000)
  --heaviest-page N     larger pages hang
  --catalog-omits SHARE of the ASINs that the catalogue leaves out, 0 to 1
  --duplicates N        ASINs that are listed twice
  --unstable-ties       ties fall anew on each page
  --photographs         covers are made of pixels
  --quiet               no line for each request
  --help                this text

While it runs, https://127.0.0.1:PORT/control takes the same switches, and faults, by HTTP.
`;

export interface CliOptions {
  readonly options: SimulatorOptions;
  readonly account: string;
  readonly isQuiet: boolean;
  readonly wantsHelp: boolean;
}

function isRoute(word: string): word is Route {
  return ROUTES.some((route) => route === word);
}

function list(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
}

function number(text: string | undefined, name: string, fallback: number): number {
  if (text === undefined) return fallback;
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0) throw new Error(`--${name} must be a number`);
  return value;
}

function openRoutes(closed: readonly string[]): Switches['open'] {
  const unknown = closed.find((word) => !isRoute(word));
  if (unknown !== undefined) throw new Error(`--closed knows ${ROUTES.join(', ')}, not ${unknown}`);
  return { api: !closed.includes('api'), gateway: !closed.includes('gateway'), website: !closed.includes('website') };
}

/** Reads the command line; throws on what it does not understand. */
export function readCommandLine(args: readonly string[]): CliOptions {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: text,
      books: text,
      seed: text,
      account: text,
      closed: text,
      delay: text,
      'bytes-per-second': text,
      'no-headers': flag,
      refuse: text,
      'ignore-page': flag,
      'page-cap': text,
      'heaviest-page': text,
      'catalog-omits': text,
      duplicates: text,
      'unstable-ties': flag,
      photographs: flag,
      quiet: flag,
      help: flag,
    },
  });
  const defaults = defaultSwitches();
  const switches: Switches = {
    open: openRoutes(list(values.closed)),
    delayMs: number(values.delay, 'delay', defaults.delayMs),
    bytesPerSecond: number(values['bytes-per-second'], 'bytes-per-second', defaults.bytesPerSecond),
    headers: !values['no-headers'],
    refusedGroups: list(values.refuse),
    ignorePage: values['ignore-page'],
    pageCap: number(values['page-cap'], 'page-cap', defaults.pageCap),
    heaviestPage: number(values['heaviest-page'], 'heaviest-page', defaults.heaviestPage),
    catalogOmits: number(values['catalog-omits'], 'catalog-omits', defaults.catalogOmits),
    duplicates: number(values.duplicates, 'duplicates', defaults.duplicates),
    unstableTies: values['unstable-ties'],
    photographs: values.photographs,
  };
  return {
    options: {
      port: number(values.port, 'port', 4443),
      books: number(values.books, 'books', 250),
      seed: number(values.seed, 'seed', 1),
      switches,
    },
    account: values.account ?? 'reader',
    isQuiet: values.quiet,
    wantsHelp: values.help,
  };
}
