import type { Exchange } from '../http/exchange.ts';
import { notFound, type Reply } from '../http/reply.ts';
import type { World } from '../world.ts';
import { drawCover } from './cover.ts';
import { photograph } from './photograph.ts';

/** As long as picture hosts keep what never changes. */
const CACHE = 'max-age=630720000,public';

/** The pictures themselves; none is drawn larger than it is. */
const LARGEST = 2000;

/** Answers `/images/I/<id>.<modifiers>.jpg`: whatever the name says, the picture is an SVG, or a PNG where the switch asks. */
export function answerCover(exchange: Exchange, world: World): Reply {
  const [, id, modifiers] = /^\/images\/I\/([^/]+?)\.(.*)\.jpg$/.exec(decodeURIComponent(exchange.path)) ?? [];
  if (!id) return notFound();
  const size = Math.min(LARGEST, Number(/_SL(\d+)_/.exec(modifiers ?? '')?.[1] ?? LARGEST));
  if (world.switches.photographs) {
    const headers = { 'content-type': 'image/png', 'cache-control': CACHE };
    return { status: 200, headers, body: photograph(id, size) };
  }
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
