import { Inject, Injectable } from '@nestjs/common';
import { Problem, type RequestContext } from '#http';
import { decisionLogOf, isDecisionLog } from '#kernel';
import { logTree } from '#read-models';
import type { NewestCheckpoint, SealedCheckpoint, TreeReader } from '#sealing';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import { ViewReads } from '../reads/view-reads.ts';

const newestOf = (size: number): Problem['more'] => ({ headers: { 'retry-after': '1' }, members: { sealedSize: size } });

/** Each log has the same routes: that of the events, and that of the decisions. */
export const logPaths = ['v1/log', 'v1/log/decisions'];

/** The logs of the tenant who asks, as far as they are sealed. */
@Injectable()
export class SealedLogs {
  constructor(
    private readonly views: ViewReads,
    @Inject(QUERY_CONTEXT) private readonly context: QueryContext,
  ) {}

  /** The name of the log that the path means, once the tree of the events has come to the position that was asked for. */
  async logOf(context: RequestContext): Promise<string> {
    await this.views.waitFor(context, logTree);
    const { routeOptions, verified } = context.request;
    const { controllerId } = verified.principal!;
    return routeOptions.url!.startsWith(`/${logPaths[1]}`) ? decisionLogOf(controllerId) : controllerId;
  }

  /** In which the log has its tree. */
  treeOf(log: string): TreeReader {
    return isDecisionLog(log) ? this.context.decisionTree : this.context.tree;
  }

  /** Where an entry lies. An event of a moment ago is waited for: it is not sealed, and not unknown. Throws NOT_FOUND. */
  async indexOf(context: RequestContext, log: string, eventId: string): Promise<number> {
    const tree = this.treeOf(log);
    const known = await tree.indexOf(log, eventId);
    if (known !== undefined) return known;
    await this.views.waitUntil(await this.context.streams.freshPosition(), context, logTree);
    const found = await tree.indexOf(log, eventId);
    if (found === undefined) throw new Problem('NOT_FOUND');
    return found;
  }

  newest(log: string): Promise<NewestCheckpoint | undefined> {
    return this.context.checkpoints.newest(log);
  }

  /** Throws NOT_FOUND for a size that was never sealed. */
  async ofSize(log: string, size: number): Promise<SealedCheckpoint> {
    const checkpoint = await this.context.checkpoints.ofSize(log, size);
    if (!checkpoint) throw new Problem('NOT_FOUND');
    return checkpoint;
  }

  /** The last checkpoint, which holds the entry. Throws NOT_SEALED. */
  async holding(log: string, index: number): Promise<SealedCheckpoint> {
    const newest = await this.newest(log);
    if (!newest || newest.size <= index) throw new Problem('NOT_SEALED', newestOf(newest?.size ?? 0));
    return newest;
  }
}
