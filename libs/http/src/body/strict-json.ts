import { parseTree, type Node } from 'jsonc-parser';
import type { FieldError } from '../problem/problem.ts';
import { below, inspect } from './inspect.ts';

/** `value` is absent for what is no JSON. */
export interface Parsed {
  readonly value?: unknown;
  readonly errors: readonly FieldError[];
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const malformed: Parsed = { errors: [{ pointer: '', rule: 'malformedJson' }] };

/**
 * Reads a JSON body by every rule of the contract (http-api 1, trust 5), each string of at most `stringBytes` of UTF-8.
 * Never quotes what it read.
 */
export function strictJson(bytes: Uint8Array, stringBytes: number): Parsed {
  if (bytes.length === 0) return { value: {}, errors: [] };
  let text: string;
  let value: unknown;
  try {
    text = utf8.decode(bytes);
    value = JSON.parse(text);
  } catch {
    return malformed;
  }
  const { errors: found, members } = inspect(value, stringBytes);
  // JSON.parse keeps the last of two equal keys: then there are more colons than members.
  const repeated = members !== undefined && colonsOutsideStrings(text) !== members;
  const errors = repeated ? [...found, ...duplicates(text)] : found;
  return { value, errors };
}

function colonsOutsideStrings(text: string): number {
  let colons = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === 0x3a) colons++;
    else if (char === 0x22) for (at++; text.charCodeAt(at) !== 0x22; at++) if (text.charCodeAt(at) === 0x5c) at++;
  }
  return colons;
}

function duplicates(text: string): FieldError[] {
  const found: FieldError[] = [];
  const visit = (node: Node, pointer: string): void => {
    const keys = (node.children ?? [])
      .filter(({ type }) => type === 'property')
      .map(({ children }) => children![0]!.value as string);
    if (new Set(keys).size < keys.length) found.push({ pointer, rule: 'duplicateKey' });
    node.children?.forEach((child, index) => {
      if (child.type === 'property') visit(child.children![1]!, below(pointer, child.children![0]!.value as string));
      else visit(child, `${pointer}/${index}`);
    });
  };
  const root = parseTree(text);
  if (root) visit(root, '');
  return found;
}
