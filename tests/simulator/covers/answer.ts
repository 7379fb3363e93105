import type { Exchange } from '../http/exchange.ts';
import { notFound, type Reply } from '../http/reply.ts';
import { hash } from '../random.ts';
import { firstName, text } from '../service/reading.ts';
import { escapeHtml } from '../website/markup.ts';
import type { World } from '../world.ts';

/** Answers for a picture. */
export function answerCover(exchange: Exchange, world: World): Reply {
  const [, id, size] = /^\/images\/I\/(.+)\._SL(\d+)_\.jpg$/.exec(decodeURIComponent(exchange.path)) ?? [];
  if (!id || !size) return notFound();
  const item = world
    .shelves()
    .flatMap(({ shelf }) => [...shelf.items, ...shelf.revoked])
    .find((each) => JSON.stringify(each.product_images ?? null).includes(`/${id}.`));
  const hue = hash(id) % 360;
  return {
    status: 200,
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'max-age=630720000,public' },
    body: `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 500 500">
<rect width="500" height="500" fill="hsl(${hue} 45% 35%)"/>
<text x="40" y="200" font-size="40" fill="#fff">${escapeHtml(text(item?.title))}</text>
<text x="40" y="450" font-size="26" fill="#fff">${escapeHtml(firstName(item?.authors))}</text>
</svg>`,
  };
}
