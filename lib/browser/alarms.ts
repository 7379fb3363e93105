import { browser } from 'wxt/browser';
import type { AlarmName, Alarms } from '@/lib/sync/ports';

const NAMES: readonly AlarmName[] = ['sync-due', 'sync-resume'];

/** An alarm that differs by less is left alone: creating it anew at every start would move it for ever. */
const SAME_WITHIN_MS = 1_000;

/** The browser's alarms: one-shot, at a moment that the store remembers. */
export const browserAlarms: Alarms = {
  async set(name, at) {
    const known = await browser.alarms.get(name);
    if (at === null) {
      if (known !== undefined) await browser.alarms.clear(name);
      return;
    }
    const when = Math.max(at, Date.now());
    if (known !== undefined && Math.abs(known.scheduledTime - when) < SAME_WITHIN_MS) return;
    browser.alarms.create(name, { when });
  },
};

/** Calls back when one of ours rings. Register at the top level of the worker. */
export function onAlarm(listener: (name: AlarmName) => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    const name = NAMES.find((ours) => ours === alarm.name);
    if (name !== undefined) listener(name);
  });
}
