import { existsSync } from 'node:fs';
import { run } from '../tools.ts';

const APT = '/usr/bin/apt-get';
const CONTAINER_MARKS = ['/.dockerenv', '/run/.containerenv'];

/** Only where a machine is ours to change: root on a Debian-like system, in CI or in a container. */
export function canInstallWithApt(): boolean {
  const isOurs = process.env.CI !== undefined || CONTAINER_MARKS.some((mark) => existsSync(mark));
  return process.getuid?.() === 0 && existsSync(APT) && isOurs;
}

/** Installs a system package, and says so. Leaves it to the caller to see whether that gave what was wanted. */
export async function installWithApt(name: string): Promise<void> {
  console.log(`Installing the system package ${name} (root, in CI or a container)…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run([APT, 'update', '-q'], { env });
  await run([APT, 'install', '-q', '-y', '--no-install-recommends', name], { env });
}
