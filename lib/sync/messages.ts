import { MARKETPLACE_IDS } from '@/lib/audible/marketplaces';
import { connectionReportSchema } from '@/lib/audible/probe/report';
import { z } from '@/lib/zod';
import { JOB_ERROR_CODES, type JobErrorCode } from './job';
import { PERIODS } from './schedule';

/**
 * Everything pages and worker say to each other. State lives in the store; a message only asks for an action or says
 * "look again". Plain JSON (Chrome serialises messages so), and never a URL: the worker builds its own.
 */

/** A store, or another account of it: see {@link libraryApart}. */
const libraryId = z.string().regex(new RegExp(`^(${MARKETPLACE_IDS.join('|')})(-[1-9]\\d{0,3})?$`));
const asin = z.string().regex(/^[A-Za-z0-9]{1,32}$/);
const asins = z.array(z.string().min(1).max(32));

/** Page → worker. Each answers {@link CommandAnswer}. Strict: nothing rides along, least of all a URL. */
export const commandSchema = z.discriminatedUnion('type', [
  /**
   * Start a sync of this library, or join the one that runs; ends the waiting of a waiting one. `full` asks for every
   * title again where a delta would do.
   */
  z.strictObject({ type: z.literal('sync'), libraryId, full: z.boolean().optional() }),
  z.strictObject({ type: z.literal('cancel'), jobId: z.string().min(1).max(64) }),
  /** A page opened: wake up and go on with whatever was interrupted. */
  z.strictObject({ type: z.literal('wake') }),
  z.strictObject({ type: z.literal('set-period'), libraryId, periodHours: z.literal(PERIODS) }),
  /** Show this library from now on. */
  z.strictObject({ type: z.literal('show-library'), libraryId }),
  /** Show all libraries together from now on. */
  z.strictObject({ type: z.literal('show-all-libraries') }),
  /** Show the library of this store, and make it when there is none. */
  z.strictObject({ type: z.literal('add-library'), marketplace: z.enum(MARKETPLACE_IDS) }),
  /** What the reader says when another account's titles came: keep them apart, or they are the same reader's. */
  z.strictObject({ type: z.literal('answer-account'), libraryId, answer: z.enum(['apart', 'mine']) }),
  /** Read what is in quarantine again; what can be read now becomes books. */
  z.strictObject({ type: z.literal('retry-quarantine'), libraryId }),
  /** Ask every route to this library one cheap question; the answer carries a report. */
  z.strictObject({ type: z.literal('check-connection'), libraryId }),
  /** Ask the public catalogue for the titles of this series, or of the series of this book. */
  z.strictObject({ type: z.literal('read-series'), libraryId, asin }),
]);
export type Command = z.infer<typeof commandSchema>;

const commandResultSchema = z.object({
  jobId: z.string().nullable(),
  report: connectionReportSchema.optional(),
  seriesRead: z.number().int().optional(),
});
/**
 * What came of a command: the job it concerns where there is one, the report of a connection check, or how many series
 * were read.
 */
export type CommandResult = z.infer<typeof commandResultSchema>;

/** What the worker answers: what came of the command, or why it was refused. Parsed where it is sent and where it arrives. */
export const commandAnswerSchema = z.discriminatedUnion('ok', [
  commandResultSchema.extend({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), code: z.enum(JOB_ERROR_CODES), message: z.string() }),
]);
export type CommandAnswer = z.infer<typeof commandAnswerSchema>;

/** The worker refused a command, or did not answer it. Its message is for the console, its code for the reader. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly code: JobErrorCode | 'NO_ANSWER';

  constructor(code: JobErrorCode | 'NO_ANSWER', message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Anyone → every open page and the worker. */
export const eventSchema = z.discriminatedUnion('type', [
  /** Rows of these books changed; `revision` is the library's after that commit. */
  z.strictObject({ type: z.literal('books-changed'), libraryId, revision: z.number().int(), asins }),
]);
export type SyncEvent = z.infer<typeof eventSchema>;
