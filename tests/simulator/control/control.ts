import type { Exchange } from '../http/exchange.ts';
import { json, type Reply } from '../http/reply.ts';
import type { World } from '../world.ts';

/** Plays the control paths. */
export function answerControl(_exchange: Exchange, world: World): Reply {
  return json({ switches: world.switches });
}
