import { describe, expect, it } from '@jest/globals';
import { accepts } from './accepts.ts';

describe('a media type beside JSON', () => {
  it.each([
    ['application/x-ndjson', true],
    ['Application/X-NDJSON ; Q=0.5', true],
    ['application/x-ndjson, application/json', true],
    ['application/json, application/x-ndjson', true],
    ['application/json;q=0.5, application/x-ndjson;q=0.9', true],
    ['application/x-ndjson;q=0.5, */*;q=0.1', true],
    ['application/x-ndjson;q=0, application/json', false],
    ['application/x-ndjson;q=0', false],
    ['application/x-ndjson;q=0.000', false],
    ['application/x-ndjson;q=0.5, application/json', false],
    ['application/x-ndjson;q=0.5, application/*;q=0.6', false],
    ['application/json', false],
    ['*/*', false],
    ['application/*', false],
    ['application/x-ndjson-seq', false],
    ['text/plain', false],
    ['', false],
  ])('%s: %s', (accept, expected) => expect(accepts({ headers: { accept } }, 'application/x-ndjson')).toBe(expected));

  it('is not answered to a caller who names none', () => expect(accepts({ headers: {} }, 'application/x-ndjson')).toBe(false));
});
