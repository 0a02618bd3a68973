import { Readable } from 'node:stream';
import { Controller, Get, Inject } from '@nestjs/common';
import { Described } from '#http';
import { CurrentContext, invalid, Problem, queryOf, ReadRoute, ResponseSchema, ValidatedQuery, type RequestContext } from '#http';
import { patterns } from '#kernel';
import { bundleOf } from '#sealing';
import { RecordedReads } from '../access-log/recorded-reads.ts';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import { SealedLogs } from './sealed-logs.ts';
import { size } from './size-parameter.ts';

const parameters = { from: size, to: size, subjectRef: queryOf.matching(patterns.subjectRef) };

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
    @ValidatedQuery(parameters) { from = 0, to, subjectRef }: queryOf.QueryValues<typeof parameters>,
  ): Promise<Readable> {
    const { request, reply } = context;
    if (subjectRef !== undefined && from > 0) throw invalid({ pointer: '/from', rule: 'notBesideSubjectRef' });
    const controllerId = await this.logs.controllerOf(context);
    const last = to === undefined ? await this.logs.holding(controllerId, 0) : await this.logs.ofSize(controllerId, to);
    if (from > last.size) throw invalid({ pointer: '/from', rule: 'notBehindTo' });
    if (from > 0) await this.logs.ofSize(controllerId, from);
    const wanted = { controllerId, from, to: last.size, ...(subjectRef !== undefined && { subjectRef }) };
    const { entries, bytes } = await bundleOf(this.context, wanted);
    if (subjectRef !== undefined && entries === 0) throw new Problem('NOT_FOUND');
    const filter = { from: String(from), to: String(last.size) };
    await this.reads.record({ request }, entries, { filter, ...(subjectRef !== undefined && { subjectRef }) });
    void reply
      .type('application/x-tar')
      .header('content-disposition', `attachment; filename="${controllerId}-${from}-${last.size}.tar"`);
    // A proxy (nginx) that collects answers would hold the file back.
    void reply.header('x-accel-buffering', 'no');
    return Readable.from(bytes, { objectMode: false });
  }
}
