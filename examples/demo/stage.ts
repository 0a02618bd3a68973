import type { Cast } from './cast.ts';
import type { Answer } from './client.ts';
import type { Expected, Narrator } from './narrator.ts';

/** What a chapter is told with. */
export interface Stage extends Narrator {
  readonly cast: Cast;
  /** A person whom nobody has asked anything yet; the path of everything about them. */
  newSubject(): Promise<Subject>;
  /** The mailer's question about one person, as POST /v1/decisions takes it. */
  ask(sentence: string, question: Question, expected: Expected): Promise<Answer>;
  /** The same, by somebody who may also ask about the past. */
  auditorAsks(sentence: string, question: Question, expected: Expected): Promise<Answer>;
}

export interface Subject {
  readonly subjectRef: string;
  /** `/v1/subjects/<subjectRef>` */
  readonly path: string;
}

export type Question = { subjectRef: string; purposeId: string } & Readonly<Record<string, unknown>>;

/** One capability, told with a person of its own. */
export interface Chapter {
  readonly title: string;
  tell(stage: Stage): Promise<void>;
}

export function stageOf(cast: Cast, narrator: Narrator): Stage {
  return {
    ...narrator,
    cast,
    newSubject: async () => {
      const { text } = await cast.crm.post('/v1/subjects');
      return { subjectRef: text('subjectRef'), path: `/v1/subjects/${text('subjectRef')}` };
    },
    ask: (sentence, question, expected) =>
      narrator.step(sentence, cast.mailer.post('/v1/decisions', question), { status: 200, ...expected }),
    auditorAsks: (sentence, question, expected) =>
      narrator.step(sentence, cast.auditor.post('/v1/decisions', question), { status: 200, ...expected }),
  };
}
