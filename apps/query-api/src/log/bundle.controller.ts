import { Readable } from 'node:stream';
import { Controller, Get, Inject } from '@nestjs/common';
import { Described } from '#http';
import { CurrentContext, invalid, Problem, queryOf, ReadRoute, ResponseSchema, ValidatedQuery, type RequestContext } from '#http';
import { decisionLogOf, patterns } from '#kernel';
import { bundleOf, EntriesRemoved, type Bundle, type BundleSources, type BundleWanted } from '#sealing';
import { RecordedReads } from '../access-log/recorded-reads.ts';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import { SealedLogs } from './sealed-logs.ts';
import { size } from './size-parameter.ts';

const parameters = {
  from: size,
  to: size,
  subjectRef: queryOf.matching(patterns.subjectRef),
  log: queryOf.oneOf(['events', 'decisions']),
};

/** A part of the log in one file, which a verifier checks without the service (proof 3). */
@Controller('v1/audit/bundle')
export class BundleController {
  constructor(
    private readonly logs: SealedLogs,
    private readonly reads: RecordedReads,
    @Inject(QUERY_CONTEXT) private readonly context: QueryContext,
  ) {}

  /** Its entries are the events themselves, so it is recorded before its first byte is sent (trust 5). */
  @Get()
  @Described(
    'A bundle of the log',
    'The entries between two checkpoints, or those of one person with their proofs, in one tar that `ledger-verify.mjs` checks.',
  )
  @ReadRoute('auditor')
  @ResponseSchema({ media: ['application/x-tar'], problems: [404, 409] })
  async bundle(
    @CurrentContext() context: RequestContext,
    @ValidatedQuery(parameters) { from = 0, to, subjectRef, log: kind = 'events' }: queryOf.QueryValues<typeof parameters>,
  ): Promise<Readable> {
    const { request, reply } = context;
    if (subjectRef !== undefined && from > 0) throw invalid({ pointer: '/from', rule: 'notBesideSubjectRef' });
    if (subjectRef !== undefined && kind !== 'events') throw invalid({ pointer: '/log', rule: 'notBesideSubjectRef' });
    const controllerId = await this.logs.logOf(context);
    const log = kind === 'events' ? controllerId : decisionLogOf(controllerId);
    const last = to === undefined ? await this.logs.holding(log, 0) : await this.logs.ofSize(log, to);
    if (from > last.size) throw invalid({ pointer: '/from', rule: 'notBehindTo' });
    if (from > 0) await this.logs.ofSize(log, from);
    const wanted = { controllerId: log, from, to: last.size, ...(subjectRef !== undefined && { subjectRef }) };
    const { entries, bytes } = await this.bundleWith({ ...this.context, tree: this.logs.treeOf(log) }, wanted);
    if (subjectRef !== undefined && entries === 0) throw new Problem('NOT_FOUND');
    const filter = { from: String(from), to: String(last.size), ...(kind === 'decisions' && { log: kind }) };
    await this.reads.record({ request }, entries, { filter, ...(subjectRef !== undefined && { subjectRef }) });
    void reply
      .type('application/x-tar')
      .header('content-disposition', `attachment; filename="${log.replace('/', '-')}-${from}-${last.size}.tar"`);
    // A proxy (nginx) that collects answers would hold the file back.
    void reply.header('x-accel-buffering', 'no');
    return Readable.from(bytes, { objectMode: false });
  }

  /** Throws NOT_FOUND where old records of the decision log are not there any more. */
  private async bundleWith(sources: BundleSources, wanted: BundleWanted): Promise<Bundle> {
    try {
      return await bundleOf(sources, wanted);
    } catch (error) {
      if (error instanceof EntriesRemoved) throw new Problem('NOT_FOUND');
      throw error;
    }
  }
}
