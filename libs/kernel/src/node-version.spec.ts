import { describe, expect, it } from '@jest/globals';
import { unfitNode } from './node-version.ts';

describe('the version of Node', () => {
  it.each(['26.0.0', '26.10.0', '27.1.0'])('will do from 26 on: %s', (version) => expect(unfitNode(version)).toBeUndefined());

  it.each(['20.20.2', '24.15.0'])('is refused below, in one line that says what to do: %s', (version) => {
    expect(unfitNode(version)).toContain(version);
    expect(unfitNode(version)).toMatch(/^Consent Ledger needs Node 26[^\n]*npm start[^\n]*$/);
  });
});
