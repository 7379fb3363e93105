// @vitest-environment happy-dom
import './messages.ts';
import { describe, expect, it, vi } from 'vitest';
import { helpWords } from '@/components/library/helpWords';
import { SearchHelp } from '@/components/library/SearchHelp';
import { HELP_FIELDS, HELP_SYNTAX } from '@/lib/library/query/help';
import { parse } from '@/lib/library/query/parse';
import { buttons, draw, press } from './draw.tsx';
import { fakeServices } from './fakeServices.ts';

const KEYS = [...HELP_SYNTAX, ...HELP_FIELDS, ...HELP_FIELDS.flatMap(({ values }) => values)].map(({ key }) => key);

describe('help', () => {
  it.each(KEYS)('has words for %s', (key) => {
    expect(helpWords(key)).not.toBe('');
  });

  it("lets every example be tried, those about the reader's own notes too", async () => {
    const onTry = vi.fn();
    const root = await draw(<SearchHelp onTry={onTry} onClose={() => {}} />, fakeServices().services);
    const examples = [...root.querySelectorAll('.example')].map(({ textContent }) => textContent ?? '');
    expect(examples.length).toBeGreaterThan(80);
    for (const example of examples) expect(parse(example).ok, example).toBe(true);
    expect(examples).toEqual(
      expect.arrayContaining(['tag:favourite', 'note:birthday', 'mine:5', 'is:hidden', 'has:note']),
    );
    for (const button of buttons(root, 'author:quill').slice(0, 1)) await press(button);
    expect(onTry).toHaveBeenCalledExactlyOnceWith('author:quill');
  });
});
