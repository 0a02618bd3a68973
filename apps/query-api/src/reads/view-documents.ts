import type { DocumentStore, Found, StoredDocument } from '#document-store';
import { collectionOf, markOf, withoutMark, type Mark, type ReadModel } from '#projections';

/**
 * The body of a document of a view's collection. Only that view's `project` writes there, and the collection's name carries
 * its version: the one place where a stored body gets its type.
 */
const typedBody = <Body>(_model: ReadModel<Body>, document: StoredDocument): Body | undefined =>
  withoutMark(document)?.body as Body | undefined;

export async function bodyOf<Body>(
  documents: Pick<DocumentStore, 'load'>,
  model: ReadModel<Body>,
  id: string,
): Promise<Body | undefined> {
  const document = (await documents.load(collectionOf(model), [id])).get(id);
  return document && typedBody(model, document);
}

/** The body of a document, and its mark if it is in quarantine. */
export interface MarkedBody<Body> {
  readonly body?: Body;
  readonly mark?: Mark;
}

/** Those of documents that may be in quarantine; read by one load. */
export async function markedBodiesOf<Body>(
  documents: Pick<DocumentStore, 'load'>,
  model: ReadModel<Body>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, MarkedBody<Body>>> {
  const found = new Map<string, MarkedBody<Body>>();
  for (const [id, document] of await documents.load(collectionOf(model), ids)) {
    const [body, mark] = [typedBody(model, document), markOf(document.body)];
    found.set(id, { ...(body !== undefined && { body }), ...(mark && { mark }) });
  }
  return found;
}

export const markedBodyOf = async <Body>(
  documents: Pick<DocumentStore, 'load'>,
  model: ReadModel<Body>,
  id: string,
): Promise<MarkedBody<Body>> => (await markedBodiesOf(documents, model, [id])).get(id) ?? {};

/** The bodies of those documents that exist. */
export async function bodiesOf<Body>(
  documents: Pick<DocumentStore, 'load'>,
  model: ReadModel<Body>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Body>> {
  const bodies = new Map<string, Body>();
  for (const [id, document] of await documents.load(collectionOf(model), ids)) {
    const body = typedBody(model, document);
    if (body !== undefined) bodies.set(id, body);
  }
  return bodies;
}

/** A document that a query has found; removed ones are never found. */
export interface FoundDocument<Body> {
  readonly id: string;
  readonly body: Body;
}

export const foundIn = <Body>(model: ReadModel<Body>, found: Found): FoundDocument<Body> => ({
  id: found.id,
  body: typedBody(model, found)!,
});
