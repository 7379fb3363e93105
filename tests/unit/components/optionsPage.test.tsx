// @vitest-environment happy-dom
import './messages.ts';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { OptionsPage } from '@/components/options/OptionsPage';
import { MARKETPLACE_IDS } from '@/lib/audible/marketplaces';
import { button, buttons, draw, press } from './draw.tsx';
import { fakeServices } from './fakeServices.ts';
import { libraryRow } from './rows.ts';

const selectOf = (root: Element, label: string): HTMLSelectElement => {
  const field = [...root.querySelectorAll('label')].find((one) => one.textContent?.startsWith(label));
  const select = field?.querySelector('select');
  if (select == null) throw new Error(`no field "${label}"`);
  return select;
};
const choose = (select: HTMLSelectElement, value: string): Promise<void> =>
  act(async () => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });

async function options(over = {}) {
  const world = fakeServices({ library: libraryRow(over) });
  world.services.hasAccess.mockImplementation(async (id) => id === 'us' || id === 'uk');
  const root = await draw(<OptionsPage />, world.services);
  await act(async () => {});
  return { ...world, root };
}

beforeEach(() => {
  vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-US');
});

describe('the store', () => {
  const STORE = 'Which store holds your library';

  it('is one of eleven', async () => {
    const { root } = await options();
    expect([...selectOf(root, STORE).options].map(({ value }) => value)).toEqual([...MARKETPLACE_IDS]);
    expect(selectOf(root, STORE).value).toBe('us');
  });

  it('is changed at once where its hosts are granted', async () => {
    const { root, services } = await options();
    await choose(selectOf(root, STORE), 'uk');
    expect(services.command).toHaveBeenCalledExactlyOnceWith({ type: 'add-library', marketplace: 'uk' });
    expect(services.requestAccess).not.toHaveBeenCalled();
  });

  it('asks for its hosts inside a click, and only then changes', async () => {
    const { root, services } = await options();
    await choose(selectOf(root, STORE), 'de');
    expect(services.command).not.toHaveBeenCalled();
    button(root, 'Use audible.de').click();
    expect(services.requestAccess).toHaveBeenCalledExactlyOnceWith('de');
    await act(async () => {});
    expect(services.command).toHaveBeenCalledExactlyOnceWith({ type: 'add-library', marketplace: 'de' });
  });

  it('stays when access is refused', async () => {
    const { root, services } = await options();
    services.requestAccess.mockResolvedValueOnce(false);
    await choose(selectOf(root, STORE), 'de');
    await press(button(root, 'Use audible.de'));
    expect(services.command).not.toHaveBeenCalled();
    expect(selectOf(root, STORE).value).toBe('us');
    expect(root.textContent).toContain('Access to audible.de was not allowed, so nothing changed.');
  });
});

describe('the schedule', () => {
  it('is set by choosing, and says when the next sync is due', async () => {
    const nextDueAt = new Date(Date.now() + 5.5 * 3_600_000).toISOString();
    const { root, services } = await options({ nextDueAt });
    expect(root.textContent).toContain('Next sync in 5 hours.');
    const select = selectOf(root, 'Sync by itself');
    expect([...select.options].map(({ text }) => text)).toEqual([
      'Off',
      'Every hour',
      'Every 6 hours',
      'Every 12 hours',
      'Every 24 hours',
    ]);
    await choose(select, '0');
    expect(services.command).toHaveBeenCalledExactlyOnceWith({ type: 'set-period', libraryId: 'us', periodHours: 0 });
  });

  it('has not begun before the first success, and can be off', async () => {
    expect((await options()).root.textContent).toContain('The schedule starts after the first successful sync.');
    expect((await options({ periodHours: 0 })).root.textContent).toContain('only synced when you press Sync Library');
  });
});

describe('storage', () => {
  it('can be asked to stay', async () => {
    const { root } = await options();
    await press(button(root, 'Keep my library'));
    expect(root.textContent).toContain('The browser promised to keep this library.');
    expect(buttons(root, 'Keep my library')).toEqual([]);
  });
});

describe('privacy', () => {
  it('names the hosts of the chosen store', async () => {
    const { root } = await options({ marketplace: 'uk' });
    expect(root.textContent).toContain('api.audible.co.uk, www.audible.co.uk');
    expect(root.textContent).toContain('m.media-amazon.com');
    expect(root.textContent).toContain('Version 1.2.3');
  });
});
