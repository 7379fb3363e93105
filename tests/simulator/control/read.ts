import type { Fault, FaultKind, Route, Switches } from '../contract.ts';
import { BadWish } from '../library/actions.ts';
import { field } from '../service/reading.ts';
import { defaultSwitches } from '../switches.ts';

const ROUTES = ['api', 'gateway', 'website', 'catalog'] as const;
const KINDS: readonly FaultKind['kind'][] = [
  'status',
  'redirect-to-sign-in',
  'sign-in-page',
  'captcha-page',
  'truncated-json',
  'no-items',
  'error-body',
  'hollow-items',
  'empty-page',
  'repeat-first-page',
  'slow-first-byte',
  'drip',
  'reset',
  'cut-gzip',
  'huge',
];

/** Checks a change of switches against what there is to switch, so that a slip of the pen is told. */
export function readSwitches(wish: unknown): Partial<Omit<Switches, 'open'>> & {
  open?: Partial<Record<Route, boolean>>;
} {
  if (typeof wish !== 'object' || wish === null) throw new BadWish('Switches come as an object');
  const known = defaultSwitches();
  for (const [name, value] of Object.entries(wish)) {
    if (!(name in known)) throw new BadWish(`There is no switch \`${name}\``);
    const expected: unknown = Reflect.get(known, name);
    if (typeof value !== typeof expected || Array.isArray(value) !== Array.isArray(expected)) {
      throw new BadWish(`\`${name}\` is of another kind`);
    }
  }
  return wish;
}

function isFaultKind(value: unknown): value is FaultKind {
  return KINDS.some((kind) => kind === field(value, 'kind'));
}

function isFaultRoute(value: unknown): value is Fault['route'] {
  return value === undefined || ROUTES.some((route) => route === value);
}

function optionalNumber(wish: unknown, name: string): number | undefined {
  const value = field(wish, name);
  if (value !== undefined && typeof value !== 'number') throw new BadWish(`\`${name}\` must be a number`);
  return value;
}

/** Checks a fault. */
export function readFault(wish: unknown): Fault {
  const fault = field(wish, 'fault');
  const route = field(wish, 'route');
  if (!isFaultKind(fault)) throw new BadWish(`\`fault.kind\` must be one of ${KINDS.join(', ')}`);
  if (!isFaultRoute(route)) throw new BadWish(`\`route\` must be one of ${ROUTES.join(', ')}`);
  const from = optionalNumber(wish, 'from');
  const times = optionalNumber(wish, 'times');
  return {
    fault,
    ...(route === undefined ? {} : { route }),
    ...(from === undefined ? {} : { from }),
    ...(times === undefined ? {} : { times }),
  };
}
