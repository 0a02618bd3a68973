import { buildWhereOld } from './build.ts';
import { castFor } from './cast.ts';
import { narratorTo, NotAsExpected } from './narrator.ts';
import { startService } from './service.ts';
import { stageOf, type Chapter, type Stage } from './stage.ts';
import { story } from './story.ts';

const controller = 'kitcrm';

/** True when every answer was as expected. A chapter that fails does not keep the others from being told. */
async function tell(chapter: Chapter, stage: Stage): Promise<boolean> {
  stage.chapter(chapter.title);
  try {
    await chapter.tell(stage);
    return true;
  } catch (error) {
    if (!(error instanceof NotAsExpected)) console.error(error);
    return false;
  }
}

buildWhereOld(console.log);
const service = await startService(controller);
try {
  console.log(`The ledger of the controller "${controller}" runs on ${service.url}, in a temporary folder.`);
  const stage = stageOf(await castFor(service), narratorTo(console.log));
  const told: boolean[] = [];
  for (const chapter of story) told.push(await tell(chapter, stage));
  const failed = told.filter((asExpected) => !asExpected).length;
  console.log(`\n${stage.told()} answers as expected in ${story.length} chapters, ${failed} chapters failed.`);
  process.exitCode = failed > 0 ? 1 : 0;
} finally {
  await service.stop();
}
