/** An answer before the wire gets at it. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: string | Buffer;
}

/** A connection that is left open without an answer. */
export const HANG = 'hang';

/** A JSON answer from text that is JSON already. */
export function jsonText(body: string, status = 200, headers: Reply['headers'] = {}): Reply {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body };
}

/** A JSON answer. */
export function json(value: unknown, status = 200, headers: Reply['headers'] = {}): Reply {
  return jsonText(JSON.stringify(value), status, headers);
}

/** A page. */
export function html(body: string, status = 200, headers: Reply['headers'] = {}): Reply {
  return { status, headers: { 'content-type': 'text/html;charset=UTF-8', ...headers }, body };
}

/** A 302. */
export function redirect(location: string, headers: Reply['headers'] = {}): Reply {
  return { status: 302, headers: { location, ...headers }, body: '' };
}

/** What a host says about a path that it does not have. */
export function notFound(): Reply {
  return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not played by this simulator.' };
}
