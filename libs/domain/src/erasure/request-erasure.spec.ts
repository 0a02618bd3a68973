import { describe, it } from '@jest/globals';
import { catalogueOf, controllerUnder } from '../testing/catalogue.phrases.ts';
import { instant, on, attributedTo, specLanguage } from '../testing/subject.phrases.ts';
import { request } from '../testing/erasure.phrases.ts';

const berlin = specLanguage(catalogueOf({}, controllerUnder('EU_GDPR', 'Europe/Berlin')));
const moscow = specLanguage(catalogueOf({}, controllerUnder('RU_152FZ', 'Europe/Moscow')));
const received = instant('2026-01-30T22:30:00Z');

describe('requesting an erasure', () => {
  it('stores "all" as "all"', () =>
    berlin()
      .when(request({ dataCategories: 'all', ground: 'objected' }))
      .records({ type: 'ErasureRequested', data: { erasureId: 'id0', dataCategories: 'all', ground: 'objected' } }));

  it('is a case of its own, each time', () =>
    berlin(request())
      .when(request())
      .records({ type: 'ErasureRequested', data: { erasureId: 'id1' } }));

  it('is due a month after the receipt, by the day in the controller’s zone: 28 February, a Saturday, moves to Monday', () =>
    berlin()
      .when(on(instant('2026-02-10T00:00:00Z'), request({ attribution: attributedTo('dataSubject', { receivedAt: received }) })))
      .records({ type: 'ErasureRequested', data: { dueAt: instant('2026-03-02T22:59:59.999Z') } }));

  it('is due after 30 days under RU_152FZ', () =>
    moscow()
      .when(on(received, request()))
      .records({ type: 'ErasureRequested', data: { dueAt: instant('2026-03-02T20:59:59.999Z') } }));

  it('is due after 10 working days there, for unlawful processing', () =>
    moscow()
      .when(on(received, request({ ground: 'unlawfulProcessing' })))
      .records({ type: 'ErasureRequested', data: { dueAt: instant('2026-02-13T20:59:59.999Z') } }));

  it('records by what a due date past the known working days is computed anew', () => {
    const [version] = controllerUnder('RU_152FZ', 'Europe/Moscow').versions;
    const controller = { revision: 0, versions: [{ ...version!, calendar: 'ru' }] };
    return specLanguage(catalogueOf({}, controller))()
      .when(on(instant('2026-12-05T10:00:00Z'), request()))
      .records({
        type: 'ErasureRequested',
        data: {
          ...{ dueAt: instant('2027-01-04T20:59:59.999Z'), dueAtProvisional: true },
          dueUnder: { regime: 'RU_152FZ', timeZone: 'Europe/Moscow', calendar: 'ru' },
        },
      });
  });
});
