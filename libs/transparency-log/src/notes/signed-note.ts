import { fromBase64, toBase64 } from './base64.ts';
import { hasControls, isKeyName } from './characters.ts';

/** One line under a note. What `signature` holds after the key id depends on the kind of the key. */
export interface NoteSignature {
  readonly name: string;
  readonly keyId: number;
  readonly signature: Uint8Array;
}

/** A text and who signed it. Nothing in here is verified. */
export interface SignedNote {
  /** Ends with a newline. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Bounds what a stranger can make us read; C2SP signed-note asks for at least 16 signatures. */
export const mostSignatures = 100;
export const mostNoteBytes = 1 << 20;

const keyIdBytes = 4;
const dash = '\u2014';

/** A line as it stands under a note, with its newline. */
export function formatSignature({ name, keyId, signature }: NoteSignature): string {
  const id = Buffer.alloc(keyIdBytes);
  id.writeUInt32BE(keyId);
  return `${dash} ${name} ${toBase64(Buffer.concat([id, signature]))}\n`;
}

export const formatNote = ({ text, signatures }: SignedNote): string => `${text}\n${signatures.map(formatSignature).join('')}`;

/** The note of these bytes, or undefined for anything that C2SP signed-note does not allow. */
export function parseNote(bytes: Uint8Array): SignedNote | undefined {
  const note = noteTextOf(bytes);
  const end = note?.lastIndexOf('\n\n');
  if (note === undefined || end === undefined || end < 0) return undefined;
  const signatures = parseSignatures(note.slice(end + 2));
  return signatures && { text: note.slice(0, end + 1), signatures };
}

/** UTF-8 without control characters but newlines; a mark of the byte order is a character like any other. */
function noteTextOf(bytes: Uint8Array): string | undefined {
  if (bytes.length > mostNoteBytes) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return hasControls(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** One or more lines, each with its newline. */
export function parseSignatures(lines: string): readonly NoteSignature[] | undefined {
  if (!lines.endsWith('\n')) return undefined;
  const signatures = lines.slice(0, -1).split('\n').map(parseSignature);
  return signatures.length <= mostSignatures && signatures.every((each) => each !== undefined) ? signatures : undefined;
}

function parseSignature(line: string): NoteSignature | undefined {
  const [mark, name = '', encoded = '', ...more] = line.split(' ');
  const bytes = fromBase64(encoded);
  if (mark !== dash || !isKeyName(name) || more.length > 0 || !bytes || bytes.length <= keyIdBytes) return undefined;
  return { name, keyId: Buffer.from(bytes).readUInt32BE(0), signature: bytes.subarray(keyIdBytes) };
}

/** The note with these signatures added; those of a name and key id that it has already are left out. Undefined for no note. */
export function addSignatures(note: string, added: readonly NoteSignature[]): string | undefined {
  const parsed = parseNote(Buffer.from(note));
  if (!parsed) return undefined;
  const signatures = [...parsed.signatures];
  for (const each of added) {
    if (!signatures.some(({ name, keyId }) => name === each.name && keyId === each.keyId)) signatures.push(each);
  }
  return formatNote({ text: parsed.text, signatures });
}
