import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** SHA-256, hex, over the RFC 8785 form of one document. */
export const documentDigest = (id: string, body: unknown): string => sha256(canonicalize({ id, body })!);

interface ViewDocument {
  readonly id: string;
  /** Undefined for a removed document. */
  readonly body: unknown;
}

/**
 * SHA-256, hex, over what a view holds: equal for equal documents, in whatever order they come and whatever positions a
 * store gave them.
 */
export async function viewDigest(documents: AsyncIterable<ViewDocument> | Iterable<ViewDocument>): Promise<string> {
  const digests: string[] = [];
  for await (const { id, body } of documents) {
    if (body !== undefined) digests.push(documentDigest(id, body));
  }
  return sha256(digests.toSorted().join('\n'));
}
