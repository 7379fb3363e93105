import type { JobRow, JobStatus } from '@/lib/sync/job';

const ENDED: readonly JobStatus[] = ['COMPLETED', 'FAILED', 'CANCELLED'];

export const hasEnded = (job: JobRow): boolean => ENDED.includes(job.status);

/** The newest by creation; null before the first sync. */
export const newestJob = (jobs: readonly JobRow[]): JobRow | null =>
  jobs.reduce<JobRow | null>(
    (newest, job) => (newest === null || job.createdAt > newest.createdAt ? job : newest),
    null,
  );

/** Jobs that were not there before. */
export const jobsSince = (jobs: readonly JobRow[], before: readonly JobRow[]): JobRow[] => {
  const known = new Set(before.map((job) => job.id));
  return jobs.filter((job) => !known.has(job.id));
};
