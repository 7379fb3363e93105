import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { type PageServices, ServicesProvider } from '@/components/services';

/** Draws a component into the document and lets its effects run. */
export async function draw(child: ComponentChild, services: PageServices): Promise<HTMLElement> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  await act(() => render(<ServicesProvider value={services}>{child}</ServicesProvider>, root));
  return root;
}

const nameOf = (element: Element): string => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();

/** All buttons of that name. */
export const buttons = (root: Element, name: string): HTMLButtonElement[] =>
  [...root.querySelectorAll('button')].filter((button) => nameOf(button) === name);

/** The only button of that name. */
export function button(root: Element, name: string): HTMLButtonElement {
  const found = buttons(root, name);
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} buttons named "${name}"`);
  return only;
}

/** What an element of this role says; null when there is none. */
export const textOf = (root: Element, role: string): string | null =>
  root.querySelector(`[role="${role}"]`)?.textContent?.trim() ?? null;

/** Presses, and lets every promise it sets off come to rest. */
export const press = (element: HTMLElement): Promise<void> =>
  act(async () => {
    element.click();
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  });

/** Lets time pass on the fake clock, and everything it sets off come to rest. */
export const pass = (ms: number): Promise<void> =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
