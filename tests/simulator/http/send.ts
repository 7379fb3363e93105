import type { ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { Sleep } from '../contract.ts';
import type { Reply } from './reply.ts';

/** What the wire does to an answer. */
export interface Wire {
  readonly delayMs: number;
  /** 0 is as fast as it goes. */
  readonly bytesPerSecond: number;
  readonly acceptsGzip: boolean;
  readonly damage: 'none' | 'truncate' | 'cut-gzip' | 'reset';
  /** Blanks before the body; JSON and HTML both allow them. */
  readonly paddingBytes: number;
  readonly sleep: Sleep;
}

/** How a body runs out. */
interface Flow {
  readonly perSecond: number;
  readonly signal: AbortSignal;
  readonly sleep: Sleep;
  readonly onLast: () => void;
  sent: number;
}

const pack = promisify(gzip);
/** How much of a damaged answer arrives. */
const SURVIVING_SHARE = 0.6;
const TICK_MS = 50;
const BLANKS = Buffer.alloc(64 * 1024, 0x20);

/** Of answers that are sent more than once. */
const packed = new WeakMap<Reply, Buffer>();

async function packOnce(reply: Reply, plain: Buffer): Promise<Buffer> {
  const known = packed.get(reply);
  if (known) return known;
  // The quickest level: a page of 1000 items shrinks to a tenth with any level, and tests wait for it.
  const bytes = await pack(plain, { level: constants.Z_BEST_SPEED });
  packed.set(reply, bytes);
  return bytes;
}

async function encode(reply: Reply, wire: Wire): Promise<{ bytes: Buffer; zipped: boolean }> {
  const isWhole = wire.acceptsGzip && wire.damage === 'none' && wire.paddingBytes === 0;
  const known = isWhole ? packed.get(reply) : undefined;
  if (known) return { bytes: known, zipped: true };
  const damaged = wire.damage === 'truncate';
  const whole = typeof reply.body === 'string' ? Buffer.from(reply.body, 'utf8') : reply.body;
  const plain = damaged ? whole.subarray(0, Math.floor(whole.length * SURVIVING_SHARE)) : whole;
  const zip = wire.damage === 'cut-gzip' || (wire.acceptsGzip && wire.paddingBytes === 0 && plain.length > 512);
  if (!zip) return { bytes: plain, zipped: false };
  const all = damaged ? await pack(plain) : await packOnce(reply, plain);
  const cut = wire.damage === 'cut-gzip' ? Math.floor(all.length * SURVIVING_SHARE) : all.length;
  return { bytes: all.subarray(0, cut), zipped: true };
}

async function write(response: ServerResponse, bytes: Buffer): Promise<void> {
  if (response.destroyed) return;
  await new Promise<void>((done) => {
    response.once('close', done);
    response.write(bytes, () => {
      response.off('close', done);
      done();
    });
  });
}

async function pour(response: ServerResponse, bytes: Buffer, flow: Flow): Promise<void> {
  const step = flow.perSecond > 0 ? Math.max(1, Math.floor((flow.perSecond * TICK_MS) / 1000)) : bytes.length;
  for (let at = 0; at + step < bytes.length && !response.destroyed; at += step) {
    await write(response, bytes.subarray(at, at + step));
    await flow.sleep(TICK_MS, flow.signal);
    flow.sent = at + step;
  }
  if (response.destroyed) return;
  // Told before the last byte leaves, so that who has read it all finds it noted.
  flow.onLast();
  response.end(bytes.subarray(flow.sent));
}

async function pad(response: ServerResponse, count: number): Promise<void> {
  for (let left = count; left > 0 && !response.destroyed; left -= BLANKS.length) {
    await write(response, BLANKS.subarray(0, Math.min(left, BLANKS.length)));
  }
}

async function transmit(response: ServerResponse, reply: Reply, wire: Wire, flow: Flow): Promise<void> {
  if (wire.delayMs > 0) await wire.sleep(wire.delayMs, flow.signal);
  const { bytes, zipped } = await encode(reply, wire);
  if (response.destroyed) return;
  const length = String(bytes.length + wire.paddingBytes);
  const encoding: Record<string, string> = zipped ? { 'content-encoding': 'gzip' } : {};
  response.writeHead(reply.status, {
    ...reply.headers,
    ...encoding,
    vary: 'accept-encoding',
    'content-length': length,
  });
  if (wire.damage === 'reset') {
    await write(response, bytes.subarray(0, Math.floor(bytes.length * SURVIVING_SHARE)));
    response.destroy();
    return;
  }
  await pad(response, wire.paddingBytes);
  await pour(response, bytes, flow);
}

/** Sends an answer; a client that leaves ends it quietly. `onLast` is told when the last bytes go out. */
export async function send(
  response: ServerResponse,
  reply: Reply,
  wire: Wire,
  onLast: () => void = () => {},
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  try {
    const { bytesPerSecond: perSecond, sleep } = wire;
    await transmit(response, reply, wire, { perSecond, sleep, signal: gone.signal, onLast, sent: 0 });
  } catch (error) {
    if (!gone.signal.aborted) throw error;
  }
}
