import type { Callers, Programs } from './callers.ts';
import type { Answer } from './client.ts';
import type { Expected, Narrator } from './narrator.ts';

/** What a chapter works with: the narrator, the callers, and the questions that all chapters ask. */
export interface DemoContext extends Narrator {
  readonly callers: Callers & Programs;
  /** A new person, of whom nothing is recorded. */
  newSubject(): Promise<Subject>;
  /** The mailer's question about one person, as POST /v1/decisions takes it. */
  ask(sentence: string, question: Question, expected: Expected): Promise<Answer>;
  /** The same question by the auditor, who may also ask about the past. */
  auditorAsks(sentence: string, question: Question, expected: Expected): Promise<Answer>;
}

export interface Subject {
  readonly subjectRef: string;
  /** `/v1/subjects/<subjectRef>` */
  readonly path: string;
}

export type Question = { subjectRef: string; purposeId: string } & Readonly<Record<string, unknown>>;

/** One capability, shown with a person of its own. */
export interface Chapter {
  readonly title: string;
  run(demo: DemoContext): Promise<void>;
}

export function demoContextOf(cast: Callers & Programs, narrator: Narrator): DemoContext {
  return {
    ...narrator,
    callers: cast,
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
