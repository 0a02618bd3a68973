import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Principal } from '#access';
import { isAboutThePast, isHistorical } from '#application';
import type { AnsweredDecision, DecisionAnswer, DecisionRequest, MinimumPosition } from '#application';
import { Problem, problemDetails, type LedgerRequest } from '#http';
import { RecordedReads } from '../access-log/recorded-reads.ts';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import { decisionRequestOf } from './decision.body.ts';
import { GetDecision } from './get-decision.query.ts';
import { recordedOf } from './past-questions.ts';

/** The answer to one question of several, with a status of its own: a 200 for the whole hides no failed question. */
export interface DecisionResult {
  readonly status: number;
  readonly decision?: DecisionAnswer;
  readonly problem?: object;
}

/** They share the look at how far the views have come. Each may hold a long stream in memory. */
const lookedUpTogether = 25;

interface Answered extends AnsweredDecision {
  readonly question: DecisionRequest;
  /** The question is about the past and its answer shows what is recorded. */
  readonly showsPast: boolean;
}

/**
 * Answers questions, sent one by one or many at once. What shows a subject's past is recorded before it is released; what its
 * purpose has kept in the decision log is recorded afterwards.
 */
@Injectable()
export class Decisions {
  constructor(
    private readonly bus: QueryBus,
    private readonly reads: RecordedReads,
    @Inject(QUERY_CONTEXT) private readonly context: QueryContext,
  ) {}

  async answer(request: LedgerRequest, body: unknown, minimumPosition?: MinimumPosition): Promise<DecisionAnswer> {
    const answered = await this.answered(request.verified.principal!, body, minimumPosition);
    await this.record(request, [answered]);
    return answered.answer;
  }

  /**
   * Of a batch or of lines that came together, in order. They are looked up beside each other, and are one read: when it cannot
   * be recorded, none of the answers is released.
   */
  async results(
    request: LedgerRequest,
    bodies: readonly unknown[],
    minimumPosition?: MinimumPosition,
  ): Promise<readonly DecisionResult[]> {
    const principal = request.verified.principal!;
    const all: PromiseSettledResult<Answered>[] = [];
    for (let from = 0; from < bodies.length; from += lookedUpTogether) {
      const together = bodies.slice(from, from + lookedUpTogether);
      all.push(...(await Promise.allSettled(together.map((body) => this.answered(principal, body, minimumPosition)))));
    }
    await this.record(
      request,
      all.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])),
    );
    return all.map((each) =>
      each.status === 'fulfilled' ? { status: 200, decision: each.value.answer } : failed(each.reason, request),
    );
  }

  /** As `results`, where the answer has begun: when the read cannot be recorded, each question fails by itself. */
  async resultsOrFailures(
    ...[request, bodies, minimumPosition]: Parameters<Decisions['results']>
  ): Promise<readonly DecisionResult[]> {
    try {
      return await this.results(request, bodies, minimumPosition);
    } catch (error) {
      return bodies.map(() => failed(error, request));
    }
  }

  /** A service that only decides may not ask about the past: a PERMIT of another day must not be mistaken for today's. */
  private async answered(principal: Principal, body: unknown, minimumPosition?: MinimumPosition): Promise<Answered> {
    if (body instanceof Problem) throw body;
    const request = decisionRequestOf(body);
    const now = this.context.clock();
    if (isHistorical(request, now) && isServiceOnly(principal)) throw new Problem('FORBIDDEN');
    const decided: AnsweredDecision = await this.bus.execute(new GetDecision(principal.controllerId, request, minimumPosition));
    // LEDGER_STALE, the one answer without a position, shows nothing.
    const showsPast = isAboutThePast(request, now) && decided.answer.position !== null;
    return { ...decided, question: request, showsPast };
  }

  private async record(request: LedgerRequest, all: readonly Answered[]): Promise<void> {
    const [first, ...more] = all.flatMap(({ showsPast, question }) => (showsPast ? question : []));
    if (first) await this.reads.record({ request }, 1 + more.length, recordedOf([first, ...more]));
    const { controllerId, sub, roles } = request.verified.principal!;
    for (const { isLogged, question, answer } of all)
      if (isLogged) this.context.decisionLog.record(controllerId, { sub, roles, question, answer });
  }
}

function failed(error: unknown, { id }: LedgerRequest): DecisionResult {
  const { status, body: problem } = problemDetails(error, id);
  return { status, problem };
}

const isServiceOnly = ({ roles }: Principal): boolean => !roles.includes('operator') && !roles.includes('auditor');
