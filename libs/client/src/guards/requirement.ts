import type { ConsentLedger } from '../consent-ledger.ts';
import type { CurrentQuestion, Verdict } from '../decisions/verdict.ts';

/** What a route does with whose data. */
export interface ConsentRequirement<Request> {
  /** The person, as the ledger knows them; undefined refuses the request. */
  readonly subject: (request: Request) => string | undefined | Promise<string | undefined>;
  /** Default: every data category of the purpose. */
  readonly categories?: readonly string[];
  /** Default `use`. */
  readonly operation?: Exclude<CurrentQuestion['operation'], 'share'>;
  /** Learns why a request was refused, for a log. The response does not say it: it is a fact about a person. */
  readonly onRefused?: (refusal: RefusedRequest) => void;
}

export interface RefusedRequest {
  readonly purposeId: string;
  /** Absent where the request names no person. */
  readonly subjectRef?: string;
  readonly verdict?: Verdict;
}

/** A response of problem details (RFC 9457). */
export interface Refusal {
  readonly status: 403 | 503;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: { readonly title: string; readonly status: number };
}

/** Undefined: the request may go on. Whatever fails on the way refuses it. */
export async function refusalOf<Request>(
  ledger: Pick<ConsentLedger, 'mayProcess'>,
  purposeId: string,
  { subject, categories, operation, onRefused }: ConsentRequirement<Request>,
  request: Request,
): Promise<Refusal | undefined> {
  const subjectRef = await subject(request);
  const verdict =
    subjectRef === undefined
      ? undefined
      : await ledger.mayProcess({
          ...{ subjectRef, purposeId },
          ...(categories && { dataCategories: [...categories] }),
          ...(operation && { operation }),
        });
  if (verdict?.permitted) return undefined;
  onRefused?.({ purposeId, ...(subjectRef !== undefined && { subjectRef }), ...(verdict && { verdict }) });
  return verdict && isUnanswered(verdict) ? unanswered : forbidden;
}

/** Nobody said no: the caller may try again. */
const isUnanswered = ({ answer, code }: Verdict): boolean => answer === undefined || code === 'LEDGER_STALE';

const problem = (status: 403 | 503, title: string, headers: Readonly<Record<string, string>> = {}): Refusal => ({
  status,
  headers: { 'content-type': 'application/problem+json', ...headers },
  body: { title, status },
});

const forbidden = problem(403, 'The data may not be processed for this purpose');
const unanswered = problem(503, 'Whether the data may be processed is not known now', { 'retry-after': '1' });
