import type { IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import { Readable } from 'node:stream';
import { createGunzip, type Gunzip } from 'node:zlib';
import type { Reader } from '../simulator/client';

/** A line to the simulator's port: `fetch` as the extension knows it, over real HTTPS. */
export interface Line {
  readonly fetch: typeof globalThis.fetch;
  /** Requests whose answer has not ended, and those that were cut a moment ago. */
  readonly open: number;
  /** Told of each request before it goes out. */
  onRequest: (url: URL) => void;
  /** Told when something of an answer arrives. */
  onAnswer: () => void;
  readonly asked: readonly URL[];
  close(): void;
}

/** The server learns of a cut connection a little later than the client. */
const CUT_IS_FELT_MS = 10;

function unpacked(packed: IncomingMessage): Gunzip {
  const body = createGunzip();
  packed.on('error', (error) => body.destroy(error));
  body.on('close', () => packed.destroy());
  packed.pipe(body);
  return body;
}

/**
 * Redirects are not followed, as with `redirect: 'manual'` in Node: they arrive with their status.
 *
 * @param reader whose cookies the requests carry, unless they ask for none.
 */
export function createLine(port: number, reader: Reader): Line {
  const agent = new Agent({ keepAlive: true });
  const asked: URL[] = [];
  let open = 0;

  const exchange = (url: URL, init: RequestInit): Promise<Response> =>
    new Promise((resolve, reject) => {
      const { signal } = init;
      if (signal?.aborted) return reject(signal.reason);
      const headers: Record<string, string> = { ...Object.fromEntries(new Headers(init.headers)), host: url.host };
      headers['accept-encoding'] = 'gzip';
      if (init.credentials !== 'omit') headers.cookie = reader.cookiesFor(url.host);
      const outgoing = request({
        host: '127.0.0.1',
        port,
        path: url.pathname + url.search,
        headers,
        rejectUnauthorized: false,
        agent,
      });
      open++;
      let isOver = false;
      const over = () => {
        if (isOver) return;
        isOver = true;
        signal?.removeEventListener('abort', cut);
        open--;
      };
      const cut = () => {
        outgoing.destroy();
        setTimeout(over, CUT_IS_FELT_MS);
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', cut, { once: true });
      outgoing.on('error', (cause) => {
        if (!signal?.aborted) over();
        reject(new TypeError('fetch failed', { cause }));
      });
      outgoing.on('response', (incoming) => {
        line.onAnswer();
        incoming.on('data', line.onAnswer);
        const { statusCode: status = 0 } = incoming;
        const flat = Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]);
        if (status >= 300 && status < 400) {
          incoming.on('close', over).resume();
          return resolve(new Response(null, { status, headers: flat }));
        }
        const body = incoming.headers['content-encoding'] === 'gzip' ? unpacked(incoming) : incoming;
        body.on('close', () => {
          if (!signal?.aborted) over();
        });
        resolve(
          new Response(Readable.toWeb(body) as ReadableStream<Uint8Array<ArrayBuffer>>, { status, headers: flat }),
        );
      });
      outgoing.end();
    });

  const line: Line = {
    async fetch(input, init = {}) {
      const url = new URL(String(input));
      asked.push(url);
      line.onRequest(url);
      return exchange(url, init);
    },
    get open() {
      return open;
    },
    onRequest: () => {},
    onAnswer: () => {},
    asked,
    close: () => agent.destroy(),
  };
  return line;
}
