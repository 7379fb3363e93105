import Dexie from 'dexie';
import { JobEndedError, StorageError } from '@/lib/sync/ports';

/** Dexie's names for a database that cannot be opened or used (dexie.org, DexieErrors; Firefox: InvalidStateError in private mode). */
const UNAVAILABLE: readonly string[] = [
  Dexie.errnames.OpenFailed,
  Dexie.errnames.MissingAPI,
  Dexie.errnames.DatabaseClosed,
  Dexie.errnames.Unknown,
  Dexie.errnames.InvalidState,
  Dexie.errnames.Version,
  Dexie.errnames.Abort,
];

/** Runs a piece of work on the database and gives its failures the names the sync knows. */
export async function guarded<Result>(work: () => PromiseLike<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw translate(error);
  }
}

function translate(error: unknown): unknown {
  const chain = causesOf(error);
  const ended = chain.find((one) => one instanceof JobEndedError);
  if (ended !== undefined) return ended;
  // A full disk shows as the inner error of an aborted transaction (Dexie AbortError), so look through the whole chain.
  if (chain.some((one) => nameOf(one) === Dexie.errnames.QuotaExceeded))
    return new StorageError('FULL', { cause: error });
  if (UNAVAILABLE.includes(nameOf(error))) return new StorageError('UNAVAILABLE', { cause: error });
  return error;
}

function causesOf(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let one = error; typeof one === 'object' && one !== null && !chain.includes(one); ) {
    chain.push(one);
    one = 'inner' in one ? one.inner : 'cause' in one ? one.cause : undefined;
  }
  return chain;
}

const nameOf = (error: unknown): string => (error instanceof Error || error instanceof DOMException ? error.name : '');
