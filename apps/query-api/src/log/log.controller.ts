import { Controller, Get, Inject } from '@nestjs/common';
import { Described } from '#http';
import { CurrentContext, Problem, ReadRoute, ResponseSchema, type RequestContext } from '#http';
import { CompactRange, formatVerifierKey, toBase64 } from '#transparency-log';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import { log, type LogBody } from './log.schema.ts';
import { noteType } from './note-type.ts';
import { logPaths, SealedLogs } from './sealed-logs.ts';

/** How far the log of the tenant has come, and its signed checkpoints. */
@Controller(logPaths)
export class LogController {
  constructor(
    private readonly logs: SealedLogs,
    @Inject(QUERY_CONTEXT) private readonly context: QueryContext,
  ) {}

  @Get()
  @Described(
    'How far the log has come',
    'Shows the size of the transparency log of the tenant, what its last checkpoint covers and who has cosigned it.',
  )
  @ReadRoute('operator', 'auditor')
  @ResponseSchema({ shape: log })
  async log(@CurrentContext() context: RequestContext): Promise<LogBody> {
    const log = await this.logs.logOf(context);
    // The checkpoint first: the tree is never behind it.
    const newest = await this.logs.newest(log);
    const head = await this.logs.treeOf(log).head(log);
    const verifierKey = newest?.verifierKeys[0] ?? this.keyOf(log);
    return {
      origin: newest?.origin ?? this.context.originOf(log),
      ...(verifierKey !== undefined && { verifierKey }),
      size: head?.size ?? 0,
      sealedSize: newest?.size ?? 0,
      root: newest?.root ?? toBase64(CompactRange.empty().root()),
      ...(newest && { sealedAt: newest.recordedAt }),
      witnesses: await this.witnesses(log),
    };
  }

  @Get('checkpoint')
  @Described(
    'The last checkpoint',
    'The last checkpoint as a signed note (C2SP tlog-checkpoint): what auditors and witnesses keep.',
  )
  @ReadRoute('auditor')
  @ResponseSchema({ media: ['text/plain'], problems: [404] })
  async checkpoint(@CurrentContext() context: RequestContext): Promise<string> {
    const newest = await this.logs.newest(await this.logs.logOf(context));
    if (!newest) throw new Problem('NOT_FOUND');
    void context.reply.type(noteType);
    return newest.note;
  }

  @Get('checkpoints/:size')
  @Described('The checkpoint of a size', 'An earlier checkpoint as a signed note.')
  @ReadRoute('auditor')
  @ResponseSchema({ media: ['text/plain'] })
  async checkpointOfSize(@CurrentContext() context: RequestContext): Promise<string> {
    const { size } = context.request.params as { size: string };
    const { note } = await this.logs.ofSize(await this.logs.logOf(context), Number(size));
    void context.reply.type(noteType);
    return note;
  }

  /** That of the first checkpoint to come, where this process knows it. */
  private keyOf(log: string): string | undefined {
    const [signer] = this.context.logKeys?.signersOf(log) ?? [];
    return signer && formatVerifierKey(signer.key);
  }

  /** Also those that have cosigned nothing yet. */
  private async witnesses(log: string): Promise<LogBody['witnesses']> {
    const { checkpoints, witnesses } = this.context;
    const cosigned = await checkpoints.cosignedSizes(log);
    const names = new Set([...witnesses, ...Object.keys(cosigned)]);
    return [...names].map((name) => ({ name, cosignedSize: cosigned[name] ?? 0 }));
  }
}
