import { Controller, Get, Inject } from '@nestjs/common';
import { decodeAll } from '#application';
import { policyVersionInForce, type PolicyTextStored } from '#domain';
import { ValidatedQuery, HttpExchange, Problem, queryOf, ReadRoute, type Exchange } from '#http';
import { streams } from '#kernel';
import { policyKey, policyVersions, type PolicyRow } from '#read-models';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import { ViewReads } from '../reads/view-reads.ts';
import { everyRole } from './every-role.ts';
import { markAt } from './mark-at.ts';

const asks = { at: queryOf.instant };

@Controller('v1/policies/:policyId/versions')
export class PoliciesController {
  constructor(
    private readonly views: ViewReads,
    @Inject(QUERY_CONTEXT) private readonly context: QueryContext,
  ) {}

  @Get()
  @ReadRoute(...everyRole)
  async versions(@HttpExchange() exchange: Exchange, @ValidatedQuery(asks) { at }: queryOf.Asked<typeof asks>): Promise<object> {
    const policy = await this.policy(exchange);
    const { policyId, revision, versions } = policy;
    const inForce = policyVersionInForce(policy, markAt(at, this.context.clock(), versions));
    void exchange.reply.header('etag', `"${revision}"`);
    return {
      policyId,
      versions: versions.map(({ version, effectiveFrom, changeClass, texts }) => ({
        ...{ version, effectiveFrom, changeClass, texts },
        inForce: version === inForce?.version,
      })),
    };
  }

  /** Readable for ever: a text is kept once, by its hash, whatever versions show it. */
  @Get(':version/texts/:language')
  @ReadRoute(...everyRole)
  async text(@HttpExchange() exchange: Exchange): Promise<object> {
    const { version, language } = exchange.request.params as { version: string; language: string };
    const { policyId, controllerId, versions } = await this.policy(exchange);
    const texts = versions.find((published) => published.version === version)?.texts ?? [];
    const contentHash = texts.find((text) => text.language === language)?.contentHash;
    if (contentHash === undefined) throw new Problem('NOT_FOUND');
    return { policyId, version, language, content: await this.content(controllerId, contentHash), contentHash };
  }

  private async policy(exchange: Exchange): Promise<PolicyRow> {
    const { policyId } = exchange.request.params as { policyId: string };
    await this.views.settle(exchange, policyVersions);
    const policy = await this.views.one(policyVersions, policyKey(exchange.request.known.principal!.controllerId, policyId));
    if (!policy) throw new Problem('NOT_FOUND');
    return policy;
  }

  private async content(controllerId: string, contentHash: string): Promise<string> {
    for await (const recorded of this.context.events.readStream(streams.policyText(controllerId, contentHash))) {
      const [stored] = decodeAll(recorded);
      return (stored!.data as PolicyTextStored['data']).content;
    }
    throw new Error('a policy version names a text that is not stored');
  }
}
