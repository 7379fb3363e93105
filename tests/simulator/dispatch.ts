import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FaultKind } from './contract.ts';
import { answerControl } from './control/control.ts';
import { locate, type Place } from './hosts.ts';
import { exchangeHead, withBody } from './http/exchange.ts';
import { HANG } from './http/reply.ts';
import { send, type Wire } from './http/send.ts';
import type { World } from './world.ts';

const PLAIN = { delayMs: 0, bytesPerSecond: 0, damage: 'none', paddingBytes: 0 } as const;

function damageOf(fault: FaultKind | null): Wire['damage'] {
  if (fault?.kind === 'truncated-json') return 'truncate';
  return fault?.kind === 'cut-gzip' || fault?.kind === 'reset' ? fault.kind : 'none';
}

function isPaced(place: Place): boolean {
  return ['api', 'gateway', 'website', 'catalog'].includes(place.route);
}

function wireFor(world: World, place: Place, fault: FaultKind | null, acceptsGzip: boolean): Wire {
  const { delayMs, bytesPerSecond } = isPaced(place) ? world.switches : PLAIN;
  return {
    delayMs: delayMs + (fault?.kind === 'slow-first-byte' ? fault.ms : 0),
    bytesPerSecond: fault?.kind === 'drip' ? fault.bytesPerSecond : bytesPerSecond,
    acceptsGzip,
    damage: damageOf(fault),
    paddingBytes: fault?.kind === 'huge' ? fault.bytes : 0,
    sleep: world.sleep,
  };
}

function faultFor(world: World, place: Place): FaultKind | null {
  const { route } = place;
  return route === 'api' || route === 'gateway' || route === 'website' || route === 'catalog'
    ? world.faults.next(route)
    : null;
}

async function serve(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const head = exchangeHead(request);
  const place = locate(head.host, head.path);
  const gzip = (head.headers['accept-encoding'] ?? '').includes('gzip');
  if (place.route === 'control') {
    const exchange = await withBody(head, request);
    return send(response, answerControl(exchange, world), { ...PLAIN, acceptsGzip: gzip, sleep: world.sleep });
  }
  const line = world.log.open(head, place.route);
  response.once('close', line.over);
  const fault = faultFor(world, place);
  const exchange = await withBody(head, request);
  const reply = world.answer(exchange, world, place, fault);
  if (reply === HANG) return;
  await send(response, reply, wireFor(world, place, fault, gzip), () => line.answered(reply.status));
}

/** The listener of the one port. A mistake of ours shows as a 500 with its text, not as a hanging test. */
export function dispatcher(world: World): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    serve(world, request, response).catch((error: unknown) => {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'content-type': 'text/plain' }).end(`The simulator itself failed: ${text}`);
    });
  };
}
