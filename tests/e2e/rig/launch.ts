import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Worker } from '@playwright/test';

/** The build that Chromium gets. */
export const EXTENSION = fileURLToPath(new URL('../../../.output/chrome-mv3', import.meta.url));

/** Every page and request of a run meets the simulator, whatever host it names. */
export interface LaunchOptions {
  readonly executablePath: string;
  /** Folder of the built extension. */
  readonly extension: string;
  /** Of the simulator's HTTPS listener. */
  readonly port: number;
  readonly headless?: boolean;
  /** Kept between launches when given: for restarts of the browser. */
  readonly profile?: string;
}

/** Services of Chromium itself that ask the network; off, so that every stray request is somebody's mistake. */
const OWN_ERRANDS = [
  'OptimizationHints',
  'OptimizationGuideModelDownloading',
  'MediaRouter',
  'DialMediaRouteProvider',
  'Translate',
  'CertificateTransparencyComponentUpdater',
  'InterestFeedContentSuggestions',
  'NetworkTimeServiceQuerying',
  'AutofillServerCommunication',
];

/** Pages of the address field that Chromium loads with each window: more work than ours (seen with Chromium 156). */
const OWN_PAGES = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup', 'PreloadTopChromeWebUI'];

/** Errands that no switch ends (seen with Chromium 156). Hosts that a page might ask by mistake stay out of this list. */
const OWN_HOSTS = ['update.googleapis.com', 'accounts.google.com'];

const hostRules = (port: number): string =>
  [...OWN_HOSTS.map((host) => `MAP ${host} ~NOTFOUND`), `MAP * 127.0.0.1:${port}`, 'EXCLUDE 127.0.0.1'].join(', ');

const args = ({ extension, port }: LaunchOptions): string[] => [
  // Chromium refuses its sandbox to root, which is what containers and CI run as.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  `--disable-extensions-except=${extension}`,
  `--load-extension=${extension}`,
  `--host-resolver-rules=${hostRules(port)}`,
  '--ignore-certificate-errors',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-client-side-phishing-detection',
  '--no-pings',
  `--disable-features=${[...OWN_ERRANDS, ...OWN_PAGES].join(',')}`,
];

/** Chromium with the extension in a profile of its own. */
export async function launchWithExtension(options: LaunchOptions): Promise<BrowserContext> {
  const headless = options.headless ?? true;
  return chromium.launchPersistentContext(options.profile ?? '', {
    executablePath: options.executablePath,
    headless,
    args: args(options),
    ignoreHTTPSErrors: true,
    // A window that people look at keeps its own size.
    viewport: headless ? { width: 1280, height: 800 } : null,
    // Without a graphics card each frame of an animation is drawn by the processor that the tests need.
    reducedMotion: headless ? 'reduce' : null,
  });
}

/** The extension's worker. It exists from the install on, even after it was stopped. */
export async function extensionWorker(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
}

/** The id the browser gave the extension, from its worker's address. */
export const extensionId = async (context: BrowserContext): Promise<string> =>
  new URL((await extensionWorker(context)).url()).host;
