import type { IncomingMessage } from 'node:http';
import { parseCookies } from './cookies.ts';

/** One request, read to its end. */
export interface Exchange {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: ReadonlyMap<string, string>;
  readonly body: string;
}

function flatHeaders(request: IncomingMessage): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) flat[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return flat;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** The request line and headers, before the body has come. */
export function exchangeHead(request: IncomingMessage): Exchange {
  const headers = flatHeaders(request);
  const url = new URL(`https://simulator${request.url ?? '/'}`);
  return {
    method: request.method ?? 'GET',
    host: headers.host ?? '',
    path: url.pathname,
    query: url.searchParams,
    headers,
    cookies: parseCookies(headers.cookie ?? ''),
    body: '',
  };
}

/** Adds the body. */
export async function withBody(head: Exchange, request: IncomingMessage): Promise<Exchange> {
  return { ...head, body: await readBody(request) };
}
