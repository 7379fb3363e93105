import type { LoggedRequest } from '../contract.ts';
import type { Exchange } from './exchange.ts';

type Entry = { -readonly [Name in keyof LoggedRequest]: LoggedRequest[Name] };

/** The note of one request while it is served. */
export interface LogLine {
  /** Its whole answer is about to be out. */
  answered(status: number): void;
  /** Its connection is done with it, one way or the other. */
  over(): void;
}

/** Every request that reached the port, but for those to the control paths. */
export interface RequestLog {
  readonly entries: readonly LoggedRequest[];
  open(exchange: Exchange, route: LoggedRequest['route']): LogLine;
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
      return {
        answered(status) {
          entry.status = status;
        },
        over: () => tell(entry),
      };
    },
    clear() {
      entries.length = 0;
    },
  };
}
