import { generate } from 'selfsigned';
import { STORES } from '../stores.ts';

/** A certificate for every played host, made anew for each run so that no key is ever kept. */
export async function certificate(): Promise<{ key: string; cert: string }> {
  const names = STORES.flatMap(({ domain }) => [`*.audible.${domain}`, `www.amazon.${domain}`]);
  const altNames = [...names, 'm.media-amazon.com', 'localhost'].map((value) => ({ type: 2 as const, value }));
  const made = await generate([{ name: 'commonName', value: 'Simulated Audible' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'subjectAltName', altNames: [...altNames, { type: 7, ip: '127.0.0.1' }] },
    ],
  });
  return { key: made.private, cert: made.cert };
}
