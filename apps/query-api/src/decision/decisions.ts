import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Principal } from '#access';
import { isHistorical, type DecisionAnswer, type MinimumPosition } from '#application';
import { Problem, problemDetails } from '#http';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import { decisionRequestOf } from './decision.body.ts';
import { GetDecision } from './get-decision.query.ts';

/** The answer to one question of several, with a status of its own: a 200 for the whole hides no failed question. */
export interface DecisionResult {
  readonly status: number;
  readonly decision?: DecisionAnswer;
  readonly problem?: object;
}

/** Answers questions, sent one by one or many at once. */
@Injectable()
export class Decisions {
  constructor(
    private readonly bus: QueryBus,
    @Inject(QUERY_CONTEXT) private readonly context: QueryContext,
  ) {}

  /** A service that only decides may not ask about the past: a PERMIT of another day must not be mistaken for today's. */
  async answer(principal: Principal, body: unknown, minimumPosition?: MinimumPosition): Promise<DecisionAnswer> {
    const request = decisionRequestOf(body);
    if (isHistorical(request, this.context.clock()) && isServiceOnly(principal)) throw new Problem('FORBIDDEN');
    return this.bus.execute(new GetDecision(principal.controllerId, request, minimumPosition));
  }

  async result(principal: Principal, traceId: string, body: unknown, minimumPosition?: MinimumPosition): Promise<DecisionResult> {
    try {
      return { status: 200, decision: await this.answer(principal, body, minimumPosition) };
    } catch (error) {
      const { status, body: problem } = problemDetails(error, traceId);
      return { status, problem };
    }
  }
}

const isServiceOnly = ({ roles }: Principal): boolean => !roles.includes('operator') && !roles.includes('auditor');
