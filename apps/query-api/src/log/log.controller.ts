import { Controller, Get, Inject } from '@nestjs/common';
import { Described } from '#http';
import { CurrentContext, Problem, ReadRoute, ResponseSchema, type RequestContext } from '#http';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import { log, type LogBody } from './log.schema.ts';
import { noteType } from './note-type.ts';
import { SealedLogs } from './sealed-logs.ts';

/** How far the log of the tenant has come, and its signed checkpoints. */
@Controller('v1/log')
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
    const controllerId = await this.logs.controllerOf(context);
    // The checkpoint first: the tree is never behind it.
    const newest = await this.logs.newest(controllerId);
    const head = await this.context.tree.head(controllerId);
    return {
      origin: newest?.origin ?? this.context.originOf(controllerId),
      ...(newest && { verifierKey: newest.verifierKeys[0]! }),
      size: head?.size ?? 0,
      sealedSize: newest?.size ?? 0,
      ...(newest && { root: newest.root, sealedAt: newest.recordedAt }),
      witnesses: await this.witnesses(controllerId),
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
    const newest = await this.logs.newest(await this.logs.controllerOf(context));
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
    const { note } = await this.logs.ofSize(await this.logs.controllerOf(context), Number(size));
    void context.reply.type(noteType);
    return note;
  }

  /** Also those that have cosigned nothing yet. */
  private async witnesses(controllerId: string): Promise<LogBody['witnesses']> {
    const { checkpoints, witnesses } = this.context;
    const cosigned = await checkpoints.cosignedSizes(controllerId);
    const names = new Set([...witnesses, ...Object.keys(cosigned)]);
    return [...names].map((name) => ({ name, cosignedSize: cosigned[name] ?? 0 }));
  }
}
