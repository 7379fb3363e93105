import * as z from 'zod';

// zod probes `new Function` for its fast path when a schema is made; our content security policy refuses that and logs a
// violation (zod.dev, "jitless"). Everybody imports zod from here, so that the switch is thrown before any schema exists.
z.config({ jitless: true });

export { z };
