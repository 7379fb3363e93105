import { sleep } from '@/lib/clock';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../simulator/index.ts';
import { Reader } from '../simulator/client';
import { createVirtualClock, type VirtualClock } from './clock';
import { createLine, type Line } from './line';
import { createWorker, type Worker } from './world';

/**
 * Workers in virtual time against the real simulator. The simulator is slow by the same clock: time stands still while
 * a request is really under way, and runs from timer to timer while each of them only waits for the simulator to go on.
 * So a first byte after 40 s takes a moment, and no answer is late because the machine is busy.
 */
export interface Stage {
  readonly simulator: Simulator;
  readonly clock: VirtualClock;
  /** A fresh worker of the signed-in reader. */
  world(): SimulatedWorld;
  close(): Promise<void>;
}

export interface SimulatedWorld extends Worker {
  readonly line: Line;
  /** When something of an answer arrived last. */
  lastAnswerAt: number;
}

export async function openStage(options: SimulatorOptions): Promise<Stage> {
  let asleep = 0;
  const lines = new Set<Line>();
  const open = () => [...lines].reduce((sum, line) => sum + line.open, 0);
  const clock = createVirtualClock(undefined, () => open() > asleep);
  const simulator = await startSimulator({
    ...options,
    sleep: async (ms, signal) => {
      asleep++;
      await sleep(clock, ms, signal).finally(() => asleep--);
    },
  });
  const reader = new Reader(simulator.port);
  await reader.signIn();
  return {
    simulator,
    clock,
    world() {
      const line = createLine(simulator.port, reader);
      lines.add(line);
      const world = Object.assign(createWorker(line.fetch, clock), { line, lastAnswerAt: clock.now() });
      line.onAnswer = () => {
        world.lastAnswerAt = clock.now();
      };
      return world;
    },
    async close() {
      for (const line of lines) line.close();
      await simulator.close();
    },
  };
}
