import { browser } from 'wxt/browser';
import { consequenceOf } from '@/lib/sync/failure';
import {
  type Command,
  type CommandAnswer,
  type CommandResult,
  commandAnswerSchema,
  commandSchema,
  eventSchema,
  RefusedError,
  type SyncEvent,
} from '@/lib/sync/messages';

interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
}

/** Only our own pages may command: the same extension, from one of its own documents. */
const isOurPage = (sender: Sender): boolean =>
  sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('/')) === true;

/** Sends a command to the worker. Gives what came of it; rejects with {@link RefusedError}. */
export async function sendCommand(command: Command): Promise<CommandResult> {
  const answer = await ask(command);
  if (!answer.ok) throw new RefusedError(answer.code, answer.message);
  return answer;
}

/** What is no answer of ours came from a worker that is away, or of another version. */
async function ask(command: Command): Promise<CommandAnswer> {
  try {
    return commandAnswerSchema.parse(await browser.runtime.sendMessage(command));
  } catch (cause) {
    throw new RefusedError('NO_ANSWER', `The worker did not answer "${command.type}"`, { cause });
  }
}

/**
 * Answers commands from our pages. The one listener is plain and synchronous, and keeps the channel open only for what
 * it owns: an async listener would answer everybody's messages with `undefined` (works with and without the polyfill).
 */
export function onCommand(handle: (command: Command) => Promise<CommandResult>): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Sender, respond: (answer: CommandAnswer) => void) => {
      const command = commandSchema.safeParse(message);
      if (!command.success || !isOurPage(sender)) return undefined;
      const answering = handle(command.data).then((result) => commandAnswerSchema.parse({ ok: true, ...result }));
      answering.then(respond, (error: unknown) => respond(refusalOf(error)));
      return true;
    },
  );
}

function refusalOf(error: unknown): CommandAnswer {
  const { code, detail } = consequenceOf(error, false).error;
  return { ok: false, code, message: detail };
}

/** Tells every other open page and the worker. That nobody listens is no error. */
export function broadcast(event: SyncEvent): void {
  browser.runtime.sendMessage(event).then(
    () => {},
    (error: unknown) => {
      if (!isNobodyThere(error)) throw error;
    },
  );
}

/** Hears events from our other contexts. Gives the unsubscriber. */
export function onEvent(listener: (event: SyncEvent) => void): () => void {
  const onMessage = (message: unknown, sender: Sender): undefined => {
    const event = eventSchema.safeParse(message);
    if (event.success && sender.id === browser.runtime.id) listener(event.data);
  };
  browser.runtime.onMessage.addListener(onMessage);
  return () => browser.runtime.onMessage.removeListener(onMessage);
}

/** Both browsers' words for it, and Chrome's for a listener that had nothing to answer. */
const isNobodyThere = (error: unknown): boolean =>
  error instanceof Error && /Receiving end does not exist|message port closed before a response/i.test(error.message);
