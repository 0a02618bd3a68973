import { beforeAll, describe, it } from '@jest/globals';
import type { Role } from '#access';
import { callersOf } from '../../examples/demo/callers.ts';
import { demoContextOf, type DemoContext } from '../../examples/demo/chapter.ts';
import { narratorTo } from '../../examples/demo/narrator.ts';
import { story } from '../../examples/demo/story.ts';
import { sharedLedger } from '../support/service.ts';

const ledger = sharedLedger();

describe('the story of the demo', () => {
  let demo: DemoContext;
  const told: string[] = [];

  beforeAll(async () => {
    const { url, token } = ledger();
    const callers = await callersOf({
      url,
      token: (roles, sub, systems) =>
        token(roles.split(',') as Role[], { controller: 'kitcrm', sub, ...(systems && { systems: systems.split(',') }) }),
    });
    demo = demoContextOf(
      callers,
      narratorTo((line) => told.push(line)),
    );
  });

  it.each(story.map((chapter) => [chapter.title, chapter] as const))('%s', async (_, chapter) => {
    told.length = 0;
    try {
      await chapter.run(demo);
    } catch (error) {
      throw new Error(told.join('\n'), { cause: error });
    }
  });
});
