import { inTurns } from '#application';

/** With a list of more entries than this an answer is long. */
const mostWhole = 100;

/** Characters of a piece, at least. */
const pieceSize = 64 * 1_024;

/** Whether writing the answer as one text could keep others waiting. */
export const isLong = (answer: object): boolean =>
  Object.values(answer).some((field) => Array.isArray(field) && field.length > mostWhole);

/**
 * The answer as JSON, in pieces that are written while they are read: others have their turn between entries of its lists, and no
 * more of it is in memory than a slow caller takes.
 */
export async function* piecesOf(answer: object): AsyncGenerator<string, void> {
  let piece = '';
  for await (const text of inTurns(textsOf(answer))) {
    piece += text;
    if (piece.length < pieceSize) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

function* textsOf(answer: object): Generator<string, void> {
  let before = '{';
  for (const [name, field] of Object.entries(answer) as [string, unknown][]) {
    if (field === undefined) continue;
    yield `${before}${JSON.stringify(name)}:`;
    before = ',';
    if (Array.isArray(field)) yield* textsOfList(field);
    else yield JSON.stringify(field);
  }
  yield before === '{' ? '{}' : '}';
}

function* textsOfList(list: readonly unknown[]): Generator<string, void> {
  let before = '[';
  for (const entry of list) {
    yield before + JSON.stringify(entry);
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}
