import { randomUUID } from 'node:crypto';
import { newSubjectRef } from '../../libs/testing/src/references.ts';
import { HttpClient } from '../../test/support/http-client.ts';
import { grant, tenantAt } from '../http/tenant.ts';

export interface Asked {
  readonly url: string;
  readonly token: string;
  /** Each of them JSON. */
  readonly questions: readonly string[];
}

const subjects = 1_000;

/** Persons who gave consent, and a question about each as a service asks it. */
export async function questionsAt(url: string, folder: string): Promise<Asked> {
  const token = await tenantAt(url, folder);
  const client = new HttpClient(() => url, token, { position: 0n });
  const refs = Array.from({ length: subjects }, newSubjectRef);
  for (let from = 0; from < subjects; from += 50)
    await Promise.all(
      refs.slice(from, from + 50).map((ref) => client.post(`/v1/subjects/${ref}/consents`, grant, { key: randomUUID() })),
    );
  const questions = refs.map((subjectRef) => JSON.stringify({ subjectRef, purposeId: 'newsletter' }));
  // Every consent must be in the views before the first question that is measured, or the answers differ.
  const { body, text } = await client.post('/v1/decisions', questions.at(-1));
  if ((body['decision'] as unknown) !== 'PERMIT') throw new Error(text);
  return { url, token, questions };
}
