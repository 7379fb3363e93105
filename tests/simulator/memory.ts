import { answer } from './answer.ts';
import type { FaultKind } from './contract.ts';
import type { Place } from './hosts.ts';
import type { Exchange } from './http/exchange.ts';
import type { HANG, Reply } from './http/reply.ts';
import type { World } from './world.ts';

type Answer = typeof answer;

/** What a library answer depends on in a library that stands still; null for answers that are made anew. */
function keyOf(exchange: Exchange, world: World, place: Parameters<Answer>[2], fault: FaultKind | null): string | null {
  if (fault !== null || place.store === null || (place.route !== 'api' && place.route !== 'gateway')) return null;
  const account = world.sessions.accountOf(exchange, place.store);
  const switches = { ...world.switches, delayMs: 0, bytesPerSecond: 0 };
  return JSON.stringify([place.route, place.store.id, account, exchange.path, String(exchange.query), switches]);
}

/** As `answer`, for a world whose libraries never change: each library answer is made once. */
export function rememberingAnswer(): Answer {
  const replies = new Map<string, Reply | typeof HANG>();
  return (exchange, world, place: Exclude<Place, { route: 'control' }>, fault) => {
    const key = keyOf(exchange, world, place, fault);
    const known = key === null ? undefined : replies.get(key);
    const reply = known ?? answer(exchange, world, place, fault);
    if (key !== null) replies.set(key, reply);
    return reply;
  };
}
