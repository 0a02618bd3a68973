import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { verdicts } from '#verifier';

const page = readFileSync(join(resolve(import.meta.dirname, '../..'), 'docs/auditing.md'), 'utf8');

describe('docs/auditing.md', () => {
  it('has a line for every verdict of the verifier, in the order in which it looks', () => {
    const listed = [...page.matchAll(/^\| `([A-Z_]+)` \| \S.* \| \S.* \|$/gm)].map(([, verdict]) => verdict);
    expect(listed).toEqual(Object.keys(verdicts));
  });
});
