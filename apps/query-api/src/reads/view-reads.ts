import { Inject, Injectable } from '@nestjs/common';
import type { Found, Query } from '#document-store';
import { Problem, queryOf, type RequestContext } from '#http';
import { collectionOf, type ReadModel } from '#projections';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import { readWait } from './projected-ledger.ts';

export interface Paging {
  readonly limit?: number;
  readonly cursor?: queryOf.Cursor;
}

type Asked = Omit<Query, 'limit' | 'after'>;

/** Documents read at once where all are needed. */
const pieceSize = 500;

export interface Page<Body> {
  readonly items: readonly Body[];
  readonly nextCursor?: string;
}

/** Reads of views for people: they may be older than a decision may be, and say what they are true for. */
@Injectable()
export class ViewReads {
  constructor(@Inject(QUERY_CONTEXT) private readonly context: QueryContext) {}

  /** Waits for `Ledger-Min-Position`, sets `Ledger-Position`. To be called before the documents are read. */
  async settle({ request, reply }: RequestContext, ...models: readonly Pick<ReadModel, 'name' | 'version'>[]): Promise<bigint> {
    const { minPosition: min } = request.verified;
    const { position, stale } = await this.context.freshnessOf(
      models.map(collectionOf),
      min === undefined ? undefined : { min, waitMillis: readWait },
    );
    if (stale === 'VIEW_OF_ANOTHER_LEDGER' || (min !== undefined && position < min)) throw new Problem('LEDGER_STALE');
    void reply.header('ledger-position', position.toString());
    return position;
  }

  async one<Body>(model: ReadModel<Body>, id: string): Promise<Body | undefined> {
    return (await this.context.documents.load(collectionOf(model), [id])).get(id)?.body as Body | undefined;
  }

  async many<Body>(model: ReadModel<Body>, ids: readonly string[]): Promise<ReadonlyMap<string, Body>> {
    const found = await this.context.documents.load(collectionOf(model), ids);
    return new Map([...found].flatMap(([id, { body }]) => (body === undefined ? [] : [[id, body as Body]])));
  }

  /** One page by keyset, of what `wanted` lets through; `nextCursor` is absent at the end. */
  async page<Body>(
    model: ReadModel<Body>,
    query: Asked,
    { limit = queryOf.defaultLimit, cursor }: Paging,
    wanted: (body: Body) => boolean = () => true,
  ): Promise<Page<Body>> {
    const items: Found[] = [];
    // One more than asked tells whether there is a next page.
    for await (const found of this.walk(model, query, limit + 1, cursor)) {
      if (wanted(found.body as Body)) items.push(found);
      if (items.length > limit) break;
    }
    const page = items.slice(0, limit);
    const last = items.length > limit ? page.at(-1) : undefined;
    return {
      items: page.map(({ body }) => body as Body),
      ...(last && { nextCursor: queryOf.cursorText(placeOf(last, query.order)) }),
    };
  }

  /** Everything that matches, read piece by piece. */
  async all<Body>(model: ReadModel<Body>, query: Asked): Promise<readonly Body[]> {
    return Array.fromAsync(this.walk(model, query, pieceSize), ({ body }) => body as Body);
  }

  private async *walk(
    model: Pick<ReadModel, 'name' | 'version'>,
    query: Asked,
    piece: number,
    cursor?: queryOf.Cursor,
  ): AsyncGenerator<Found> {
    for (let after = cursor; ;) {
      const found = await this.context.documents.find(collectionOf(model), { ...query, ...(after && { after }), limit: piece });
      yield* found;
      const last = found.at(-1);
      if (!last || found.length < piece) return;
      after = placeOf(last, query.order);
    }
  }
}

const placeOf = ({ id, body }: Found, order: string): queryOf.Cursor => ({
  key: (body as Record<string, string | number>)[order]!,
  id,
});
