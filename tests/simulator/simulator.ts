import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as realSleep } from 'node:timers/promises';
import { answer } from './answer.ts';
import { createPress } from './books/press.ts';
import type { SimulatedLibrary, Simulator, SimulatorOptions, StoreId } from './contract.ts';
import { dispatcher } from './dispatch.ts';
import { createFaultBook } from './faults.ts';
import { certificate } from './http/certificate.ts';
import { createLog } from './http/log.ts';
import { Shelf } from './library/shelf.ts';
import { rememberingAnswer } from './memory.ts';
import { hash } from './random.ts';
import { createSessions } from './sessions.ts';
import { storeOf } from './stores.ts';
import { applySwitches, defaultSwitches } from './switches.ts';
import type { World } from './world.ts';

const DEFAULT_BOOKS = 250;
/** Accounts and stores that nobody spoke of are small: enough to tell them apart. */
const OTHER_BOOKS = 24;
const DEFAULT_SEED = 1;

function createWorld(options: SimulatorOptions): World {
  const shelves = new Map<string, { store: StoreId; account: string; shelf: Shelf }>();
  const seed = options.seed ?? DEFAULT_SEED;
  const switches = defaultSwitches();
  const { open, ...rest } = options.switches ?? {};
  applySwitches(switches, { ...rest, ...(open ? { open } : {}) });
  return {
    switches,
    faults: createFaultBook(),
    sessions: createSessions(),
    log: createLog(options.onRequest),
    sleep: options.sleep ?? ((ms, signal) => realSleep(ms, undefined, { signal })),
    nextAccount: 'reader',
    answer: options.frozen ? rememberingAnswer() : answer,
    shelves: () => [...shelves.values()],
    shelf(store, account) {
      const name = `${store}/${account}`;
      const known = shelves.get(name);
      if (known) return known.shelf;
      const shelf = new Shelf(createPress(storeOf(store)), `${seed}/${name}/`);
      const isMain = name === 'us/reader';
      shelf.generate(isMain ? (options.books ?? DEFAULT_BOOKS) : OTHER_BOOKS, isMain ? seed : hash(`${seed}/${name}`));
      shelves.set(name, { store, account, shelf });
      return shelf;
    },
  };
}

/** Starts the simulated Audible on 127.0.0.1: all its hosts on one port, told apart by the Host header. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const world = createWorld(options);
  world.shelf('us', 'reader');
  const server = createServer(await certificate(), dispatcher(world));
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(options.port ?? 0, '127.0.0.1', listening);
  });
  return {
    port: (server.address() as AddressInfo).port,
    switches: world.switches,
    requests: world.log.entries,
    get nextAccount() {
      return world.nextAccount;
    },
    set nextAccount(account: string) {
      world.nextAccount = account;
    },
    set: (change) => applySwitches(world.switches, change),
    library: (store = 'us', account = 'reader'): SimulatedLibrary => world.shelf(store, account),
    fault: (fault) => world.faults.add(fault),
    clearFaults: () => world.faults.clear(),
    clearRequests: () => world.log.clear(),
    expireSessions: () => world.sessions.endAll(),
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
