import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const FILE = 'docs/reliability.md';

const HEADINGS = {
  'kill-sweep': 'The worker stopped at every moment, in real browsers',
  'fault-menu': 'Bad days',
  model: 'Any order of events',
  'mutated-items': 'Broken items',
} as const;

export type Section = keyof typeof HEADINGS;

const marks = (section: Section) => ({ start: `<!-- ${section}:start -->`, end: `<!-- ${section}:end -->` });

const empty = (): string =>
  `# Reliability

The last results of \`npm run test:soak\`; it writes them here itself.
${Object.entries(HEADINGS)
  .map(([section, heading]) => `\n## ${heading}\n\n<!-- ${section}:start -->\n<!-- ${section}:end -->\n`)
  .join('')}`;

/**
 * Puts a result into its section of docs/reliability.md; the others stay as they are.
 *
 * @param part of a section that several test files fill.
 */
export function report(section: Section, markdown: string, part = 'all'): void {
  if (process.env.SOAK !== '1') return;
  const text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : empty();
  const { start, end } = marks(section);
  const [before, rest] = text.split(start);
  const [inside, after] = rest?.split(end) ?? [];
  if (before === undefined || inside === undefined || after === undefined) {
    throw new Error(`${FILE} has no section ${section}`);
  }
  const parts = new Map(
    inside
      .split('<!-- part ')
      .slice(1)
      .map((one): [string, string] => [one.slice(0, one.indexOf(' -->')), one.slice(one.indexOf(' -->') + 4).trim()]),
  );
  parts.set(part, markdown.trim());
  const filled = [...parts].sort().map(([name, body]) => `<!-- part ${name} -->\n\n${body}\n`);
  writeFileSync(FILE, `${before}${start}\n\n${filled.join('\n')}\n${end}${after}`);
}
