import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { benchCommands } from './http/commands.ts';
import { benchDecisions } from './http/decisions.ts';
import { inBenchFolder } from './support/bench-folder.ts';
import { connections } from './http/load.ts';

await inBenchFolder(async (folder) => {
  console.log(`${connections} connections from this process; every server in a process of its own, side by side in one run.\n`);
  await benchCommands(newFolder('commands'));
  console.log();
  await benchDecisions(newFolder('decisions'));

  function newFolder(name: string): string {
    const path = join(folder, name);
    mkdirSync(path);
    return path;
  }
});
