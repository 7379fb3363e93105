/** `npm run simulator [-- --port 8443] [-- --books 2500]`: the simulated Audible by itself, for a browser of your own. */

import { parseArgs } from 'node:util';
import { startSimulator } from '../tests/simulator/index.ts';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '8443' }, books: { type: 'string', default: '2500' } },
});
const simulator = await startSimulator({ port: Number(values.port), books: Number(values.books) });

console.log(`A simulated Audible listens on 127.0.0.1:${simulator.port}. To meet it, start a Chromium with

  --host-resolver-rules="MAP * 127.0.0.1:${simulator.port}, EXCLUDE 127.0.0.1" --ignore-certificate-errors --disable-quic

and a profile of its own (--user-data-dir). Ctrl+C ends the simulator.`);
