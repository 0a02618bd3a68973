import { Controller, Get, Inject } from '@nestjs/common';
import { decodeAll } from '#application';
import { byEffectiveFrom, policyVersionInForce, type PolicyTextStored } from '#domain';
import {
  CurrentContext,
  Described,
  Problem,
  queryOf,
  ReadRoute,
  type RequestContext,
  ResponseSchema,
  ValidatedQuery,
} from '#http';
import { streams } from '#kernel';
import { policyKey, policyVersions, type PolicyRow } from '#read-models';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import { ViewReads } from '../reads/view-reads.ts';
import { everyRole } from './every-role.ts';
import { policy, policyText, type PolicyBody, type PolicyTextBody } from './policies.schema.ts';
import { listedVersions, markAt } from './listed-versions.ts';

const parameters = { at: queryOf.instant };

@Controller('v1/policies/:policyId/versions')
export class PoliciesController {
  constructor(
    private readonly views: ViewReads,
    @Inject(QUERY_CONTEXT) private readonly context: QueryContext,
  ) {}

  @Get()
  @Described(
    'The versions of a policy',
    'Lists the versions of a policy, the texts of each by their hashes, and which one is in force (domain-model 6, "Policy versions").',
  )
  @ReadRoute(...everyRole)
  @ResponseSchema({ shape: policy })
  async versions(
    @CurrentContext() context: RequestContext,
    @ValidatedQuery(parameters) { at }: queryOf.QueryValues<typeof parameters>,
  ): Promise<PolicyBody> {
    const policy = await this.policy(context);
    const { policyId, revision } = policy;
    const versions = listedVersions(policy).toSorted((one, other) => byEffectiveFrom(one.entry, other.entry));
    const inForce = policyVersionInForce(policy, markAt(at, this.context.clock(), versions));
    void context.reply.header('etag', `"${revision}"`);
    return {
      policyId,
      versions: versions.map(({ entry, cancelledAt }) => ({
        ...{ version: entry.version, effectiveFrom: entry.effectiveFrom, changeClass: entry.changeClass, texts: entry.texts },
        inForce: entry === inForce,
        ...(cancelledAt && { cancelledAt }),
      })),
    };
  }

  /** Readable for ever, of a cancelled version as well: a text is stored once, under its hash, whichever versions refer to it. */
  @Get(':version/texts/:language')
  @Described('The text of a policy version', 'Shows a text as people were shown it. It stays readable for ever (domain-model 3).')
  @ReadRoute(...everyRole)
  @ResponseSchema({ shape: policyText })
  async text(@CurrentContext() context: RequestContext): Promise<PolicyTextBody> {
    const { version, language } = context.request.params as { version: string; language: string };
    const policy = await this.policy(context);
    const { policyId, controllerId } = policy;
    const texts = listedVersions(policy).find(({ entry }) => entry.version === version)?.entry.texts ?? [];
    const contentHash = texts.find((text) => text.language === language)?.contentHash;
    if (contentHash === undefined) throw new Problem('NOT_FOUND');
    return { policyId, version, language, content: await this.content(controllerId, contentHash), contentHash };
  }

  private async policy(context: RequestContext): Promise<PolicyRow> {
    const { policyId } = context.request.params as { policyId: string };
    await this.views.waitFor(context, policyVersions);
    const policy = await this.views.one(policyVersions, policyKey(context.request.verified.principal!.controllerId, policyId));
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
