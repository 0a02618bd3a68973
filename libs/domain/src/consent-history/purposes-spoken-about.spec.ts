import { describe, expect, it } from '@jest/globals';
import { catalogueOf } from '../testing/catalogue.phrases.ts';
import { give, refuse, withdraw, withdrawAll } from '../testing/consent.phrases.ts';
import { day, on, subjectAfter, type Step } from '../testing/subject.phrases.ts';
import { purposesNamedFirst } from './purposes-spoken-about.ts';

const catalogue = catalogueOf({ news: {}, offers: {}, polls: {} });
const namedFirst = (...steps: readonly Step[]) => [...purposesNamedFirst(subjectAfter(catalogue, steps).subject)];

describe('the purposes that were named before every purpose was withdrawn', () => {
  it('are all that were named where every purpose never was', () =>
    expect(namedFirst(on(day(2), give('news')), on(day(3), refuse('offers')), on(day(4), withdraw('polls')))).toEqual([
      'news',
      'offers',
      'polls',
    ]));

  it('stay the same whatever is recorded later, also where that was received earlier', () =>
    expect(
      namedFirst(
        on(day(2), give('news')),
        on(day(3), withdrawAll()),
        on(day(4), give('offers')),
        on(day(5), withdraw('polls', { receivedAt: day(1) })),
        on(day(6), withdrawAll()),
      ),
    ).toEqual(['news']));
});
