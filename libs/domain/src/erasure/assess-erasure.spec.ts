import { describe, expect, it } from '@jest/globals';
import { day, given, minutesAfter, on, attributedTo, service } from '../testing/subject.phrases.ts';
import { anonymise, approve, assess, digestOf, erase, found, request, withhold } from '../testing/erasure.phrases.ts';

const requested = on(day(2), request());
const all = on(day(2), request({ dataCategories: 'all' }));
const byDefault = (outcome: 'erase' | 'anonymise') => ({ dataCategory: 'all', outcome }) as const;

describe('assessing an erasure', () => {
  it('gives every category of the request an outcome', () => {
    given(requested)
      .when(assess('id0', erase('email')))
      .refuses('ERASURE_INCOMPLETE_ASSESSMENT');
    return given(requested)
      .when(assess('id0', [...erase('email'), ...anonymise('phone')]))
      .records('ErasureAccepted');
  });

  it('gives one for all of the rest, where "all" was requested', () => {
    given(all)
      .when(assess('id0', erase('email', 'phone')))
      .refuses('ERASURE_INCOMPLETE_ASSESSMENT');
    return given(all)
      .when(assess('id0', [...erase('email'), byDefault('anonymise')]))
      .records('ErasureAccepted');
  });

  it('may give a default for a list as well', () =>
    given(requested)
      .when(assess('id0', [byDefault('erase')]))
      .records('ErasureAccepted'));

  it('gives none outside of the request', () =>
    given(requested)
      .when(assess('id0', erase('email', 'phone', 'billing')))
      .refuses('OUT_OF_SCOPE'));

  it('withholds some: partly accepted; withholds everything: refused', () => {
    given(requested)
      .when(assess('id0', [...erase('email'), withhold('phone')]))
      .records('ErasurePartlyAccepted');
    given(all)
      .when(assess('id0', [withhold('billing'), byDefault('erase')]))
      .records('ErasurePartlyAccepted');
    given(all)
      .when(assess('id0', [withhold('all')]))
      .records('ErasureRefused');
    return given(requested)
      .when(assess('id0', [withhold('email'), withhold('phone')]))
      .records('ErasureRefused');
  });

  it('withholds until an instant that lies ahead', () => {
    given(requested)
      .when(on(day(5), assess('id0', [...erase('email'), withhold('phone', day(5))])))
      .refuses('INTERVAL_INVALID');
    return given(requested)
      .when(on(day(5), assess('id0', [...erase('email'), withhold('phone', minutesAfter(day(5), 1))])))
      .records('ErasurePartlyAccepted');
  });

  it('has a digest over the outcomes sorted by category', () =>
    given(requested)
      .when(assess('id0', erase('phone', 'email')))
      .records({
        type: 'ErasureAccepted',
        data: {
          outcomes: erase('email', 'phone'),
          assessmentDigest: digestOf('id0', erase('email', 'phone')),
          previous: { state: 'requested' },
        },
      }));

  it('may be repeated until it is approved; the same again is nothing to record', () => {
    given(requested, assess('id0'))
      .when(assess('id0', erase('phone', 'email')))
      .recordsNothing();
    given(requested, assess('id0'))
      .when(assess('id0', [...erase('email'), withhold('phone')]))
      .records('ErasurePartlyAccepted')
      .when(assess('id0'))
      .records('ErasureAccepted');
    return given(requested, on(day(3), assess('id0')), approve('id0', undefined, day(4)))
      .when(assess('id0', anonymise('email', 'phone')))
      .refuses('ERASURE_WRONG_STATE');
  });

  it('counts from its recording', () =>
    given(requested)
      .when(on(day(9), assess('id0', erase('email', 'phone'), { receivedAt: day(3) })))
      .andThen((subject) => {
        expect(found(subject, 'id0', day(8)).state).toBe('requested');
        expect(found(subject, 'id0', day(9))).toMatchObject({ state: 'accepted', since: day(9) });
      }));

  it('refuses in the order of precedence', () => {
    const outside = [...erase('billing'), withhold('phone', day(1))];
    const approved = [requested, on(day(3), assess('id0')), approve('id0', undefined, day(4))];
    given(approved).when(assess('id0', outside)).refuses('OUT_OF_SCOPE');
    given(approved)
      .when(assess('id0', [withhold('phone', day(1))]))
      .refuses('INTERVAL_INVALID');
    given(approved)
      .when(assess('id0', [withhold('phone')]))
      .refuses('ERASURE_WRONG_STATE');
    return given(requested).when(assess('id1', outside)).refuses('ERASURE_UNKNOWN');
  });
});

describe('approving an erasure', () => {
  const assessed = [on(day(2), request(), service), on(day(3), assess('id0'), { sub: 'desk', roles: ['operator'] })];
  const approval = (id: string, sub: string, assessmentDigest = digestOf('id0')) =>
    on(
      day(4),
      {
        type: 'ApproveErasure',
        attribution: attributedTo('dataController', { id }),
        erasureId: 'id0',
        assessmentDigest,
      } as const,
      {
        sub,
        roles: ['approver'],
      },
    );

  it('is for somebody who neither requested nor assessed', () =>
    given(assessed)
      .when(approval('boss', 'boss'))
      .records({
        type: 'ErasureApproved',
        data: { erasureId: 'id0', assessmentDigest: digestOf('id0'), previous: { state: 'accepted' } },
      }));

  it.each([
    ['the token of the request', 'boss', 'shop'],
    ['the token of the assessment', 'boss', 'desk'],
    ['the person who assessed', 'otto', 'boss'],
  ])('is not for %s', (_, id, sub) => given(assessed).when(approval(id, sub)).refuses('APPROVER_NOT_INDEPENDENT'));

  it('is not for the person who requested for the controller', () => {
    const byDesk = request({ attribution: attributedTo('dataController', { id: 'anna' }) });
    return given(on(day(2), byDesk, service), assessed.slice(1))
      .when(approval('anna', 'boss'))
      .refuses('APPROVER_NOT_INDEPENDENT');
  });

  it('is for a person whom the subject’s request named: nobody is locked out by being named', () =>
    given(assessed).when(approval('anna', 'boss')).records('ErasureApproved'));

  it('is not for somebody whose assessment another one replaced', () => {
    const replaced = {
      ...assess('id0', anonymise('email', 'phone')),
      attribution: attributedTo('dataController', { id: 'olga' }),
    };
    return given(assessed, on(day(3, 1), replaced, { sub: 'olga', roles: ['operator'] }))
      .when(approval('otto', 'boss', digestOf('id0', anonymise('email', 'phone'))))
      .refuses('APPROVER_NOT_INDEPENDENT');
  });

  it('is for exactly the assessment that was read', () => {
    given(assessed)
      .when(approval('boss', 'boss', 'another'))
      .refuses('ASSESSMENT_CHANGED');
    return given(assessed, on(day(3, 1), assess('id0', anonymise('email', 'phone'))))
      .when(approval('boss', 'boss'))
      .refuses('ASSESSMENT_CHANGED');
  });

  it('again is nothing to record', () =>
    given(assessed, approval('boss', 'boss')).when(approval('chief', 'chief')).recordsNothing());
});
