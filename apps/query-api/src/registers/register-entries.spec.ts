import { describe, expect, it } from '@jest/globals';
import { noSubject, type Subject } from '#domain';
import type { RegisterRow } from '#read-models';
import { registerEntries } from './register-entries.ts';

const row = (subjectRef: string, id: string, facts: Subject = noSubject): RegisterRow => ({
  ...{ controllerId: 'acme', subjectRef, id, facts },
  ...{ state: 'open', order: id },
});

/** A register whose cases are numbers up to the subject's revision. It counts what it is called for. */
function counting() {
  const calls = { loads: [] as (readonly string[])[], found: 0, made: 0 };
  const entries = ({ revision }: Subject) => {
    calls.found++;
    const numbers = Array.from({ length: revision + 1 }, (_, number) => String(number));
    return new Map(numbers.map((id) => [id, () => ({ state: `${id} of ${revision}, ${++calls.made}` })] as const));
  };
  const subjects = async (_: string, subjectRefs: readonly string[]) => {
    calls.loads.push(subjectRefs);
    return new Map(subjectRefs.map((subjectRef) => [subjectRef, { subject: { revision: 400, facts: {} } }] as const));
  };
  return { calls, register: { entries }, sources: { clock: () => 0, views: { subjects } } };
}

describe('the entries of a page of a register', () => {
  it('cost one reading of each subject, and one entry a row', async () => {
    const { calls, register, sources } = counting();
    const rows = Array.from({ length: 300 }, (_, number) => row(number % 2 === 0 ? 'anna' : 'boris', String(number)));
    const entries = new Map(await Array.fromAsync(registerEntries(register, rows, sources)));
    expect(rows.map((one) => entries.get(one)?.subjectRef)).toEqual(rows.map(({ subjectRef }) => subjectRef));
    expect(calls).toEqual({ loads: [['anna', 'boris']], found: 2, made: 300 });
  });

  it('need no more than 50 subjects in memory at once', async () => {
    const { calls, register, sources } = counting();
    const rows = Array.from({ length: 120 }, (_, number) => row(`subject-${number}`, '1'));
    const loadsBefore: number[] = [];
    for await (const _ of registerEntries(register, rows, sources)) loadsBefore.push(calls.loads.length);
    expect(calls.loads.map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(loadsBefore).toEqual(rows.map((_, place) => Math.floor(place / 50) + 1));
  });

  it('come from the row where the view of the subject is behind the register', async () => {
    const { register, sources } = counting();
    const rows = [row('anna', '402', { revision: 402, facts: {} })];
    const [entry] = await Array.fromAsync(registerEntries(register, rows, sources));
    expect(entry?.[1]).toEqual({ subjectRef: 'anna', state: '402 of 402, 1' });
  });
});
