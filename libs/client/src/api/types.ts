import type { components, paths } from '../api.generated.ts';

type Schemas = components['schemas'];

/** A question as `POST /v1/decisions` takes it. */
export type Question = Schemas['Question'];
export type Decision = Schemas['Decision'];
export type AnsweredLine = Schemas['AnsweredLine'];
export type FeedEvent = Schemas['FeedEvent'];

/** Problem details (RFC 9457), as every error is answered. */
export type Problem = Schemas['Problem'];
export type ProblemCode = Problem['code'];

type CodeAt<Name extends keyof components['responses']> = NonNullable<
  components['responses'][Name]['content']['application/problem+json']['code']
>;

/** What the rules answer to a command that they do not take: its stream or an id is not as the command needs it. */
export type RefusalCode = CodeAt<'Problem404' | 'Problem409' | 'Problem412'>;

export type { components, paths };
