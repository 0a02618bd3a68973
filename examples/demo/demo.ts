import { buildIfOutdated } from './build-if-outdated.ts';
import { callersOf } from './callers.ts';
import { narratorTo, NotAsExpected } from './narrator.ts';
import { logEnding } from './log-ending.ts';
import { startService } from './service.ts';
import { demoContextOf, type Chapter, type DemoContext } from './chapter.ts';
import { monthsOfLife, stay } from './stay.ts';
import { story } from './story.ts';

const controller = 'kitcrm';

/** True when every answer was as expected. A chapter that fails does not stop the others. */
async function runChapter(chapter: Chapter, demo: DemoContext): Promise<boolean> {
  demo.chapter(chapter.title);
  try {
    await chapter.run(demo);
    return true;
  } catch (error) {
    if (!(error instanceof NotAsExpected)) console.error(error);
    return false;
  }
}

const stays = process.argv.includes('--stay');
buildIfOutdated(console.log);
const service = await startService(controller, async (folder) => {
  if (stays) console.log(`Before the story: ${await monthsOfLife(folder, controller, 2_000)}`);
});
try {
  console.log(`The ledger of the controller "${controller}" runs on ${service.url}, in a temporary folder.`);
  const demo = demoContextOf(await callersOf(service), narratorTo(console.log));
  const results: boolean[] = [];
  const chapters = [...story, logEnding(service, controller)];
  for (const chapter of chapters) results.push(await runChapter(chapter, demo));
  const failed = results.filter((asExpected) => !asExpected).length;
  console.log(`\n${demo.stepsDone()} answers as expected in ${chapters.length} chapters, ${failed} chapters failed.`);
  process.exitCode = failed > 0 ? 1 : 0;
  if (stays) await stay(service);
} finally {
  await service.stop();
}
