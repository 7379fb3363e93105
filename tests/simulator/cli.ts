import { chromiumFlags, firefoxPreferences } from './browser-flags.ts';
import { HELP, readCommandLine } from './cli-options.ts';
import type { LoggedRequest } from './contract.ts';
import { startSimulator } from './simulator.ts';

function printRequest({ method, host, path, query, status, route }: LoggedRequest): void {
  const search = Object.keys(query).length > 0 ? `?${new URLSearchParams(query)}` : '';
  const address = `https://${host}${path}${search}`;
  console.log(
    `${status ?? 'cut'} ${route.padEnd(8)} ${method} ${address.length > 150 ? `${address.slice(0, 150)}…` : address}`,
  );
}

function printDirections(port: number): void {
  const flags = chromiumFlags(port).map((flag) => `  '${flag}'`);
  const preferences = Object.entries(firefoxPreferences(port)).map(([name, value]) => `  ${name} = ${value}`);
  console.log(`Audible is played on https://127.0.0.1:${port} – control it at https://127.0.0.1:${port}/control\n`);
  console.log(`Point a Chromium at it with\n${flags.join(' \\\n')}\n`);
  console.log(`Point a Firefox at it with these preferences, and accept the certificate\n${preferences.join('\n')}\n`);
  console.log('Then open https://www.audible.com/library/titles and press Sign in.\n');
}

async function main(): Promise<void> {
  const { options, account, isQuiet, wantsHelp } = readCommandLine(process.argv.slice(2));
  if (wantsHelp) {
    console.log(HELP);
    return;
  }
  const simulator = await startSimulator(isQuiet ? options : { ...options, onRequest: printRequest });
  simulator.nextAccount = account;
  printDirections(simulator.port);
  const stop = () => {
    void simulator.close();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
