import type { BrowserContext, ConsoleMessage, Worker } from '@playwright/test';

/**
 * Errors on the consoles of pages and worker, and uncaught ones. Chromium reports violations of the content security
 * policy there too.
 */
export function watchProblems(context: BrowserContext): readonly string[] {
  const problems: string[] = [];
  const note = (message: ConsoleMessage): void => {
    if (message.type() === 'error' && message.location().url !== quietPage)
      problems.push(`${message.text()} (${message.location().url})`);
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
