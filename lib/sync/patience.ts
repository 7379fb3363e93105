/** All three page sizes, or three batches of the catalogue, are tried within 40 s; a job that comes back at the smallest one gives it all the time there is. */
export const HURRIED_MS = 13_000;
/** Chrome stops a worker whose fetch() takes 30 s to answer (developer.chrome.com, service worker lifecycle). */
export const PATIENT_MS = 24_000;
