import { rmSync } from 'node:fs';

/** `node tools/clean.ts <folder>...` removes build output, on every platform. */
for (const folder of process.argv.slice(2)) rmSync(folder, { recursive: true, force: true });
