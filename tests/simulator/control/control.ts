import type { Exchange } from '../http/exchange.ts';
import { json, type Reply } from '../http/reply.ts';
import { ACTIONS, BadWish } from '../library/actions.ts';
import type { Shelf } from '../library/shelf.ts';
import { field } from '../service/reading.ts';
import { isStoreId } from '../stores.ts';
import { applySwitches } from '../switches.ts';
import type { World } from '../world.ts';
import { readFault, readSwitches } from './read.ts';

type Handler = (world: World, exchange: Exchange, wish: unknown) => unknown;

function shelfAsked(world: World, query: URLSearchParams): Shelf {
  const store = query.get('store') ?? 'us';
  if (!isStoreId(store)) throw new BadWish(`There is no store \`${store}\``);
  return world.shelf(store, query.get('account') ?? 'reader');
}

function state(world: World): unknown {
  return {
    switches: world.switches,
    faults: world.faults.active,
    nextAccount: world.nextAccount,
    requests: world.log.entries.length,
    libraries: world.shelves().map(({ store, account, shelf }) => ({
      store,
      account,
      items: shelf.items.length,
      revoked: shelf.revoked.length,
      stateToken: String(shelf.stateToken),
    })),
  };
}

function actOnLibrary(world: World, exchange: Exchange, wish: unknown): unknown {
  const action = String(field(wish, 'action'));
  const act = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
  if (!act) throw new BadWish(`\`action\` must be one of ${Object.keys(ACTIONS).join(', ')}`);
  return { result: act(shelfAsked(world, exchange.query), wish) ?? null };
}

const HANDLERS: Readonly<Record<string, Handler>> = {
  'GET /control': () => ({ paths: Object.keys(HANDLERS) }),
  'GET /control/state': state,
  'POST /control/switches': (world, _exchange, wish) => {
    applySwitches(world.switches, readSwitches(wish));
    return world.switches;
  },
  'POST /control/fault': (world, _exchange, wish) => {
    world.faults.add(readFault(wish));
    return world.faults.active;
  },
  'POST /control/clear-faults': (world) => {
    world.faults.clear();
    return world.faults.active;
  },
  'GET /control/library': (world, exchange) => {
    const { items, revoked } = shelfAsked(world, exchange.query);
    return { items, revoked };
  },
  'POST /control/library': actOnLibrary,
  'GET /control/requests': (world) => world.log.entries,
  'POST /control/clear-requests': (world) => {
    world.log.clear();
    return [];
  },
  'POST /control/expire-sessions': (world) => {
    world.sessions.endAll();
    return state(world);
  },
  'POST /control/next-account': (world, _exchange, wish) => {
    const account = field(wish, 'account');
    if (typeof account !== 'string' || !account) throw new BadWish('`account` must be a name');
    world.nextAccount = account;
    return state(world);
  },
};

function wishOf(exchange: Exchange): unknown {
  try {
    return exchange.body ? JSON.parse(exchange.body) : {};
  } catch {
    throw new BadWish('The body is not JSON');
  }
}

/** Plays the control paths, by which another process (a demo, another language) turns the same switches. */
export function answerControl(exchange: Exchange, world: World): Reply {
  const name = `${exchange.method} ${exchange.path.replace(/\/$/, '')}`;
  const handler = HANDLERS[name];
  if (!handler) return json({ error: `Nothing at ${name}`, paths: Object.keys(HANDLERS) }, 404);
  try {
    return json(handler(world, exchange, wishOf(exchange)));
  } catch (error) {
    if (error instanceof BadWish) return json({ error: error.message }, 400);
    throw error;
  }
}
