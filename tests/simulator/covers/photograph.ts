import { crc32, deflateSync } from 'node:zlib';
import { hash, random } from '../random.ts';

/** Making one takes a while, and nobody looks closely. */
const KINDS = 12;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  const sum = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** Two colours that run into each other, with a little grain: what decoding costs is what matters here. */
function take(kind: number, size: number): Buffer {
  const rng = random(kind);
  const [from, to] = [0, 1].map(() => [rng.int(0, 200), rng.int(0, 200), rng.int(0, 200)]);
  const pixels = Buffer.alloc(size * (1 + size * 3));
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const way = (x + y) / (2 * size);
      const grain = (x * 31 + y * 17) % 7;
      for (let part = 0; part < 3; part += 1) {
        const colour = (from?.[part] ?? 0) * (1 - way) + (to?.[part] ?? 0) * way;
        pixels[y * (1 + size * 3) + 1 + x * 3 + part] = colour + grain;
      }
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // Eight bits, red green blue.
  header.set([8, 2], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const taken = new Map<string, Buffer>();

/** A PNG for a cover: browsers decode it beside the page's own work, as they do Audible's; an SVG is drawn within it. */
export function photograph(id: string, size: number): Buffer {
  const kind = hash(id) % KINDS;
  const key = `${kind} ${size}`;
  const known = taken.get(key) ?? take(kind, size);
  taken.set(key, known);
  return known;
}
