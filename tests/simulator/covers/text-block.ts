import { escapeHtml } from '../website/markup.ts';
import { type Lettering, lineWidth, shownAs } from './lettering.ts';
import { n } from './svg.ts';

/** Where words go, and how big they may be. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly align: 'start' | 'middle' | 'end';
  readonly from: 'top' | 'middle' | 'bottom';
  readonly largest: number;
}

export interface Set {
  readonly markup: string;
  /** What the words take of the box. */
  readonly height: number;
}

const LEADING = 1.12;
const MAX_LINES = 7;
const RIGHT_TO_LEFT = /[\u0590-\u06ff]/;

/** Where a text may break: between words, or anywhere in scripts without blanks. */
function pieces(text: string): string[] {
  // Before punctuation and after the particles of place and possession, else every few signs.
  if (/[\u3040-\u9fff]/.test(text)) return text.match(/[~　、]?[^~　、のとにを]{1,4}[~のとにを]?/gu) ?? [text];
  return text.split(/\s+/).filter(Boolean);
}

/** The most even way to break into so many lines. */
function broken(words: readonly string[], count: number, style: Lettering, joint: string): string[] {
  const widest = (lines: readonly string[]) => Math.max(...lines.map((line) => lineWidth(line, style)));
  if (count === 1 || words.length === 1) return [words.join(joint)];
  let best: string[] | null = null;
  for (let cut = 1; cut <= words.length - count + 1; cut++) {
    const head = words.slice(0, cut).join(joint);
    if (best && lineWidth(head, style) > widest(best)) break;
    const lines = [head, ...broken(words.slice(cut), count - 1, style, joint)];
    if (!best || widest(lines) < widest(best)) best = lines;
  }
  return best ?? [words.join(joint)];
}

function sized(text: string, style: Lettering, box: Box): { lines: string[]; size: number } {
  const words = pieces(text);
  const joint = /[\u3040-\u9fff]/.test(text) ? '' : ' ';
  let best: { lines: string[]; size: number } = { lines: [text], size: 0 };
  // Long titles have too many ways to break to try them all; greedy halves of the words do for those.
  const most = Math.min(MAX_LINES, words.length);
  for (let count = 1; count <= most; count++) {
    const lines = words.length > 14 ? evenly(words, count, joint) : broken(words, count, style, joint);
    const widest = Math.max(...lines.map((line) => lineWidth(line, style)));
    const size = Math.min(box.largest, box.width / widest, box.height / (lines.length * LEADING));
    if (size > best.size * 1.04) best = { lines, size };
  }
  return best;
}

function evenly(words: readonly string[], count: number, joint: string): string[] {
  const each = Math.ceil(words.join(' ').length / count);
  const lines: string[] = [''];
  for (const word of words) {
    const last = lines.at(-1) ?? '';
    if (last && last.length + word.length > each && lines.length < count) lines.push(word);
    else lines[lines.length - 1] = last ? last + joint + word : word;
  }
  return lines;
}

function anchorOf(box: Box, isRightToLeft: boolean): { x: number; anchor: string } {
  if (box.align === 'middle') return { x: box.x + box.width / 2, anchor: 'middle' };
  const isRight = (box.align === 'end') !== isRightToLeft;
  // `start` is the right edge for scripts that run from there.
  const anchor = isRightToLeft ? (isRight ? 'start' : 'end') : box.align;
  return { x: isRight ? box.x + box.width : box.x, anchor };
}

/** Sets words as large as the box allows, broken into even lines. */
export function setText(text: string, style: Lettering, box: Box, colour: string): Set {
  if (!text) return { markup: '', height: 0 };
  const { lines, size } = sized(text, style, box);
  const height = size * LEADING * lines.length;
  const space = box.height - height;
  const top = box.y + (box.from === 'top' ? 0 : box.from === 'middle' ? space / 2 : space);
  const isRightToLeft = RIGHT_TO_LEFT.test(text);
  const { x, anchor } = anchorOf(box, isRightToLeft);
  const spans = lines.map((line, index) => {
    const y = top + size * (LEADING * index + 0.9);
    return `<text x="${n(x)}" y="${n(y)}">${escapeHtml(shownAs(line, style))}</text>`;
  });
  const look = [
    `font-family="${style.fonts}" font-size="${n(size)}" font-weight="${style.weight}" text-anchor="${anchor}"`,
    style.isItalic ? 'font-style="italic"' : '',
    style.spacing && !isRightToLeft ? `letter-spacing="${style.spacing}em"` : '',
    isRightToLeft ? 'direction="rtl"' : '',
  ];
  return { markup: `<g fill="${colour}" ${look.filter(Boolean).join(' ')}>${spans.join('')}</g>`, height };
}
