// @vitest-environment happy-dom
import fc from 'fast-check';
import { createRef, render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { useSlots } from '@/components/library/useSlots';

/** A list with a row for every key, drawn again with others. */
async function rowsOf(first: readonly string[]) {
  const root = document.body.appendChild(document.createElement('div'));
  const list = createRef<HTMLUListElement>();
  const Rows = ({ keys }: { keys: readonly string[] }) => {
    const slots = useSlots(list, keys);
    return (
      <ul ref={list}>
        {keys.map((key, at) => (
          <li key={slots[at]}>
            <button type="button">{key}</button>
          </li>
        ))}
      </ul>
    );
  };
  const show = async (keys: readonly string[]): Promise<Map<string, HTMLButtonElement>> => {
    await act(() => render(<Rows keys={keys} />, root));
    return new Map([...root.querySelectorAll('button')].map((row) => [row.textContent, row]));
  };
  return { rows: await show(first), show };
}

const keys = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 8 });

it('a row keeps its element for as long as it is drawn, and what comes takes over what goes', () =>
  fc.assert(
    fc.asyncProperty(keys, fc.array(keys, { maxLength: 5 }), async (first, others) => {
      const { rows, show } = await rowsOf(first);
      let before = rows;
      for (const next of others) {
        const after = await show(next);
        expect([...after.keys()]).toEqual(next);
        for (const key of next) if (before.has(key)) expect(after.get(key)).toBe(before.get(key));
        const made = [...after.values()].filter((row) => ![...before.values()].includes(row));
        expect(made).toHaveLength(Math.max(0, next.length - before.size));
        before = after;
      }
    }),
    { numRuns: 50 },
  ));

it('hands on no element while one has the focus: the next key would go to another book', async () => {
  const { rows, show } = await rowsOf(['a', 'b']);
  rows.get('b')?.focus();
  const after = await show(['a', 'c']);
  expect(rows.get('b')?.isConnected).toBe(false);
  expect(after.get('c')).not.toBe(rows.get('b'));
  after.get('c')?.focus();
  after.get('c')?.blur();
  expect((await show(['a', 'd'])).get('d')).toBe(after.get('c'));
});
