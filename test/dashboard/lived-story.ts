import type { Role } from '#access';
import { callersOf } from '../../examples/demo/callers.ts';
import { demoContextOf } from '../../examples/demo/chapter.ts';
import { narratorTo } from '../../examples/demo/narrator.ts';
import { story } from '../../examples/demo/story.ts';
import type { TestLedger } from '../support/test-ledger.ts';
import { controller } from './browser.ts';
import { until } from './until.ts';

/** Lets the demo's story happen; resolves with the references of its people, in the order in which they came. */
export async function livedStory({ url, token }: Pick<TestLedger, 'url' | 'token'>): Promise<readonly string[]> {
  const callers = await callersOf({
    url,
    token: (roles, sub, systems) =>
      token(roles.split(',') as Role[], { controller, sub, ...(systems && { systems: systems.split(',') }) }),
  });
  const lines: string[] = [];
  const demo = demoContextOf(
    callers,
    narratorTo((line) => lines.push(line)),
  );
  const people: string[] = [];
  const newSubject = async () => {
    const subject = await demo.newSubject();
    people.push(subject.subjectRef);
    return subject;
  };
  try {
    for (const chapter of story) await chapter.run({ ...demo, newSubject });
  } catch (error) {
    throw new Error(lines.join('\n'), { cause: error });
  }
  await until('the views are at the end of the story', async () => {
    const views = (await callers.auditor.get('/v1/projections')).at('items') as readonly { readonly lagEvents: number }[];
    return views.every(({ lagEvents }) => lagEvents === 0);
  });
  return people;
}
