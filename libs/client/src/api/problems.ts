import type { Problem, ProblemCode } from './types.ts';

/** The service answered with an error that no retry mends. */
export class LedgerProblem extends Error {
  override readonly name = 'LedgerProblem';
  readonly status: number;
  readonly code: ProblemCode | 'LEDGER_FAILED';
  /** Absent where something between here and the service answered. */
  readonly problem?: Problem;

  constructor(status: number, problem?: Problem) {
    super(problem ? `${problem.code}: ${problem.detail} (trace ${problem.traceId})` : `The ledger answered ${status}.`);
    this.status = status;
    this.code = problem?.code ?? 'LEDGER_FAILED';
    if (problem) this.problem = problem;
  }
}

/** There is no answer: the service cannot be reached, or it took too long. The cause says why. */
export class LedgerUnreachable extends Error {
  override readonly name = 'LedgerUnreachable';
  readonly code: 'LEDGER_TIMEOUT' | 'LEDGER_UNREACHABLE';

  constructor(cause: unknown) {
    const late = typeof cause === 'object' && cause !== null && 'name' in cause && cause.name === 'TimeoutError';
    super(late ? 'The ledger did not answer in time.' : 'The ledger cannot be reached.', { cause });
    this.code = late ? 'LEDGER_TIMEOUT' : 'LEDGER_UNREACHABLE';
  }
}

/** The service answered with what this client does not know. */
export class UnknownAnswer extends Error {
  override readonly name = 'UnknownAnswer';
  readonly code = 'LEDGER_ANSWER_UNKNOWN';
}

/** The error that a response says. */
export async function problemOf(response: Response): Promise<LedgerProblem> {
  try {
    const body: unknown = await response.json();
    return new LedgerProblem(response.status, isProblem(body) ? body : undefined);
  } catch {
    return new LedgerProblem(response.status);
  }
}

export const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' &&
  body !== null &&
  'code' in body &&
  typeof body.code === 'string' &&
  'status' in body &&
  typeof body.status === 'number';
