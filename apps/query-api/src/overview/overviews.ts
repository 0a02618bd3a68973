import { decodeAll } from '#application';
import { Inject, Injectable } from '@nestjs/common';
import { mayDo, type Principal, type Role } from '#access';
import { endOfTime, objectionsAt } from '#domain';
import { instantOf, type Instant } from '#kernel';
import { collectionOf, projectionStatuses } from '#projections';
import {
  dailyStatistics,
  expiringBetween,
  exposures,
  inSteps,
  objectionRegister,
  readModels,
  restrictionRegister,
  type Count,
} from '#read-models';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import { ViewReads } from '../reads/view-reads.ts';
import { openErasures, type ErasureNeed } from '../registers/open-erasures.ts';
import type { ErasureCounts, Overview } from './overview.schema.ts';

const dayMillis = 86_400_000;
const after = (millis: number, days: number): Instant => instantOf(millis + days * dayMillis);

/** Who may list the cases, and who the consents and exposures (http-api 6). */
const ofRegisters: readonly Role[] = ['operator', 'approver', 'auditor'];
const ofConsents: readonly Role[] = ['operator', 'auditor'];

/**
 * What needs somebody, counted in the registers and the statistics: no person's document is read, and whoever may not list what is
 * counted cannot compute single persons from it.
 */
@Injectable()
export class Overviews {
  constructor(
    private readonly views: ViewReads,
    @Inject(QUERY_CONTEXT) private readonly context: QueryContext,
  ) {}

  async of(principal: Principal): Promise<Overview> {
    const { controllerId } = principal;
    const now = this.context.clock();
    const cases = told(mayDo(principal, ofRegisters));
    const consents = told(mayDo(principal, ofConsents));
    const [erasures, announced, pending, ending, exposed, views] = await Promise.all([
      this.erasures(controllerId, now, cases.number),
      this.views.counted(restrictionRegister, inState(controllerId, 'liftAnnounced')),
      this.views.counted(objectionRegister, inState(controllerId, 'pending')),
      this.ending(controllerId, now),
      this.views.counted(exposures, { where: { controllerId }, order: 'until', from: instantOf(now - 7 * dayMillis + 1) }),
      this.viewCounts(controllerId),
    ]);
    const since = pending.flatMap(({ facts }) => objectionsAt(facts, endOfTime).map((objection) => objection.since)).toSorted();
    return {
      at: instantOf(now),
      erasures: { exact: cases.exact, ...erasures },
      restrictions: { exact: cases.exact, liftAnnounced: cases.number(announced.length) },
      objections: {
        exact: cases.exact,
        pending: cases.number(pending.length),
        ...(cases.exact && since[0] && { pendingSince: since[0] }),
      },
      consents: { exact: consents.exact, endingWithin30Days: consents.number(ending) },
      exposures: { exact: consents.exact, within7Days: consents.number(exposed.length) },
      views,
    };
  }

  private async erasures(
    controllerId: string,
    now: number,
    number: (count: number) => Count,
  ): Promise<Omit<ErasureCounts, 'exact'>> {
    const open = await openErasures(this.views, controllerId, now);
    const count = (need: ErasureNeed): Count => number(open.filter(({ needs }) => needs.includes(need)).length);
    return {
      overdue: count('overdue'),
      dueWithin5Days: count('dueWithin5Days'),
      awaitingAssessment: count('awaitingAssessment'),
      awaitingApproval: count('awaitingApproval'),
      suspended: count('suspended'),
    };
  }

  private async ending(controllerId: string, now: number): Promise<number> {
    const [from, to] = [after(now, 0).slice(0, 10), after(now, 30).slice(0, 10)];
    const between = { from: from.slice(0, 7), to: `${to.slice(0, 7)}~` };
    return expiringBetween(await this.views.all(dailyStatistics, { where: { controllerId }, order: 'month', ...between }), {
      from,
      to,
    });
  }

  private async viewCounts(controllerId: string): Promise<Overview['views']> {
    const { documents, events, clock, freshnessOf } = this.context;
    const statuses = await projectionStatuses(readModels, { documents, ledger: events, decode: decodeAll, clock, controllerId });
    const fresh = await Promise.all(readModels.map((model) => freshnessOf([collectionOf(model)])));
    return {
      stopped: statuses.filter(({ state }) => state === 'stopped').length,
      stale: fresh.filter(({ stale }) => stale !== undefined).length,
    };
  }
}

const inState = (controllerId: string, state: string) => ({ where: { controllerId, state }, order: 'order' });

/** How a caller is told numbers of what he may list, or may not. */
const told = (exact: boolean) => ({ exact, number: (count: number): Count => (exact ? count : inSteps(count)) });
