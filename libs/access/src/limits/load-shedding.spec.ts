import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { LoadShedding, loadKinds, type LoadKind } from './load-shedding.ts';

const others = loadKinds.filter((kind) => kind !== 'restrictive');

describe('a turn of the event loop that serves too many requests', () => {
  const arrive = (load: LoadShedding, requests: number): void => {
    for (let n = 0; n < requests; n++) load.arrived();
  };
  const overloadedFor = (load: LoadShedding): readonly LoadKind[] => loadKinds.filter((kind) => load.isOverloadedFor(kind));

  it('sheds whatever does not restrict, until the next turn', async () => {
    let now = 0;
    const load = new LoadShedding({ activeRequests: 500, targetMillis: 100 }, () => now);
    arrive(load, 300);
    expect(overloadedFor(load)).toEqual([]);
    now = 51;
    expect(overloadedFor(load)).toEqual(others);
    await nextTurn();
    arrive(load, 300);
    expect(overloadedFor(load)).toEqual([]);
  });

  it('is not one that serves a few slow ones', () => {
    let now = 0;
    const load = new LoadShedding({ activeRequests: 500, targetMillis: 100 }, () => now);
    arrive(load, 256);
    now = 10_000;
    expect(overloadedFor(load)).toEqual([]);
  });
});

describe('requests that are worked on', () => {
  it.each([
    ['restrictive', ['restrictive']],
    ['command', ['command']],
    ['read', ['read', 'waitingRead']],
    ['waitingRead', ['waitingRead']],
  ] as const)('as %s shed %j', (kind, shed) => {
    const load = new LoadShedding({ activeRequests: 2, targetMillis: 100 });
    load.begin(kind);
    const end = load.begin(kind);
    expect(loadKinds.filter((one) => load.isOverloadedFor(one))).toEqual(shed);
    end();
    expect(loadKinds.filter((one) => load.isOverloadedFor(one))).toEqual([]);
  });
});
