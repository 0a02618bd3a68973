import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Principal } from '#access';
import { AskDecision, isHistorical, type Answer, type Floor } from '#application';
import { Problem, problemDetails } from '#http';
import { QUERY_SIDE, type QuerySide } from '../query-side.ts';
import { askOf } from './decision.body.ts';

/** One of many answers: never a 200 over hidden errors. */
export interface ItemResult {
  readonly status: number;
  readonly decision?: Answer;
  readonly problem?: object;
}

/** Questions to the ledger, one or many. */
@Injectable()
export class Decisions {
  constructor(
    private readonly bus: QueryBus,
    @Inject(QUERY_SIDE) private readonly side: QuerySide,
  ) {}

  /** Another day's PERMIT must not be mistaken for today's: services that only decide may not ask about the past. */
  async one(principal: Principal, body: unknown, floor?: Floor): Promise<Answer> {
    const ask = askOf(body);
    if (isHistorical(ask, this.side.clock()) && isServiceOnly(principal)) throw new Problem('FORBIDDEN');
    return this.bus.execute<AskDecision, Answer>(new AskDecision(principal.controllerId, ask, floor));
  }

  async item(principal: Principal, traceId: string, body: unknown, floor?: Floor): Promise<ItemResult> {
    try {
      return { status: 200, decision: await this.one(principal, body, floor) };
    } catch (error) {
      const { status, body: problem } = problemDetails(error, traceId);
      return { status, problem };
    }
  }
}

const isServiceOnly = ({ roles }: Principal): boolean => !roles.includes('operator') && !roles.includes('auditor');
