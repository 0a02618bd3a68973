import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Runs every bench in turn, alone on the machine, or those whose names are given: `npm run bench -- append`. */
const folder = join(import.meta.dirname, '../bench');
const wanted = process.argv.slice(2);
const benches = readdirSync(folder).filter(
  (file) => file.endsWith('.bench.ts') && (wanted.length === 0 || wanted.some((name) => file.startsWith(name))),
);
let failed = benches.length === 0;
for (const file of benches) {
  console.log(`\n# ${file.replace('.bench.ts', '')}\n`);
  const { status } = spawnSync(process.execPath, ['--conditions=source', join(folder, file)], { stdio: 'inherit' });
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
