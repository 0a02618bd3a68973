import { Inject, Injectable } from '@nestjs/common';
import { nextTurn } from '#application';
import type { Query } from '#document-store';
import { Problem, queryOf, type RequestContext } from '#http';
import { streams } from '#kernel';
import { collectionOf, quarantineOf, type QuarantineEntry, type ReadModel } from '#projections';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import { minimumWait } from './projected-ledger.ts';
import { bodiesOf, bodyOf, foundIn, type FoundDocument } from './view-documents.ts';

export interface Paging {
  readonly limit?: number;
  readonly cursor?: queryOf.Cursor;
}

type ViewQuery = Omit<Query, 'limit' | 'after'>;

/** Documents read at once. */
const chunkSize = 100;
const mostCounted = 10_000;

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string;
}

type Named = Pick<ReadModel, 'name' | 'version'>;
type AwaitedView = Named & Pick<ReadModel, 'categories' | 'quarantines'>;

/** Documents that are not of one subject: what is in quarantine there shows in the position of the answer, and not at an item. */
const isShared = ({ categories = ['subject'], quarantines }: AwaitedView): boolean =>
  quarantines?.by === 'tenant' || !categories.includes('subject');

/** An event cannot be projected: what belongs to its subject or stream is as it was before it. */
export interface InQuarantine {
  readonly quarantined?: true;
}

/** Reads of views for people: they may be staler than a decision may be, and their position tells how stale. */
@Injectable()
export class ViewReads {
  constructor(@Inject(QUERY_CONTEXT) private readonly context: QueryContext) {}

  /**
   * Waits until the views have reached `Ledger-Min-Position` and sets `Ledger-Position`. To be called before the documents
   * are read. Throws LEDGER_STALE when the minimum is not reached in time. Of a view with shared keys an answer is true up to
   * what it has in quarantine of the tenant.
   */
  waitFor(context: RequestContext, ...models: readonly AwaitedView[]): Promise<void> {
    return this.waitUntil(context.request.verified.minPosition, context, ...models);
  }

  /** The same for a minimum of our own. */
  async waitUntil(
    minimum: bigint | undefined,
    { request, reply }: RequestContext,
    ...models: readonly AwaitedView[]
  ): Promise<void> {
    const { position: projected, stale } = await this.context.freshnessOf(models.map(collectionOf), minimumWait(minimum));
    // An event in the way is listed before the view goes on behind it, so the list is read last.
    const { controllerId } = request.verified.principal!;
    const held = await Promise.all(models.filter(isShared).map((model) => this.heldBefore(model, controllerId)));
    const position = held.reduce<bigint>((least, at) => (at !== undefined && at < least ? at : least), projected);
    if (stale === 'VIEW_OF_ANOTHER_LEDGER' || (minimum !== undefined && position < minimum)) throw new Problem('LEDGER_STALE');
    void reply.header('ledger-position', position.toString());
  }

  /** Whether the view has something of the tenant in quarantine. */
  async holdsBack(model: Named, controllerId: string): Promise<boolean> {
    return (await this.heldBefore(model, controllerId)) !== undefined;
  }

  /** The last position before the first event of the tenant that the view cannot be made from. */
  private async heldBefore(model: Named, controllerId: string): Promise<bigint | undefined> {
    const query = { where: { controllerId }, order: 'order', limit: 1 };
    const [first] = await this.context.documents.find(quarantineOf(model), query);
    return first && BigInt((first.body as QuarantineEntry).position) - 1n;
  }

  one<Body>(model: ReadModel<Body>, id: string): Promise<Body | undefined> {
    return bodyOf(this.context.documents, model, id);
  }

  many<Body>(model: ReadModel<Body>, ids: readonly string[]): Promise<ReadonlyMap<string, Body>> {
    return bodiesOf(this.context.documents, model, ids);
  }

  /** The items, with a word at those of subjects that one of the views has in quarantine: their last facts are missing there. */
  async withQuarantine<Item extends { readonly subjectRef: string }>(
    controllerId: string,
    items: readonly Item[],
    ...models: readonly Named[]
  ): Promise<readonly (Item & InQuarantine)[]> {
    const subjectRefs = [...new Set(items.map(({ subjectRef }) => subjectRef))];
    const found = await Promise.all(models.map((model) => this.quarantined(model, controllerId, subjectRefs)));
    const quarantined = new Set(found.flat());
    return items.map((item) => (quarantined.has(item.subjectRef) ? { ...item, quarantined: true as const } : item));
  }

  /** Those of the subjects that the view has in quarantine. */
  async quarantined(model: Named, controllerId: string, subjectRefs: readonly string[]): Promise<readonly string[]> {
    const { documents } = this.context;
    if (!(await this.holdsBack(model, controllerId))) return [];
    const streamOf = (subjectRef: string): string => streams.subject(controllerId, subjectRef);
    const listed = await documents.load(quarantineOf(model), subjectRefs.map(streamOf));
    return subjectRefs.filter((subjectRef) => listed.get(streamOf(subjectRef))?.body !== undefined);
  }

  /** One page by keyset, of the documents that `wanted` keeps; `nextCursor` is absent on the last page. */
  async page<Body>(
    model: ReadModel<Body>,
    query: ViewQuery,
    { limit = queryOf.defaultLimit, cursor }: Paging,
    wanted: (body: Body) => boolean = () => true,
  ): Promise<Page<Body>> {
    const items: FoundDocument<Body>[] = [];
    // One more than the limit tells whether there is a next page.
    for await (const found of this.walk(model, query, Math.min(limit + 1, chunkSize), cursor)) {
      if (wanted(found.body)) items.push(found);
      if (items.length > limit) break;
    }
    const page = items.slice(0, limit);
    const last = items.length > limit ? page.at(-1) : undefined;
    return {
      items: page.map(({ body }) => body),
      ...(last && { nextCursor: queryOf.cursorText(model.name, cursorAt(last, query.order)) }),
    };
  }

  /** The next documents that match, at most `limit`. */
  async next<Body>(model: ReadModel<Body>, query: Query): Promise<readonly Body[]> {
    return (await this.find(model, query)).map(({ body }) => body);
  }

  /** Every document that matches, read in chunks. */
  async all<Body>(model: ReadModel<Body>, query: ViewQuery): Promise<readonly Body[]> {
    return Array.fromAsync(this.walk(model, query, chunkSize), ({ body }) => body);
  }

  /** What matches, to be counted: the first 10,000. */
  async counted<Body>(model: ReadModel<Body>, query: ViewQuery): Promise<readonly Body[]> {
    const bodies: Body[] = [];
    for await (const { body } of this.walk(model, query, chunkSize)) {
      bodies.push(body);
      if (bodies.length === mostCounted) break;
    }
    return bodies;
  }

  private async *walk<Body>(
    model: ReadModel<Body>,
    query: ViewQuery,
    chunk: number,
    cursor?: queryOf.Cursor,
  ): AsyncGenerator<FoundDocument<Body>> {
    for (let after = cursor; ;) {
      const found = await this.find(model, { ...query, ...(after && { after }), limit: chunk });
      yield* found;
      const last = found.at(-1);
      if (!last || found.length < chunk) return;
      after = cursorAt(last, query.order);
      await nextTurn();
    }
  }

  private async find<Body>(model: ReadModel<Body>, query: Query): Promise<readonly FoundDocument<Body>[]> {
    const found = await this.context.documents.find(collectionOf(model), query);
    return found.map((document) => foundIn(model, document));
  }
}

/** A view is ordered by a declared field of its body, a text or a number. */
const cursorAt = ({ id, body }: FoundDocument<unknown>, order: string): queryOf.Cursor => ({
  key: (body as Record<string, string | number>)[order]!,
  id,
});
