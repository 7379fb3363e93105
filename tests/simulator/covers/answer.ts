import type { Exchange } from '../http/exchange.ts';
import { notFound, type Reply } from '../http/reply.ts';
import type { World } from '../world.ts';
import { drawCover } from './cover.ts';
import { photograph } from './photograph.ts';

/** As long as picture hosts keep what never changes. */
const CACHE = 'max-age=630720000,public';

/** Answers `/images/I/<id>.<modifiers>.jpg`: whatever the name says, the picture is an SVG, or a PNG where the switch asks. */
export function answerCover(exchange: Exchange, world: World): Reply {
  const [, id, modifiers] = /^\/images\/I\/([^/]+?)\.(.*)\.jpg$/.exec(decodeURIComponent(exchange.path)) ?? [];
  if (!id) return notFound();
  if (world.switches.photographs) {
    return { status: 200, headers: { 'content-type': 'image/png', 'cache-control': CACHE }, body: photograph(id) };
  }
  const size = Number(/_SL(\d+)_/.exec(modifiers ?? '')?.[1] ?? 500);
  const item = world
    .shelves()
    .map(({ shelf }) => shelf.findByPicture(id))
    .find((found) => found !== null);
  return {
    status: 200,
    headers: { 'content-type': 'image/svg+xml', 'cache-control': CACHE },
    body: drawCover(id, size, item ?? null),
  };
}
