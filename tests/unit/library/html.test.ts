import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlToText } from '@/lib/library/html';

describe('htmlToText', () => {
  test.each([
    ['<p>One.</p><p>Two.</p>', 'One.\n\nTwo.'],
    ['<p>One.</p>\n\n <p> </p> <p>Two.</p>', 'One.\n\nTwo.'],
    ['One.<br>Two.<br/>Three.<br />', 'One.\nTwo.\nThree.'],
    ['One.<br><br><br><br>Two.', 'One.\n\nTwo.'],
    ['A <b>bold</b> w<i>or</i>d', 'A bold word'],
    ['<p>Broken\n   over\tlines</p>', 'Broken over lines'],
    ['<ul><li>One</li><li>Two</li></ul>After', '• One\n• Two\n\nAfter'],
    ['Tom &amp; Mara&#39;s &eacute;t&#233;&nbsp;&hellip;', "Tom & Mara's été …"],
    ['a<script>alert("<p>x</p>")</script>b<style>p{}</style><!-- <b>c</b> -->d', 'abd'],
    ['<noscript><p>no</p></noscript><template><p>no</p></template>yes', 'yes'],
    ['<p>unclosed <b>still <i>here', 'unclosed still here'],
    ['</p>stray</div>', 'stray'],
    ['<td>a</td><td>b</td>', 'a b'],
    ['<a title="x > y" href=\'#\'>link</a>', 'link'],
    ['', ''],
    ['   \n ', ''],
  ])('%o', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  test.each([
    ['5 < 6 & 7 > 4', '5 < 6 & 7 > 4'],
    ['I <3 lighthouses', 'I <3 lighthouses'],
    ['x<y and more', 'x<y and more'],
    ['R&B, AT&T', 'R&B, AT&T'],
    ['<p>5 < 6 and x <y</p>', '5 < 6 and x <y'],
    ['Line one\nLine two\r\n\r\n\r\n\r\nLine three  ', 'Line one\nLine two\n\nLine three'],
    ['Tom &amp; Mara\nLine two', 'Tom & Mara\nLine two'],
    ['&lt;b&gt; is text', '<b> is text'],
  ])('plain text survives: %o', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  const words = fc.stringMatching(/^[a-zA-Z0-9 .,'"’é-]*$/);
  const { markup } = fc.letrec<{ markup: string; node: string }>((tie) => ({
    markup: fc
      .array(fc.oneof({ depthSize: 'small' }, words, tie('node')), { maxLength: 5 })
      .map((parts) => parts.join('')),
    node: fc
      .record({
        tag: fc.constantFrom('p', 'b', 'i', 'div', 'ul', 'li', 'span', 'h2', 'a', 'em', 'unknown-tag', 'P'),
        attributes: fc.constantFrom('', ' class="x"', " title='a > b'", ' hidden', '\nid=x'),
        inner: tie('markup'),
        closed: fc.boolean(),
      })
      .map(({ tag, attributes, inner, closed }) => `<${tag}${attributes}>${inner}${closed ? `</${tag}>` : ''}<br/>`),
  }));

  test('leaves nothing of a tag, and no untidy blanks', () => {
    fc.assert(
      fc.property(markup, (html) => {
        const text = htmlToText(html);
        expect(text).not.toMatch(/[<>]/);
        expect(text).not.toMatch(/\n{3}|[^\S\n]{2}|^\s|\s$| \n|\n /);
      }),
    );
  });

  test('keeps every word of the text', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/)), (all) => {
        expect(
          htmlToText(all.map((word) => `<p>${word}</p>`).join(''))
            .split(/\s+/)
            .join(' '),
        ).toBe(all.join(' '));
      }),
    );
  });

  test('never throws, and a result without "<" and "&" is its own result', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '&',
      '</',
      '<!--',
      '-->',
      '<p',
      '&amp;',
      '&#10;',
      '&#x3c;',
      '"',
      "'",
      '\n',
      '\r',
      ' ',
      '\u00a0',
      'x',
    );
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.oneof(pieces, markup)).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(any, (html) => {
        const text = htmlToText(html);
        if (!/[<&]/.test(text)) expect(htmlToText(text)).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });
});
