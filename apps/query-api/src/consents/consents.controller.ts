import { Controller, Get } from '@nestjs/common';
import { inTurns } from '#application';
import { consentStates } from '#domain';
import { CurrentContext, Described, queryOf, ReadRoute, type RequestContext, ResponseSchema, ValidatedQuery } from '#http';
import { patterns } from '#kernel';
import { consentRegister, controllerVersions, policyVersions, processingStatus, purposeCatalogue } from '#read-models';
import { RecordedRead } from '../access-log/recorded-read.ts';
import { ViewReads, type InQuarantine, type Page } from '../reads/view-reads.ts';
import { listedConsents } from './consents.schema.ts';
import { ListedConsents, type ListedConsent } from './listed-consents.ts';

const parameters = {
  purposeId: queryOf.matching(patterns.identifier),
  state: queryOf.oneOf(consentStates),
  until: queryOf.instant,
  ...queryOf.pagingOf(consentRegister.name),
};
type ConsentsQuery = queryOf.QueryValues<typeof parameters>;

/** What is examined for one page: where few consents fit, the page is short and the next one goes on. */
export const maxExamined = 2_000;

const views = [consentRegister, processingStatus, purposeCatalogue, policyVersions, controllerVersions];

@Controller('v1/consents')
export class ConsentsController {
  constructor(
    private readonly views: ViewReads,
    private readonly consents: ListedConsents,
  ) {}

  /** The consents of all subjects as they stand now, in the order in which they were first spoken about. */
  @Get()
  @Described(
    'The consents of all people',
    'Lists consents as they stand now, by purpose, state or the end that comes first (domain-model 6, "Consent").',
  )
  @ReadRoute('operator', 'auditor')
  @RecordedRead()
  @ResponseSchema({ shape: listedConsents })
  async list(
    @CurrentContext() context: RequestContext,
    @ValidatedQuery(parameters) query: ConsentsQuery,
  ): Promise<Page<ListedConsent & InQuarantine>> {
    await this.views.waitFor(context, ...views);
    const { controllerId } = context.request.verified.principal!;
    const { items, ...page } = await this.page(controllerId, query);
    return { items: await this.views.withQuarantine(controllerId, items, consentRegister, processingStatus), ...page };
  }

  private async page(controllerId: string, query: ConsentsQuery): Promise<Page<ListedConsent>> {
    const { limit = queryOf.defaultLimit, cursor, purposeId } = query;
    const items: ListedConsent[] = [];
    let examined = 0;
    let last: queryOf.Cursor | undefined;
    const consents = this.consents.after(cursor, { controllerId, ...(purposeId && { purposeId }) });
    for await (const { place, consent } of inTurns(consents)) {
      const found = consent && fits(consent, query) ? consent : undefined;
      if (last && (examined === maxExamined || (found && items.length === limit)))
        return { items, nextCursor: queryOf.cursorText(consentRegister.name, last) };
      examined++;
      last = place;
      if (found) items.push(found);
    }
    return { items };
  }
}

const fits = ({ state, until }: ListedConsent, wanted: ConsentsQuery): boolean =>
  (wanted.state === undefined || state === wanted.state) &&
  (wanted.until === undefined || (until !== undefined && until < wanted.until));
