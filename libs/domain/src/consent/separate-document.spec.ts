import { describe, it } from '@jest/globals';
import { catalogueOf, controllerUnder } from '../testing/catalogue.phrases.ts';
import { instant, on, specLanguage } from '../testing/subject.phrases.ts';
import { evidence, give } from '../testing/consent.phrases.ts';

const purposes = { news: {} };
const moscow = specLanguage(catalogueOf(purposes, controllerUnder('RU_152FZ', 'Europe/Moscow')));
const vladivostok = specLanguage(catalogueOf(purposes, controllerUnder('RU_152FZ', 'Asia/Vladivostok')));
const berlin = specLanguage(catalogueOf(purposes, controllerUnder('EU_GDPR', 'Europe/Berlin')));

/** 1 September 2025 begins in Moscow. */
const firstMoment = instant('2025-08-31T21:00:00Z');
const lastMoment = instant('2025-08-31T20:59:59.999Z');

describe('a separate document under RU_152FZ', () => {
  it('is asked for from 1 September 2025 on', () => {
    moscow()
      .when(on(firstMoment, give('news')))
      .refuses('SEPARATE_DOCUMENT_REQUIRED');
    return moscow()
      .when(on(firstMoment, give('news', { isSeparateDocument: true })))
      .records('ConsentGiven');
  });

  it('is not asked for of a consent expressed before that day', () =>
    moscow()
      .when(on(lastMoment, give('news')))
      .records('ConsentGiven'));

  it('is judged by the day in the controller’s zone', () =>
    vladivostok()
      .when(on(lastMoment, give('news')))
      .refuses('SEPARATE_DOCUMENT_REQUIRED'));

  it('is judged by the day of the expression, not of the recording', () =>
    moscow()
      .when(on(instant('2025-10-01T00:00:00Z'), give('news', evidence, { expressedAt: lastMoment })))
      .records('ConsentGiven'));

  it('is no rule of EU_GDPR', () =>
    berlin()
      .when(on(firstMoment, give('news')))
      .records('ConsentGiven'));
});
