import { useEffect, useRef, useState } from 'preact/hooks';
import { type Overview, type QuarantinedItem, useServices } from '../../services';
import type { SyncModel } from '../../sync/syncModel';

/** What a retry brought. */
export interface RetryOutcome {
  readonly read: number;
  readonly left: number;
}

interface Quarantine {
  readonly items: readonly QuarantinedItem[];
  /** Null before a retry, and after a change of the library. */
  readonly outcome: RetryOutcome | null;
  readonly retry: () => void;
}

/** The quarantine of the library that is shown, read again whenever a job of it begins, moves on or ends. */
export function useQuarantine(model: SyncModel, { library, job }: Overview): Quarantine {
  const services = useServices();
  const [items, setItems] = useState<readonly QuarantinedItem[]>([]);
  const [outcome, setOutcome] = useState<RetryOutcome | null>(null);
  const current = useRef(library.id);
  current.current = library.id;

  const read = async (libraryId: string): Promise<readonly QuarantinedItem[]> => {
    const found = await services.readQuarantine(libraryId);
    if (libraryId === current.current) setItems(found);
    return found;
  };

  useEffect(() => {
    setItems([]);
    setOutcome(null);
  }, [library.id]);

  // A store that cannot be read is said by the sync panel.
  useEffect(() => {
    read(library.id).catch(() => undefined);
  }, [services, library.id, job?.id, job?.status, job?.counts.quarantined]);

  const retry = (): void => {
    const before = items.length;
    const { id } = library;
    setOutcome(null);
    model.attempt(async () => {
      await services.command({ type: 'retry-quarantine', libraryId: id });
      const left = (await read(id)).length;
      if (id === current.current) setOutcome({ read: Math.max(0, before - left), left });
    });
  };

  return { items, outcome, retry };
}
