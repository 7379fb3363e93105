import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { createTransport } from '@/lib/audible/transport';
import { openDatabase } from '@/lib/store/database';
import { createSyncStore } from '@/lib/store/syncStore';
import type { LibraryDatabase } from '@/lib/store/tables';
import type { JobRow } from '@/lib/sync/job';
import { createJobManager, type JobManager } from '@/lib/sync/manager';
import type { SyncEvent } from '@/lib/sync/messages';
import type { AlarmName, SyncStore } from '@/lib/sync/ports';
import { createVirtualClock, type VirtualClock } from './clock';
import { createPaperAudible, type PaperAudible, type PaperItem } from './paperAudible';

/** A worker on fakes: paper Audible, virtual time, fake IndexedDB that outlives the worker. */
export interface World {
  readonly audible: PaperAudible;
  readonly clock: VirtualClock;
  readonly database: LibraryDatabase;
  readonly store: SyncStore;
  readonly alarms: Map<AlarmName, number>;
  readonly events: SyncEvent[];
  readonly progress: JobRow[];
  readonly errors: unknown[];
  /** Libraries that a job moved to. */
  readonly chosen: string[];
  access: boolean;
  manager: JobManager;
  /** The browser stops the worker and starts another: nothing in memory survives, and the old one does nothing more. */
  restart(): void;
  /** Starts a sync and waits for its end. */
  sync(): Promise<JobRow>;
  /** Waits for whatever runs. */
  settle(): Promise<void>;
}

export function createWorld(items: PaperItem[] = []): World {
  const audible = createPaperAudible(items);
  const clock = createVirtualClock();
  const database = openDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
  let ids = 0;

  const start = (): JobManager => {
    const alive = { value: true };
    const mine = alive;
    stopOld();
    stopOld = () => {
      mine.value = false;
    };
    const never = new Promise<never>(() => {});
    const whileAlive = <Result>(work: () => Promise<Result>): Promise<Result> =>
      mine.value ? work().then((result) => (mine.value ? result : never)) : never;
    const store = new Proxy(world.store, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        return typeof method === 'function'
          ? (...args: unknown[]) => whileAlive(() => Reflect.apply(method, target, args))
          : method;
      },
    });
    held = false;
    return createJobManager({
      store,
      clock,
      transport: createTransport({
        fetch: (input, init) => whileAlive(() => audible.fetch(input, init)),
        clock,
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
        set: async (name, at) => void (at === null ? world.alarms.delete(name) : world.alarms.set(name, at)),
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

  const world: World = {
    audible,
    clock,
    database,
    store: createSyncStore(database),
    alarms: new Map(),
    events: [],
    progress: [],
    errors: [],
    chosen: [],
    access: true,
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
