import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../tools.ts';

/** A module of ours and what it imports, as one script that leaves its exports in a global variable of this name. */
export async function bundle(file: string, name: string): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
    build: {
      write: false,
      lib: { entry: join(ROOT, file), formats: ['iife'], name },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const code = output !== undefined && 'output' in output ? output.output[0].code : undefined;
  if (code === undefined) throw new Error(`${file} could not be bundled`);
  return code;
}
