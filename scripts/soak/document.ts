import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../tools.ts';

const FILE = join(ROOT, 'docs', 'reliability.md');

/** The sections of docs/reliability.md, in their order. Each part of the soak writes its own. */
const SECTIONS = {
  'kill-sweep': 'Kill sweep',
  'fault-menu': 'Fault menu',
  model: 'Model',
  'mutated-items': 'Mutated items',
} as const;
export type Section = keyof typeof SECTIONS;

const INTRODUCTION = `# Reliability

What \`npm run test:soak\` found when it last ran whole. \`npm test\` carries a sample of each part.
`;

const marks = (section: Section): [string, string] => [`<!-- ${section}:start -->`, `<!-- ${section}:end -->`];

const emptyDocument = (): string =>
  [
    INTRODUCTION,
    ...(Object.keys(SECTIONS) as Section[]).map(
      (section) => `## ${SECTIONS[section]}\n\n${marks(section).join('\nNot run yet.\n')}\n`,
    ),
  ].join('\n');

/** This document with that section's text replaced; the others stay as they are. */
export function withSection(document: string, section: Section, text: string): string {
  const [start, end] = marks(section);
  const from = document.indexOf(start);
  const to = document.indexOf(end);
  if (from === -1 || to < from) return `${document}\n## ${SECTIONS[section]}\n\n${start}\n${text.trim()}\n${end}\n`;
  return `${document.slice(0, from + start.length)}\n${text.trim()}\n${document.slice(to)}`;
}

/** Writes one section of docs/reliability.md. */
export function writeSection(section: Section, text: string): void {
  const document = existsSync(FILE) ? readFileSync(FILE, 'utf8') : emptyDocument();
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, withSection(document, section, text));
}
