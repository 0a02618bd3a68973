import type { Instant } from '#kernel';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Purpose, PurposeVersion } from '../purpose/purpose.state.ts';
import type { Subject } from '../subject/subject.state.ts';
import type { Question } from './question.ts';
import type { Trace } from './trace.ts';

/** Everything that the steps look at: facts and catalogue as known, and the purpose version in force for the subject. */
export interface Context {
  readonly subject: Subject;
  readonly catalogue: Catalogue;
  readonly question: Question;
  readonly at: Instant;
  readonly purpose: Purpose;
  readonly version: PurposeVersion;
  readonly trace: Trace | undefined;
}
