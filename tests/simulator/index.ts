/** The local Audible: a real HTTPS server that plays the hosts which the extension talks to. See contract.ts. */

export { chromiumFlags, firefoxPreferences, hostResolverRules } from './browser-flags.ts';
export type * from './contract.ts';
export { startSimulator } from './simulator.ts';
