import * as z from 'zod';

// zod probes `new Function` for its fast path; our content security policy refuses it and logs a violation (zod.dev, jitless).
z.config({ jitless: true });
