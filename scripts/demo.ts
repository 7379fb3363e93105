/**
 * The main job on real input, from a clean clone: `npm run demo [-- --headed] [-- --books N]`. Builds the extension,
 * starts the simulated Audible, opens a real Chromium with both, signs in, presses Sync Library, says what came of it,
 * and leaves pictures in .demo/.
 */

import { launchWithExtension } from '../tests/e2e/rig/launch.ts';
import { createRig } from '../tests/e2e/rig/rig.ts';
import { startSimulator } from '../tests/simulator/index.ts';
import { findChromium } from './browsers.ts';
import { buildForChrome } from './demo/build.ts';
import { lookAround } from './demo/look-around.ts';
import { type DemoOptions, demoOptions } from './demo/options.ts';
import { openPictures } from './demo/pictures.ts';
import { firstSync, type Story, secondSync, showPages } from './demo/story.ts';

const number = new Intl.NumberFormat('en');
const say = (line: string): void => console.log(line);

async function tell(story: Story): Promise<void> {
  const { rig, pictures } = story;
  say('Signing in at www.audible.com (every host leads to the simulator)…');
  const site = await rig.signIn();
  await site.close();
  await firstSync(story);
  await secondSync(story);
  await showPages(story);

  say(`Kept in the browser: ${number.format((await rig.readBooks()).length)} books.`);
  const strays = new Set(rig.strays().map(({ host }) => host));
  say(`Hosts asked besides Audible and its covers: ${strays.size === 0 ? 'none' : [...strays].join(', ')}.`);
  say(`\nPictures:\n${pictures.taken.map((path) => `  ${path}`).join('\n')}`);
}

async function demo({ headed, books }: DemoOptions): Promise<void> {
  const executablePath = await findChromium();
  if (executablePath === null) throw new Error('no Chromium was found');
  say('Building the extension…');
  const extension = buildForChrome();
  say(`Starting a simulated Audible with ${number.format(books)} books…`);
  const simulator = await startSimulator({ books });
  try {
    const context = await launchWithExtension({ executablePath, extension, port: simulator.port, headless: !headed });
    try {
      const rig = await createRig(context, simulator);
      await tell({ rig, pictures: await openPictures(), say });
      if (headed) {
        say('\nLook around; the demo ends when you close the browser.');
        await lookAround(rig);
      }
    } finally {
      await context.close();
    }
  } finally {
    await simulator.close();
  }
}

try {
  await demo(demoOptions(process.argv.slice(2)));
} catch (error) {
  console.error(`\nThe demo failed: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
