import type { JobRow, Ledger } from '@/lib/sync/job';

const number = new Intl.NumberFormat('en');

const ROUTES: Readonly<Record<Ledger['rung'], string>> = {
  API: 'api.audible.com/1.0/library',
  WEBSITE: "Audible's website",
  GATEWAY: 'www.audible.com/audible-api/1.0/library',
};

const verdict = ({ complete, reason }: Ledger): string => (complete ? 'yes, proved' : `not proved: ${reason}`);

function quarantined(ledger: Ledger): string {
  const reasons = Object.entries(ledger.quarantineReasons).map(([reason, count]) => `${count} ${reason}`);
  return `${number.format(ledger.quarantined)}${reasons.length > 0 ? ` (${reasons.join(', ')})` : ''}`;
}

function ledgerRows(ledger: Ledger): [string, string][] {
  return [
    ['Audible says', ledger.audibleTotal === null ? 'nothing' : number.format(ledger.audibleTotal)],
    ['seen', number.format(ledger.seen)],
    ['new', number.format(ledger.new)],
    ['updated', number.format(ledger.updated)],
    ['unchanged', number.format(ledger.unchanged)],
    ['kept, no longer listed', number.format(ledger.notListed)],
    ['quarantined', quarantined(ledger)],
    ['complete', verdict(ledger)],
    ['requests', number.format(ledger.requests)],
    ['repeated requests', number.format(ledger.retries)],
    ['route', ROUTES[ledger.rung]],
    ['duration', `${(ledger.durationMs / 1000).toFixed(1)} s`],
  ];
}

/** What a finished sync says for itself, as lines of a table. */
export function ledgerTable({ status, error, ledger }: JobRow): string {
  const rows: [string, string][] = [
    ['status', status],
    ...(error === null ? [] : [['error', `${error.code}: ${error.detail}`] as [string, string]]),
    ...(ledger === null ? [] : ledgerRows(ledger)),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`).join('\n');
}
