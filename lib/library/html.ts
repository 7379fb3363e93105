import { Parser } from 'htmlparser2';

const BLOCKS = new Set(
  'address article aside blockquote center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section summary table tr ul'.split(
    ' ',
  ),
);
const HIDDEN = new Set('head iframe noscript object script style svg template title'.split(' '));

/** A "<" that opens no complete tag, comment or declaration is a less-than sign: "x < y", "<3", "a <b". */
const LONE_LESS_THAN = /<(?!\/?[a-z](?:"[^"]{0,2000}"|'[^']{0,2000}'|[^<>"']){0,2000}>|[!?][^>]{0,4000}>)/gi;
const TAG = /<[/a-z!?]/i;

/** Blanks to collapse within a line; a lone space is left alone, which is what makes this quick. */
const BLANKS = /[^\S\n]{2,}|[^\S\n ]/g;
const WHITE = /\s{2,}|[^\S ]/g;

/** Every line collapsed and trimmed, no blank line at the ends, at most one between. */
function tidy(text: string): string {
  return text
    .replace(BLANKS, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/**
 * The text of an HTML fragment: paragraphs and other blocks separated by a blank line, `<br>` and list items
 * ("• …") by a line break, entities decoded, scripts, styles and comments left out. Text without any tag keeps its
 * own line breaks. The result is text, so `&lt;b&gt;` becomes "<b>" in it: show it as text, never as HTML.
 *
 * Law: a result that holds neither "&" nor "<" is its own result (those two could be read as markup again).
 */
export function htmlToText(html: string): string {
  const source = html.replace(/\r\n?/g, '\n').replace(LONE_LESS_THAN, '&lt;');
  const marked = TAG.test(source);
  if (!marked && !source.includes('&')) return tidy(source);
  let out = '';
  let hidden = 0;
  const parser = new Parser({
    onopentagname(name) {
      if (HIDDEN.has(name)) hidden += 1;
      else if (name === 'br') out += '\n';
      else if (name === 'li') out += '\n• ';
      else if (BLOCKS.has(name)) out += '\n\n';
      else if (name === 'td' || name === 'th') out += ' ';
    },
    ontext(text) {
      if (hidden === 0) out += text;
    },
    onclosetag(name) {
      if (HIDDEN.has(name)) hidden -= 1;
      else if (BLOCKS.has(name)) out += '\n\n';
    },
  });
  // Line breaks of marked text mean nothing: only tags make lines.
  parser.end(marked ? source.replace(WHITE, ' ') : source);
  return tidy(out);
}
