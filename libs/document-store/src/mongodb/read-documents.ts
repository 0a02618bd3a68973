import type { Collection, FindOptions } from 'mongodb';
import type { Found, Query, StoredDocument } from '../port/document-store.port.ts';
import { idAfter, idIn, matching, orderOf } from './filters.ts';
import { documentOf, type KeptDocument } from './kept-document.ts';

const scanPage = 500;
const content = { position: 1, json: 1 } as const;

/** The answer fits one batch, so that no cursor is left open; the server gives up when nobody waits any longer. */
const wholly = (limit: number, maxTimeMS: number): FindOptions => ({
  projection: content,
  limit,
  batchSize: limit + 1,
  maxTimeMS,
});

export async function loadDocuments(
  documents: Collection<KeptDocument>,
  ids: readonly string[],
  millis: number,
): Promise<Map<string, StoredDocument>> {
  if (ids.length === 0) return new Map();
  const found = await documents.find(idIn(ids), wholly(ids.length, millis)).toArray();
  const byId = new Map(found.map(({ _id, ...kept }) => [_id, documentOf(kept)]));
  return new Map(
    ids.flatMap((id) => {
      const document = byId.get(id);
      return document ? [[id, document] as const] : [];
    }),
  );
}

export async function findDocuments(
  documents: Collection<KeptDocument>,
  query: Query,
  millis: number,
): Promise<readonly Found[]> {
  const found = documents.find(matching(query), { ...wholly(query.limit, millis), sort: orderOf(query) });
  return (await found.toArray()).map(foundOf);
}

/** A page of documents in the order of their ids; `after` is exclusive. */
export async function scanDocuments(
  documents: Collection<KeptDocument>,
  after: string,
  millis: number,
): Promise<readonly Found[]> {
  const found = documents.find(idAfter(after), { ...wholly(scanPage, millis), sort: { _id: 1 } });
  return (await found.toArray()).map(foundOf);
}

const foundOf = ({ _id, ...kept }: KeptDocument): Found => ({ id: _id, ...documentOf(kept) });
