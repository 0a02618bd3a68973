import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startProcess } from '../tools/service-process.ts';
import { buildOf } from './before/build-of.ts';
import { sideBySide } from './before/side-by-side.ts';
import { questionsAt, type Asked } from './many-decisions/questions.ts';
import { inBenchFolder } from './support/bench-folder.ts';
import { count, printTable, ratio } from './support/table.ts';

// The routes of commands and decisions of a standalone process as it was at a commit, and as it is here, in turn on one machine:
// `BEFORE=<commit> npm run bench -- before`. Without a commit: as it was before tokens of an issuer, limits and shedding, which is
// what those cost.

const commit = process.env['BEFORE'] ?? '532a6dd7ced2';
const aim = 0.9;

await inBenchFolder(async (folder) => {
  const built = buildOf(commit, folder);
  if (!built) return console.log(`MISSED: this clone has no commit ${commit}.`);
  const services = [await started('before', built), await started('now')] as const;
  try {
    const [before, now] = [await services[0].asked(), await services[1].asked()];
    printTable(
      ['answers', 'before/s', 'now/s', 'ratio', 'before, a CPU second', 'now', 'ratio', 'aim'],
      (await sideBySide(before, now)).map((each) => [
        ...[each.name, count(each.before.rate), count(each.now.rate), ratio(each.ratio)],
        ...[count(each.before.cpuRate), count(each.now.cpuRate), ratio(each.cpuRatio), ratio(aim)],
      ]),
    );
  } finally {
    for (const { stop } of services) await stop();
  }

  async function started(name: string, checkout?: string) {
    const path = join(folder, name);
    mkdirSync(path);
    const service = await startProcess({ folder: path, ...(checkout && { checkout }) });
    return { asked: (): Promise<Asked> => questionsAt(service.url, path), stop: () => service.stop() };
  }
});
