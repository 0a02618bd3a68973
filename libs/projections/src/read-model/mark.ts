import type { EventInTheWay, StoredDocument } from '#document-store';

/** The mark on a document that no longer follows its stream. */
export interface Mark extends EventInTheWay {
  /** Of the last event that shaped the document, decimal; absent where no event did. */
  readonly shapedAt?: string;
}

/** The field of the body that holds the mark; no view has a field of this name. */
const field = '$quarantine';

type Marked = { readonly [field]: Mark };

/** Undefined for a document that follows its stream. */
export function markOf(body: unknown): Mark | undefined {
  return typeof body === 'object' && body !== null && field in body ? (body as Marked)[field] : undefined;
}

/** The body with the mark; only the mark where there was no document. */
export function marked(document: StoredDocument | undefined, event: EventInTheWay): object {
  const shapedAt = document?.body === undefined ? undefined : { shapedAt: `${document.position}` };
  const mark: Mark = { ...event, ...shapedAt };
  return { ...(document?.body as object | undefined), [field]: mark };
}

/** The document as its stream had made it before the mark; undefined where it had made none. */
export function withoutMark({ position, body }: StoredDocument): StoredDocument | undefined {
  const mark = markOf(body);
  if (!mark) return { position, body };
  if (mark.shapedAt === undefined) return undefined;
  const { [field]: _mark, ...before } = body as Marked;
  return { position: BigInt(mark.shapedAt), body: before };
}
