// @vitest-environment happy-dom
import './messages.ts';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { OptionsPage } from '@/components/options/OptionsPage';
import type { QuarantinedItem, Standing } from '@/components/services';
import { MARKETPLACE_IDS } from '@/lib/audible/marketplaces';
import { RefusedError } from '@/lib/sync/messages';
import { StorageError } from '@/lib/sync/ports';
import { button, buttons, draw, press, textOf } from './draw.tsx';
import { fakeServices } from './fakeServices.ts';
import { connectionReport, freshLibraryRow, HOUR, jobRow, libraryRow, runningJob } from './rows.ts';

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
  const root = await draw(<OptionsPage />, world.services);
  await act(async () => {});
  return { ...world, root };
}

beforeEach(() => {
  vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-US');
});

const uk = (over: Partial<Standing> = {}): Standing => ({
  library: { ...freshLibraryRow(), id: 'uk', marketplace: 'uk', label: 'audible.co.uk' },
  job: null,
  bookCount: 0,
  ...over,
});
const card = (root: Element, label: string): Element => {
  const found = [...root.querySelectorAll('.library-card')].find(
    (one) => one.querySelector('h3')?.textContent === label,
  );
  if (found === undefined) throw new Error(`no library "${label}"`);
  return found;
};

describe('the libraries', () => {
  it('stand with what is known of each; none was counted that was never read', async () => {
    const { root, show } = await options({ lastCompleteAt: new Date(Date.now() - 2.5 * HOUR).toISOString() });
    await act(() => show({ bookCount: 1234, others: [uk()] }));
    expect(card(root, 'audible.com').textContent).toContain('1,234 books, proved complete 2 hours ago');
    expect(card(root, 'audible.co.uk').textContent).toContain('Not checked yet');
    expect(card(root, 'audible.co.uk').textContent).not.toContain('0 books');
    await act(() => show({ others: [uk({ job: jobRow({ status: 'CANCELLED' }), bookCount: 500 })] }));
    expect(card(root, 'audible.co.uk').textContent).toContain('Not finished yet, 500 books so far');
    const error = { code: 'SIGNED_OUT', detail: '' } as const;
    await act(() => show({ others: [uk({ job: jobRow({ status: 'FAILED', error }) })] }));
    expect(card(root, 'audible.co.uk').textContent).toContain('Not checked yet');
    expect(card(root, 'audible.co.uk').textContent).toContain('The last sync failed: You are signed out of Audible.');
    await act(() => show({ others: [uk({ job: runningJob() })] }));
    expect(card(root, 'audible.co.uk').textContent).toContain('syncing now');
  });

  it('that are several say which one is shown, and each can be', async () => {
    const { root, services, show } = await options();
    expect(card(root, 'audible.com').textContent).not.toContain('Shown');
    await act(() => show({ others: [uk()] }));
    expect(card(root, 'audible.com').textContent).toContain('Shown');
    await press(button(root, 'Show audible.co.uk'));
    expect(services.command).toHaveBeenCalledExactlyOnceWith({ type: 'show-library', libraryId: 'uk' });
  });

  it('that are shown together can each be shown alone, and the button syncs the one that was shown last', async () => {
    const { root, services, show } = await options();
    await act(() => show({ others: [uk()], isAll: true }));
    expect(buttons(root, 'Show audible.com')).toHaveLength(1);
    expect(buttons(root, 'Show audible.co.uk')).toHaveLength(1);
    await press(button(root, 'Sync Library'));
    expect(services.command).toHaveBeenCalledExactlyOnceWith({ type: 'sync', libraryId: 'us' });
  });

  it('have each a schedule of their own', async () => {
    const { root, services, show } = await options();
    await act(() => show({ others: [uk()] }));
    await choose(selectOf(card(root, 'audible.co.uk'), 'Sync by itself'), '6');
    expect(services.command).toHaveBeenCalledExactlyOnceWith({ type: 'set-period', libraryId: 'uk', periodHours: 6 });
  });
});

describe('another store', () => {
  const STORE = 'Add another store';

  it('is one of those not there yet', async () => {
    const { root, show } = await options();
    await act(() => show({ others: [uk()] }));
    expect([...selectOf(root, STORE).options].map(({ value }) => value)).toEqual(
      MARKETPLACE_IDS.filter((id) => id !== 'us' && id !== 'uk'),
    );
  });

  it('asks for its hosts inside the click, and is only then added', async () => {
    const { root, services } = await options();
    await choose(selectOf(root, STORE), 'de');
    expect(services.command).not.toHaveBeenCalled();
    button(root, 'Add audible.de').click();
    expect(services.requestAccess).toHaveBeenCalledExactlyOnceWith('de');
    await act(async () => {});
    expect(services.command).toHaveBeenCalledExactlyOnceWith({ type: 'add-library', marketplace: 'de' });
  });

  it('is not added when access is refused', async () => {
    const { root, services } = await options();
    services.requestAccess.mockResolvedValueOnce(false);
    await choose(selectOf(root, STORE), 'de');
    await press(button(root, 'Add audible.de'));
    expect(services.command).not.toHaveBeenCalled();
    expect(textOf(root, 'alert')).toBe('Access to audible.de was not allowed, so nothing changed.');
  });
});

describe('every title', () => {
  it('is read when asked for, not while a job runs', async () => {
    const { root, services, show } = await options();
    await press(button(root, 'Read every title'));
    expect(services.command).toHaveBeenCalledExactlyOnceWith({ type: 'sync', libraryId: 'us', full: true });
    await act(() => show({ job: runningJob() }));
    expect(buttons(root, 'Read every title')).toEqual([]);
  });
});

describe('the connection check', () => {
  const statusOf = (root: Element) =>
    [...root.querySelectorAll('[role="status"]')].map((one) => one.textContent).join(' ');
  const routes = (root: Element) =>
    [...root.querySelectorAll('.routes tbody tr')].map((row) => row.querySelector('td')?.textContent);

  it('asks nothing before it is pressed, and then says what each way answered', async () => {
    const { root, services } = await options();
    expect(services.checkConnection).not.toHaveBeenCalled();
    services.checkConnection.mockResolvedValueOnce(
      connectionReport({
        API: { verdict: 'REFUSED', status: 403 },
        GATEWAY: { verdict: 'UNREACHABLE', status: null },
        WEBSITE: { verdict: 'ASKS_TO_SIGN_IN' },
      }),
    );
    await press(button(root, 'Check connection'));
    expect(services.checkConnection).toHaveBeenCalledExactlyOnceWith('us');
    expect(routes(root)).toEqual(['refused (403)', 'not reachable', 'asks to sign in', 'open']);
    expect(statusOf(root)).toContain('You are signed out of Audible.');
    await press(button(root, 'Sign in to Audible'));
    expect(services.open).toHaveBeenCalledExactlyOnceWith('sign-in', 'us');
  });

  it('copies what it shows', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const { root } = await options();
    await press(button(root, 'Check connection'));
    await press(button(root, 'Copy report'));
    const text = writeText.mock.calls[0]?.[0];
    expect(text).toContain('API: OPEN');
    expect(text).toContain('shape: root {items: array(1)}');
    expect(root.querySelector('.listing')?.textContent).toBe(text);
    expect(root.textContent).toContain('Report copied.');
  });

  it('needs the hosts, and asks for them inside a click', async () => {
    const { root, services } = await options();
    services.hasAccess.mockResolvedValueOnce(false);
    await press(button(root, 'Check connection'));
    expect(services.checkConnection).not.toHaveBeenCalled();
    expect(statusOf(root)).toContain('does not let this extension talk to audible.com');
    await press(button(root, 'Allow access'));
    expect(services.requestAccess).toHaveBeenCalledExactlyOnceWith('us');
    expect(services.checkConnection).toHaveBeenCalledOnce();
  });

  it('runs at once when an error led here, and only once', async () => {
    history.replaceState(null, '', '#connection');
    const { services } = await options();
    expect(services.checkConnection).toHaveBeenCalledExactlyOnceWith('us');
    expect(location.hash).toBe('');
  });

  it('says so when the worker refuses', async () => {
    const { root, services } = await options();
    services.checkConnection.mockRejectedValueOnce(new RefusedError('NO_ANSWER', 'no worker'));
    await press(button(root, 'Check connection'));
    expect(statusOf(root)).toContain('The extension did not answer.');
    expect(statusOf(root)).not.toContain('no worker');
    button(root, 'Check connection');
  });
});

describe('what could not be read', () => {
  const item = (identity: string): QuarantinedItem => ({
    identity,
    reason: 'NO_TITLE',
    asin: identity,
    item: { asin: identity, title: null },
    firstSeenAt: '2026-03-01T10:00:00.000Z',
    lastSeenAt: '2026-03-02T10:00:00.000Z',
  });
  const world = async (...items: QuarantinedItem[]) => {
    const drawn = await options();
    drawn.services.readQuarantine.mockResolvedValue(items);
    await act(() => drawn.show({ job: jobRow() }));
    await act(async () => {});
    return drawn;
  };
  const heading = (root: Element) => root.querySelector('#quarantine-title')?.textContent;

  it('is not spoken of while there is nothing', async () => {
    expect(heading((await options()).root)).toBeUndefined();
  });

  it('is listed with the reason, and can be looked at', async () => {
    const { root } = await world(item('B1'), item('B2'));
    expect(heading(root)).toBe('Could not be read (2)');
    const details = root.querySelector<HTMLDetailsElement>('.quarantine details');
    expect(details?.textContent).toContain('B1: Without a title since March 1, 2026');
    expect(root.querySelector('.quarantine .listing')).toBeNull();
    await act(() => {
      if (details === null) return;
      details.open = true;
      details.dispatchEvent(new Event('toggle'));
    });
    expect(details?.querySelector('.listing')?.textContent).toContain('"title": null');
    expect(details?.querySelector('.listing')?.getAttribute('tabindex')).toBe('0');
  });

  it('can be tried again, and says what came of it', async () => {
    const { root, services } = await world(item('B1'), item('B2'));
    services.readQuarantine.mockResolvedValue([item('B2')]);
    await press(button(root, 'Try again'));
    expect(services.command).toHaveBeenCalledExactlyOnceWith({ type: 'retry-quarantine', libraryId: 'us' });
    expect(heading(root)).toBe('Could not be read (1)');
    expect(root.textContent).toContain('1 entry is a book now; 1 still not readable.');
    await press(button(root, 'Try again'));
    expect(root.textContent).toContain('Still not readable. Nothing changed.');
    services.readQuarantine.mockResolvedValue([]);
    await press(button(root, 'Try again'));
    expect(root.textContent).toContain('1 entry is a book now.');
    expect(buttons(root, 'Try again')).toEqual([]);
  });

  it('says so when what is left cannot be read after another try', async () => {
    const { root, services } = await world(item('B1'));
    services.readQuarantine.mockRejectedValueOnce(new StorageError('UNAVAILABLE'));
    await press(button(root, 'Try again'));
    expect(textOf(root, 'alert')).toMatch(/^The browser does not open its storage\./);
  });

  it('is shown in part when it is much', async () => {
    const { root } = await world(...Array.from({ length: 30 }, (_, at) => item(`B${at}`)));
    expect(root.querySelectorAll('.quarantine li')).toHaveLength(10);
    button(root, 'Show all 30').focus();
    await press(button(root, 'Show all 30'));
    expect(root.querySelectorAll('.quarantine li')).toHaveLength(30);
    expect(document.activeElement).toBe(root.querySelectorAll('.quarantine summary')[10]);
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
  it('names the hosts of every library, each once', async () => {
    const { root, show } = await options();
    expect(root.textContent).toContain(': api.audible.com, www.audible.com. Covers');
    const second: Standing = { library: libraryRow({ id: 'us-2', label: 'audible.com (2)' }), job: null, bookCount: 9 };
    await act(() => show({ others: [uk(), second] }));
    expect(root.textContent).toContain(
      ': api.audible.co.uk, www.audible.co.uk, api.audible.com, www.audible.com. Covers',
    );
    expect(root.textContent).toContain('m.media-amazon.com');
    expect(root.textContent).toContain('Version 1.2.3');
  });
});
