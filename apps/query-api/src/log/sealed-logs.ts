import { Inject, Injectable } from '@nestjs/common';
import { Problem, type RequestContext } from '#http';
import { logTree } from '#read-models';
import type { NewestCheckpoint, SealedCheckpoint } from '#sealing';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import { ViewReads } from '../reads/view-reads.ts';

const newestOf = (size: number): Problem['more'] => ({ headers: { 'retry-after': '1' }, members: { sealedSize: size } });

/** The log of the tenant who asks, as far as it is sealed. */
@Injectable()
export class SealedLogs {
  constructor(
    private readonly views: ViewReads,
    @Inject(QUERY_CONTEXT) private readonly context: QueryContext,
  ) {}

  /** Whose log it is, once the tree has come to the position that was asked for. */
  async controllerOf(context: RequestContext): Promise<string> {
    await this.views.waitFor(context, logTree);
    return context.request.verified.principal!.controllerId;
  }

  newest(controllerId: string): Promise<NewestCheckpoint | undefined> {
    return this.context.checkpoints.newest(controllerId);
  }

  /** Throws NOT_FOUND for a size that was never sealed. */
  async ofSize(controllerId: string, size: number): Promise<SealedCheckpoint> {
    const checkpoint = await this.context.checkpoints.ofSize(controllerId, size);
    if (!checkpoint) throw new Problem('NOT_FOUND');
    return checkpoint;
  }

  /** The last checkpoint, which holds the entry. Throws NOT_SEALED. */
  async holding(controllerId: string, index: number): Promise<SealedCheckpoint> {
    const newest = await this.newest(controllerId);
    if (!newest || newest.size <= index) throw new Problem('NOT_SEALED', newestOf(newest?.size ?? 0));
    return newest;
  }
}
