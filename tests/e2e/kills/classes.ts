/** Where in a sync the worker was stopped. */
export const KILL_CLASSES = [
  'before the job was written',
  'before the first request',
  'request in flight',
  'answered, not yet stored',
  'in a commit',
  'between phases',
  'after the end',
] as const;
export type KillClass = (typeof KILL_CLASSES)[number];

/** What is known of one kill: the simulator's log when the order went out, the store once the worker was gone. */
export interface Evidence {
  /** Pages asked for. */
  readonly asked: number;
  /** Pages whose answer was wholly sent when the order to stop went out. */
  readonly answered: number;
  /** Pages whose commit is complete. */
  readonly stored: number;
  /** A write to the books stood when the order to stop went out: a read of them got its turn only afterwards. */
  readonly writing: boolean;
  readonly job: 'NONE' | 'OPEN' | 'ENDED';
}

/** The class of a kill; of several that fit, the one in which most is under way. */
export function classify({ asked, answered, stored, writing, job }: Evidence): KillClass {
  if (job === 'NONE') return 'before the job was written';
  if (job === 'ENDED') return 'after the end';
  if (asked === 0) return 'before the first request';
  if (writing) return 'in a commit';
  if (answered > stored) return 'answered, not yet stored';
  if (asked > stored) return 'request in flight';
  return 'between phases';
}

/** How many kills fell into each class. */
export type ClassCounts = Readonly<Record<KillClass, number>>;

export function countClasses(classes: readonly KillClass[]): ClassCounts {
  const counts = Object.fromEntries(KILL_CLASSES.map((name) => [name, 0])) as Record<KillClass, number>;
  for (const name of classes) counts[name]++;
  return counts;
}
