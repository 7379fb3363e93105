import type { LoggedRequest } from '../contract.ts';
import type { Exchange } from './exchange.ts';

type Entry = { -readonly [Name in keyof LoggedRequest]: LoggedRequest[Name] };

/** Every request that reached the port, but for those to the control paths. */
export interface RequestLog {
  readonly entries: readonly LoggedRequest[];
  /** Notes a request; the returned function notes how it ended, null for cut off. */
  open(exchange: Exchange, route: LoggedRequest['route']): (status: number | null) => void;
  clear(): void;
}

/** An empty log that tells of each request when it is over. */
export function createLog(tell: (request: LoggedRequest) => void = () => {}): RequestLog {
  const entries: Entry[] = [];
  return {
    entries,
    open({ method, host, path, query, headers }, route) {
      const entry: Entry = {
        at: Date.now(),
        method,
        host,
        path,
        query: Object.fromEntries(query),
        headers,
        status: null,
        route,
      };
      entries.push(entry);
      return (status) => {
        entry.status = status;
        tell(entry);
      };
    },
    clear() {
      entries.length = 0;
    },
  };
}
