import type { Random } from '../random.ts';

export interface Listening {
  readonly percent_complete: number;
  readonly is_finished: boolean;
  readonly listening_status: Record<string, unknown>;
}

/** How far somebody has got. The two percentages disagree now and then (audible-api.md §1.6-19). */
export function listening(runtime: number, addedAt: number, rng: Random): Listening {
  const mood = rng.next();
  const isFinished = mood < 0.46;
  const isStarted = !isFinished && mood < 0.62;
  const percent = isFinished ? (rng.chance(0.8) ? 100 : 0) : isStarted ? Math.round(rng.next() * 980) / 10 : 0;
  const finishedAt = new Date(addedAt + rng.int(2, 200) * 86_400_000).toISOString();
  return {
    percent_complete: rng.chance(0.02) ? 0 : percent,
    is_finished: isFinished,
    listening_status: {
      finished_at_timestamp: isFinished && rng.chance(0.7) ? finishedAt : null,
      is_finished: isFinished,
      percent_complete: percent,
      time_remaining_seconds: isFinished ? 0 : Math.round((runtime * 60 * (100 - percent)) / 100),
    },
  };
}
