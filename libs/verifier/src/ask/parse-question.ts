import { exceptions, operations } from '#domain';
import { patterns, toInstant, type Instant } from '#kernel';
import type { Question } from './answer.ts';

/** A question as it is typed. */
export interface TypedQuestion {
  /** The reference of a data subject. */
  readonly status?: string | undefined;
  /** The same. */
  readonly decide?: string | undefined;
  /** The same. */
  readonly changes?: string | undefined;
  /** The two moments of changes. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly fromKnownAt?: string | undefined;
  readonly toKnownAt?: string | undefined;
  readonly purpose?: string | undefined;
  /** Between commas. */
  readonly categories?: string | undefined;
  readonly operation?: string | undefined;
  readonly recipient?: string | undefined;
  readonly exception?: string | undefined;
  readonly at?: string | undefined;
  readonly knownAt?: string | undefined;
}

const wrongTime = 'a time is written as 2026-01-31T09:00:00Z';

/** The question, undefined where none was asked, or what is wrong with it. */
export function parseQuestion(typed: TypedQuestion): Question | string | undefined {
  const { status, decide, changes } = typed;
  const asked = [status, decide, changes].filter((each) => each !== undefined);
  if (asked.length > 1) return '--status, --decide and --changes ask more than one question';
  const [subjectRef] = asked;
  if (subjectRef === undefined) {
    const without = Object.values(typed).some((value) => value !== undefined);
    return without ? 'a question begins with --status, --decide or --changes' : undefined;
  }
  if (!patterns.subjectRef.test(subjectRef)) return 'a subject reference has 22 characters of base64url';
  if (changes !== undefined) return changesOf(typed, subjectRef);
  const times = { at: instantIn(typed.at), knownAt: instantIn(typed.knownAt) };
  if (times.at === null || times.knownAt === null) return wrongTime;
  const known = { ...(times.at && { at: times.at }), ...(times.knownAt && { knownAt: times.knownAt }) };
  if (status !== undefined) return { about: 'status', subjectRef, ...known };
  return decisionOf(typed, subjectRef, known);
}

function changesOf({ from, to, fromKnownAt, toKnownAt }: TypedQuestion, subjectRef: string): Question | string {
  if (from === undefined) return '--changes asks for --from';
  const [first, last, firstKnown, lastKnown] = [from, to, fromKnownAt, toKnownAt].map(instantIn);
  if ([first, last, firstKnown, lastKnown].includes(null)) return wrongTime;
  return {
    ...{ about: 'changes', subjectRef },
    from: { at: first!, ...(firstKnown && { knownAt: firstKnown }) },
    to: { ...(last && { at: last }), ...(lastKnown && { knownAt: lastKnown }) },
  };
}

function decisionOf(
  { purpose, categories, operation, recipient, exception }: TypedQuestion,
  subjectRef: string,
  times: { readonly at?: Instant; readonly knownAt?: Instant },
): Question | string {
  if (purpose === undefined) return '--decide asks for --purpose';
  const dataCategories = categories?.split(',').map((id) => id.trim());
  const ids = [purpose, ...(dataCategories ?? []), ...(recipient === undefined ? [] : [recipient])];
  const wrong = ids.find((id) => !patterns.identifier.test(id));
  if (wrong !== undefined) return `"${wrong}" is no identifier`;
  const known = operations.find((each) => each === operation);
  if (operation !== undefined && !known) return `there is no operation "${operation}"`;
  if (known === 'share' && recipient === undefined) return '--operation share asks for --recipient';
  const invoked = exceptions.find((each) => each === exception);
  if (exception !== undefined && !invoked) return `there is no exception "${exception}"`;
  return {
    about: 'decision',
    request: {
      ...{ subjectRef, purposeId: purpose, ...times },
      ...(dataCategories && { dataCategories }),
      ...(known && { operation: known }),
      ...(recipient !== undefined && { recipientId: recipient }),
      ...(invoked && { exception: invoked }),
    },
  };
}

/** Null for what is no time. */
const instantIn = (text: string | undefined): Instant | null | undefined =>
  text === undefined ? undefined : (toInstant(text) ?? null);
