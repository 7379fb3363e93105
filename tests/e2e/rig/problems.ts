import type { BrowserContext, ConsoleMessage, Worker } from '@playwright/test';

/**
 * Errors on the consoles of pages and worker, and uncaught ones. Chromium reports violations of the content security
 * policy there too; those of the browser's own viewer of `quietPage` are not the extension's.
 */
export function watchProblems(context: BrowserContext, quietPage: string): readonly string[] {
  const problems: string[] = [];
  const note = (message: ConsoleMessage): void => {
    const { url } = message.location();
    if (message.type() === 'error' && url !== quietPage) problems.push(`${message.text()} (${url})`);
  };
  const watchWorker = (worker: Worker): void => {
    worker.on('console', note);
  };
  context.on('console', note);
  context.on('weberror', (error) => problems.push(String(error.error())));
  context.serviceWorkers().forEach(watchWorker);
  context.on('serviceworker', watchWorker);
  return problems;
}
