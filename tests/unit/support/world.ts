import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { createTransport } from '@/lib/audible/transport';
import type { Clock } from '@/lib/clock';
import { openDatabase } from '@/lib/store/database';
import { createSyncStore } from '@/lib/store/syncStore';
import type { LibraryDatabase } from '@/lib/store/tables';
import type { JobRow } from '@/lib/sync/job';
import { createJobManager, type JobManager } from '@/lib/sync/manager';
import type { SyncEvent } from '@/lib/sync/messages';
import type { AlarmName, SyncStore, UnwrittenEnd } from '@/lib/sync/ports';
import { createVirtualClock, type VirtualClock } from './clock';
import { createPaperAudible, type PaperAudible, type PaperItem } from './paperAudible';

/** A worker in virtual time on a fake IndexedDB that outlives it. */
export interface Worker {
  readonly clock: VirtualClock;
  readonly database: LibraryDatabase;
  readonly store: SyncStore;
  readonly alarms: Map<AlarmName, number>;
  /** What the browser keeps of jobs whose end the store refused. */
  readonly unwritten: Map<string, UnwrittenEnd>;
  readonly events: SyncEvent[];
  readonly progress: JobRow[];
  readonly errors: unknown[];
  /** Libraries that a job moved to. */
  readonly chosen: string[];
  access: boolean;
  /** Told before and after each call that the worker makes to the outside: the moments at which it may be stopped. */
  onCall: (moment: string) => void;
  /** Held open before each such call, for tests that choose the order of things. */
  gate: (call: string) => Promise<void>;
  manager: JobManager;
  /** The browser stops the worker and starts another: nothing in memory survives, and the old one does nothing more. */
  restart(): void;
  /** Starts a sync and waits for its end. */
  sync(): Promise<JobRow>;
  /** Waits for whatever runs. */
  settle(): Promise<void>;
}

/** A worker whose Audible is on paper. */
export interface World extends Worker {
  readonly audible: PaperAudible;
}

export function createWorld(items: PaperItem[] = []): World {
  const audible = createPaperAudible(items);
  return Object.assign(createWorker(audible.fetch, createVirtualClock()), { audible });
}

/** Time for one worker only: what it planned ends with it. */
function mortalClock(clock: Clock): Clock & { stop(): void } {
  const planned = new Set<() => void>();
  return {
    now: clock.now,
    after(ms, run) {
      const cancel = clock.after(ms, () => {
        planned.delete(cancel);
        run();
      });
      planned.add(cancel);
      return () => {
        planned.delete(cancel);
        cancel();
      };
    },
    stop() {
      for (const cancel of planned) cancel();
      planned.clear();
    },
  };
}

/** A worker that asks this `fetch`. */
export function createWorker(fetch: typeof globalThis.fetch, clock: VirtualClock): Worker {
  const database = openDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
  let ids = 0;

  const start = (): JobManager => {
    const mine = { value: true };
    const time = mortalClock(clock);
    stopOld();
    stopOld = () => {
      mine.value = false;
      time.stop();
    };
    const never = new Promise<never>(() => {});
    const whileAlive = async <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
      await world.gate(name);
      if (mine.value) world.onCall(`before ${name}`);
      if (!mine.value) return never;
      try {
        return await work();
      } finally {
        if (mine.value) world.onCall(`after ${name}`);
        if (!mine.value) await never;
      }
    };
    const store = new Proxy(world.store, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        return typeof method === 'function'
          ? (...args: unknown[]) => whileAlive(String(name), () => Reflect.apply(method, target, args))
          : method;
      },
    });
    held = false;
    return createJobManager({
      store,
      clock: time,
      transport: createTransport({
        fetch: (input, init) => whileAlive('fetch', () => fetch(input, init)),
        clock: time,
        beat: () => {},
      }),
      lock: async (run) => {
        if (held) return false;
        held = true;
        await run().finally(() => {
          if (mine.value) held = false;
        });
        return true;
      },
      alarms: {
        set: (name, at) =>
          whileAlive('alarm', async () => void (at === null ? world.alarms.delete(name) : world.alarms.set(name, at))),
      },
      unwritten: {
        all: () => whileAlive('unwritten', async () => [...world.unwritten.values()]),
        keep: (end) => whileAlive('keep', async () => void world.unwritten.set(end.jobId, end)),
        drop: (id) => whileAlive('drop', async () => void world.unwritten.delete(id)),
      },
      broadcast: (event) => world.events.push(event),
      hasAccess: async () => world.access,
      newId: () => `job-${++ids}`,
      onProgress: (job) => world.progress.push(job),
      onLibraryChosen: (id) => world.chosen.push(id),
      onError: (error) => world.errors.push(error),
    });
  };

  let held = false;
  let stopOld = () => {};

  const world: Worker = {
    clock,
    database,
    store: createSyncStore(database),
    alarms: new Map(),
    unwritten: new Map(),
    events: [],
    progress: [],
    errors: [],
    chosen: [],
    access: true,
    onCall: () => {},
    gate: async () => {},
    manager: undefined as never,
    restart() {
      world.manager = start();
    },
    async sync() {
      const id = await world.manager.queueSync({ libraryId: 'us', trigger: 'MANUAL' });
      await world.settle();
      const job = await world.store.job(id);
      if (job === undefined) throw new Error('The job is gone');
      return job;
    },
    settle: () => clock.until(world.manager.idle()),
  };
  world.restart();
  return world;
}
