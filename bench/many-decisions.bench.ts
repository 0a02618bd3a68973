import { inBatches, inStreams } from './many-decisions/many.ts';
import { questionsAt } from './many-decisions/questions.ts';
import { inBenchFolder } from './support/bench-folder.ts';
import { startProcess } from '../tools/service-process.ts';
import { count, printTable, ratio } from './support/table.ts';

// Many questions about a thousand persons: a hundred in each request, one after another, and all as lines of one request. The
// time of the processor is that of the service alone, and others at work on the machine change it little.

await inBenchFolder(async (folder) => {
  const service = await startProcess({ folder });
  try {
    const asked = await questionsAt(service.url, folder);
    await inBatches(asked, 20_000);
    await inStreams(asked, 20_000);
    const rows = [await inBatches(asked, 100_000), await inStreams(asked, 100_000)] as const;
    printTable(
      ['100,000 questions', 'a second', 'a second of its processor', 'ratio', 'aim', 'MB before', 'most MB'],
      rows.map(({ name, rate, cpuRate, memory }, index) => [
        ...[name, count(rate), count(cpuRate), ratio(cpuRate / rows[0].cpuRate), index === 0 ? '' : '1.00'],
        ...[memory.before, memory.most].map((bytes) => count(bytes / 1e6)),
      ]),
    );
  } finally {
    await service.stop();
  }
});
