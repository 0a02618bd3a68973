import type { ConsentLedger, CurrentQuestion } from '../index.ts';

/** Whether each question is permitted, asked one after the other. */
export async function answersTo(client: ConsentLedger, ...questions: readonly CurrentQuestion[]): Promise<readonly boolean[]> {
  const permitted: boolean[] = [];
  for (const question of questions) permitted.push((await client.mayProcess(question)).permitted);
  return permitted;
}
