import { Readable } from 'node:stream';
import { Controller, Get } from '@nestjs/common';
import { Described } from '#http';
import { accepts, CurrentContext, invalid, queryOf, ReadRoute, ResponseSchema, ValidatedQuery, type RequestContext } from '#http';
import { patterns } from '#kernel';
import { formatProofFile, readConsistencyProof, readInclusionProof, toBase64 } from '#transparency-log';
import { consistency, inclusion, type ConsistencyBody, type InclusionBody } from './log.schema.ts';
import { noteType } from './note-type.ts';
import { logPaths, SealedLogs } from './sealed-logs.ts';
import { size } from './size-parameter.ts';

const inclusionParameters = { eventId: queryOf.required(queryOf.matching(patterns.uuid)), size };
const consistencyParameters = { from: queryOf.required(size), to: queryOf.required(size) };

/** That an event lies in the log, and that a checkpoint extends another. Hashes are base64. */
@Controller(logPaths.map((path) => `${path}/proofs`))
export class LogProofsController {
  constructor(private readonly logs: SealedLogs) {}

  @Get('inclusion')
  @Described('That an event lies in the log', 'Proves that an event is an entry of the log under a signed checkpoint (RFC 6962).')
  @ReadRoute('operator', 'auditor')
  @ResponseSchema({ media: ['application/json', 'text/plain'], shape: inclusion, problems: [404, 409] })
  async inclusion(
    @CurrentContext() context: RequestContext,
    @ValidatedQuery(inclusionParameters) query: queryOf.QueryValues<typeof inclusionParameters>,
  ): Promise<InclusionBody | Readable> {
    const log = await this.logs.logOf(context);
    const index = await this.logs.indexOf(context, log, query.eventId.toLowerCase());
    const checkpoint = query.size === undefined ? await this.logs.holding(log, index) : await this.logs.ofSize(log, query.size);
    if (checkpoint.size <= index) throw invalid({ pointer: '/size', rule: 'holdsTheEvent' });
    const read = this.logs.treeOf(log).nodes(log, checkpoint.size);
    const hashes = await readInclusionProof(read, index, checkpoint.size);
    if (accepts(context.request, 'text/plain')) {
      void context.reply.type(noteType);
      return Readable.from([formatProofFile({ index, hashes, note: checkpoint.note })]);
    }
    const [leaf] = await read([{ level: 0, index }]);
    return {
      ...{ index, size: checkpoint.size },
      leafHash: toBase64(leaf!),
      hashes: hashes.map(toBase64),
      checkpoint: checkpoint.note,
    };
  }

  /** Between two checkpoints; 0 is the empty log, which every other extends. */
  @Get('consistency')
  @Described(
    'That the log was only appended to',
    'Proves that a checkpoint extends an earlier one: nothing was changed or taken out in between (RFC 6962).',
  )
  @ReadRoute('auditor')
  @ResponseSchema({ shape: consistency, problems: [404] })
  async consistency(
    @CurrentContext() context: RequestContext,
    @ValidatedQuery(consistencyParameters) { from, to }: queryOf.QueryValues<typeof consistencyParameters>,
  ): Promise<ConsistencyBody> {
    if (from > to) throw invalid({ pointer: '/from', rule: 'notBehindTo' });
    const log = await this.logs.logOf(context);
    for (const each of [from, to]) if (each > 0) await this.logs.ofSize(log, each);
    const hashes = await readConsistencyProof(this.logs.treeOf(log).nodes(log, to), from, to);
    return { from, to, hashes: hashes.map(toBase64) };
  }
}
