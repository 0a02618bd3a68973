import { expect } from '@jest/globals';
import type { Answer } from '../support/http-client.ts';

export interface FieldError {
  readonly pointer: string;
  readonly rule: string;
}

/** Expects 400, and gives each place of the body that is wrong with the rule that it breaks. */
export async function errorsOf(sent: Promise<Answer>): Promise<readonly FieldError[]> {
  const { status, body, text } = await sent;
  if (status !== 400) throw new Error(`expected 400, got ${status}: ${text}`);
  expect(body['code']).toBe('VALIDATION_FAILED');
  return body['errors'] as unknown as readonly FieldError[];
}

/** The places that were found wrong, each once. */
export const placesOf = async (sent: Promise<Answer>): Promise<readonly string[]> => [
  ...new Set((await errorsOf(sent)).map(({ pointer }) => pointer)),
];
