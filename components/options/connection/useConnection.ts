import { useState } from 'preact/hooks';
import type { ConnectionReport } from '@/lib/audible/probe/report';
import type { LibraryRow } from '@/lib/sync/library';
import { useServices } from '../../services';
import { type Refusal, refusalOf } from '../../sync/refusal';

export type Check =
  | { readonly kind: 'IDLE' | 'CHECKING' | 'NO_ACCESS' | 'DENIED' }
  | { readonly kind: 'REFUSED'; readonly why: Refusal }
  | { readonly kind: 'DONE'; readonly report: ConnectionReport };

interface Connection {
  readonly check: Check;
  readonly run: () => void;
  /** Asks for the store's hosts, then checks. Call it inside a click. */
  readonly allow: () => void;
}

/** The connection check of a library. It asks Audible only when it is run. */
export function useConnection({ id, marketplace }: LibraryRow): Connection {
  const services = useServices();
  const [check, setCheck] = useState<Check>({ kind: 'IDLE' });

  const refuse = (error: unknown): void => setCheck({ kind: 'REFUSED', why: refusalOf(error) });

  const ask = async (): Promise<void> => {
    setCheck({ kind: 'CHECKING' });
    if (!(await services.hasAccess(marketplace))) return setCheck({ kind: 'NO_ACCESS' });
    setCheck({ kind: 'DONE', report: await services.checkConnection(id) });
  };
  const run = (): void => {
    if (check.kind !== 'CHECKING') ask().catch(refuse);
  };

  return {
    check,
    run,
    allow: () => {
      services.requestAccess(marketplace).then(
        (granted) => (granted ? run() : setCheck({ kind: 'DENIED' })),
        () => setCheck({ kind: 'DENIED' }),
      );
    },
  };
}
