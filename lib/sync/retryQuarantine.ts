import { type Clock, isoNow } from '@/lib/clock';
import { normalise } from '@/lib/library/normalise';
import type { Broadcast, SyncStore } from './ports';

/** Reads everything in quarantine again, with what this version knows. Gives how many items became books. */
export async function retryQuarantine(
  { store, clock, broadcast }: { store: SyncStore; clock: Clock; broadcast: Broadcast },
  libraryId: string,
): Promise<number> {
  const now = isoNow(clock);
  const released = (await store.quarantined(libraryId)).flatMap(({ identity, item }) => {
    const read = normalise(item, { now });
    return read.ok ? [{ identity, book: read.book }] : [];
  });
  const { revision, written } = await store.release(libraryId, released, now);
  if (written.length > 0) broadcast({ type: 'books-changed', libraryId, revision, asins: [...written] });
  return released.length;
}
