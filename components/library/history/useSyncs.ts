import { useEffect, useState } from 'preact/hooks';
import type { JobRow } from '@/lib/sync/job';
import { useServices } from '../../services';

/** The syncs of a library that have ended, the newest first: null before the first read. One that ends appears. */
export function useSyncs(libraryId: string) {
  const services = useServices();
  const [jobs, setJobs] = useState<readonly JobRow[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  // Another attempt watches anew.
  useEffect(
    () =>
      services.watchSyncs(
        libraryId,
        (ended) => {
          setJobs(ended);
          setFailed(false);
        },
        () => setFailed(true),
      ),
    [services, libraryId, attempt],
  );
  return { jobs, failed, retry: () => setAttempt(attempt + 1) };
}
