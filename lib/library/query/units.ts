/** How numbers are written and read; the text is what a query keeps, so that "8h" stays "8h". */
export interface NumberUnit {
  readonly kind: 'number';
  readonly mistake: 'NUMBER_EXPECTED' | 'LENGTH_EXPECTED';
  /** The usual spelling of a value; null when it is none. */
  readonly spell: (text: string) => string | null;
  /** The value of a text that `spell` gave. */
  readonly read: (spelt: string) => number;
  /** What a value alone stands for: from, and up to but without. Null when only itself. */
  readonly spread: (spelt: string) => readonly [number, number] | null;
}

const DECIMAL = /^\d+(?:[.,]\d+)?$/;
const decimal = (text: string): string | null => (DECIMAL.test(text) ? text.replace(',', '.') : null);

/** Averages are shown with one decimal, so 4.5 alone is everything that is shown as 4.5. */
export const STARS: NumberUnit = {
  kind: 'number',
  mistake: 'NUMBER_EXPECTED',
  spell: decimal,
  read: Number,
  spread(spelt) {
    const half = 0.5 / 10 ** Math.max(1, spelt.split('.')[1]?.length ?? 0);
    return [Number(spelt) - half, Number(spelt) + half];
  },
};

/** Counts: "1000" and "1,000" are the same. */
export const WHOLES: NumberUnit = {
  kind: 'number',
  mistake: 'NUMBER_EXPECTED',
  spell: (text) => (/^\d+(?:,\d{3})*$/.test(text) ? text.replaceAll(',', '') : null),
  read: Number,
  spread: () => null,
};

/** Percent, with or without the sign. */
export const PERCENTS: NumberUnit = {
  kind: 'number',
  mistake: 'NUMBER_EXPECTED',
  spell: (text) => decimal(text.replace(/%$/, '')),
  read: Number,
  spread: (spelt) => [Number(spelt), Number(spelt) + 1],
};

const CLOCK = /^(\d+)(?::|h)([0-5]?\d)(?:m|min)?$/;
const HOURS = /^(\d+(?:[.,]\d+)?)(?:h|hrs?|hours?)$/;
const MINUTES = /^(\d+(?:[.,]\d+)?)(?:m|mins?|minutes?)?$/;

/** Lengths, in minutes where no unit is given: "600", "8h", "1.5h", "1h30", "1:30". "8h" alone is the ninth hour. */
export const LENGTHS: NumberUnit = {
  kind: 'number',
  mistake: 'LENGTH_EXPECTED',
  spell(written) {
    const text = written.toLowerCase();
    const clock = CLOCK.exec(text);
    if (clock !== null) return `${clock[1]}h${clock[2]}m`;
    const hours = HOURS.exec(text)?.[1];
    if (hours !== undefined) return `${hours.replace(',', '.')}h`;
    return MINUTES.exec(text)?.[1]?.replace(',', '.') ?? null;
  },
  read(spelt) {
    const [hours, minutes] = spelt.includes('h') ? spelt.split('h') : ['0', spelt];
    // Tenths of an hour are whole minutes, but not as binary fractions (4.1 × 60).
    return Math.round(Number(hours) * 60_000) / 1000 + Number((minutes ?? '').replace('m', ''));
  },
  spread(spelt) {
    const start = LENGTHS.read(spelt);
    return /^\d+h$/.test(spelt) ? [start, start + 60] : null;
  },
};

/** A date as it is typed: a piece of the calendar, or how long ago. */
export interface DateUnit {
  readonly kind: 'date';
  readonly mistake: 'DATE_EXPECTED';
  readonly spell: (text: string) => string | null;
  /** The first day, and the day after the last one; null for a relative date. */
  readonly calendar: (spelt: string) => readonly [string, string] | null;
  /** The moment a relative date means, ISO 8601. */
  readonly ago: (spelt: string, now: string) => string;
}

const RELATIVE = /^(\d{1,4})(h|d|w|mo|m|y|hours?|days?|weeks?|months?|years?)$/;
const CALENDAR = /^([12]\d{3})(?:-(\d\d)(?:-(\d\d))?)?$/;
const COMPACT = /^([12]\d{3})(\d\d)(\d\d)$/;
const HOUR = 3_600_000;

const unitOf = (unit: string): string => (unit === 'm' || unit.startsWith('mo') ? 'mo' : unit.charAt(0));
const twoDigits = (value: number): string => String(value).padStart(2, '0');
const dayText = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** Months differ in length: one month before 31 March is the last day of February. */
function monthsBefore(now: Date, months: number): Date {
  const first = new Date(now);
  first.setUTCDate(1);
  first.setUTCMonth(first.getUTCMonth() - months);
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(now.getUTCDate(), last));
  return first;
}

/** "2024", "2024-05", "2024-05-06" (also 20240506, 2024/05/06), and "12h", "30d", "1w", "2mo", "1y" ago. Days are UTC. */
export const DATES: DateUnit = {
  kind: 'date',
  mistake: 'DATE_EXPECTED',
  spell(written) {
    const text = written.toLowerCase();
    const relative = RELATIVE.exec(text);
    if (relative !== null) return `${Number(relative[1])}${unitOf(relative[2] ?? '')}`;
    const dashed = text.replace(COMPACT, '$1-$2-$3').replaceAll('/', '-');
    const [, , month = '01', day = '01'] = CALENDAR.exec(dashed) ?? [null, null, '00'];
    const exists = dashed.length >= 4 && Number(month) >= 1 && Number(month) <= 12;
    if (!exists) return null;
    const last = new Date(Date.UTC(Number(dashed.slice(0, 4)), Number(month), 0)).getUTCDate();
    return Number(day) >= 1 && Number(day) <= last ? dashed : null;
  },
  calendar(spelt) {
    const found = CALENDAR.exec(spelt);
    if (found === null) return null;
    const [, year, month, day] = found;
    if (month === undefined) return [`${year}-01-01`, `${Number(year) + 1}-01-01`];
    if (day === undefined) return [`${year}-${month}-01`, dayText(Number(year), Number(month), 1)];
    return [`${year}-${month}-${twoDigits(Number(day))}`, dayText(Number(year), Number(month) - 1, Number(day) + 1)];
  },
  ago(spelt, now) {
    const [, count = '0', unit = 'd'] = RELATIVE.exec(spelt) ?? [];
    const at = new Date(now);
    const amount = Number(count);
    if (unit === 'mo') return monthsBefore(at, amount).toISOString();
    if (unit === 'y') return monthsBefore(at, amount * 12).toISOString();
    const hours = unit === 'h' ? 1 : unit === 'd' ? 24 : 168;
    return new Date(at.getTime() - amount * hours * HOUR).toISOString();
  },
};

/** Places in a series. */
export const PLACES: NumberUnit = {
  kind: 'number',
  mistake: 'NUMBER_EXPECTED',
  spell: decimal,
  read: Number,
  spread: () => null,
};
