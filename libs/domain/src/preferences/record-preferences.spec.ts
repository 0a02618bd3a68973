import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '#kernel';
import { noController } from '../catalogue/controller.state.ts';
import { subjectDecider } from '../decider/subject.decider.ts';
import { catalogueOf, longAgo, policy, policyVersion, retiredFrom, versions } from '../testing/catalogue.phrases.ts';
import { evidence, give, refuse, stateAt, withdraw } from '../testing/consent.phrases.ts';
import { approve, assess, erase, execute, request } from '../testing/erasure.phrases.ts';
import { save } from '../testing/preferences.phrases.ts';
import { contextFor, day, minutesAfter, on, specLanguage, subjectAfter, type Step } from '../testing/subject.phrases.ts';

const catalogue = catalogueOf(
  { news: {}, offers: {}, calls: {}, twice: versions({ doubleOptIn: true }), old: retiredFrom(day(3)) },
  noController,
  policy('privacy', policyVersion('1', longAgo), policyVersion('2', day(2))),
);
const given = specLanguage(catalogue);
const privacy = (version: string) => ({ policyId: 'privacy', version });
const recordedPolicy = (version: string) => ({ ...privacy(version), language: 'en', contentHash: `hash of ${version}` });

describe('a saved form', () => {
  it('leads to the events of the single commands, in the order of its choices', () =>
    given(on(day(2), give('calls')))
      .when(on(day(4), save([refuse('offers'), give('news'), withdraw('calls'), give('twice')])))
      .records('ConsentRefused', 'ConsentGiven', 'ConsentWithdrawn', 'ConsentAwaitingConfirmation')
      .andThen((subject, now) =>
        expect(['offers', 'news', 'calls', 'twice'].map((id) => stateAt(subject, id, now).state)).toEqual([
          'refused',
          'given',
          'withdrawn',
          'awaitingConfirmation',
        ]),
      ));

  it('leads to the facts that the single commands would lead to, one after another', () => {
    const before = subjectAfter(catalogue, on(day(2), give('calls')), on(day(3), give('offers'))).subject;
    const choices = [give('news', { recipients: [] }), withdraw('calls'), refuse('offers')] as const;
    const context = contextFor(before, day(4), catalogue);
    let subject = before;
    const single = choices.flatMap((command) => {
      const outcome = subjectDecider.decide(command, subject, context);
      if (isRefusal(outcome)) throw new Error(outcome.refused);
      subject = { ...subject, revision: subject.revision + outcome.length };
      return outcome;
    });
    expect(subjectDecider.decide(save(choices), before, context)).toEqual(single);
  });

  it('is refused as a whole for the first choice that is refused, which is named', () => {
    const form = save([give('news'), withdraw('calls'), give('old'), refuse('nobodys')]);
    return given()
      .when(on(day(4), form))
      .refuses('PURPOSE_RETIRED', 'choices/2');
  });

  it('takes what was shown, and the evidence, for each grant that says nothing else', () => {
    const shown = { policyRef: privacy('1'), noticePresentedAt: day(1), ...evidence };
    const own = { policyRef: privacy('2'), noticePresentedAt: day(2), evidenceDigests: ['1'.repeat(64)] };
    return given()
      .when(on(day(4), save([give('news'), give('offers', own), refuse('calls')], shown)))
      .records(
        {
          type: 'ConsentGiven',
          policyRef: recordedPolicy('1'),
          ...evidence,
          data: { noticePresentedAt: day(1) },
        },
        {
          type: 'ConsentGiven',
          policyRef: recordedPolicy('2'),
          evidenceDigests: own.evidenceDigests,
          data: { noticePresentedAt: day(2) },
        },
        { type: 'ConsentRefused' },
      )
      .andThen(({ facts }) => {
        expect(facts.ConsentRefused![0]).not.toHaveProperty('policyRef');
        expect(facts.ConsentRefused![0]).not.toHaveProperty('evidenceDigests');
      });
  });

  it('records nothing for a choice that changes nothing, and nothing at all if none does', () => {
    const before = given(on(day(4), give('news')));
    before.when(on(day(4, 1), save([give('news'), refuse('offers')]))).records('ConsentRefused');
    return before.when(on(day(4, 1), save([give('news')]))).recordsNothing();
  });

  it('takes a grant for a repetition only while no other choice of the form was recorded since', () =>
    given(on(day(4), give('news')))
      .when(on(day(4, 1), save([refuse('offers'), give('news')])))
      .records('ConsentRefused', 'ConsentGiven'));
});

describe('the times of a form', () => {
  const ahead = { expressedAt: minutesAfter(day(4), 6) };

  it('lie ahead for its grants alone', () => {
    given()
      .when(on(day(4), save([refuse('offers'), give('news')], {}, ahead)))
      .refuses('TIME_IN_FUTURE', 'choices/1');
    return given()
      .when(on(day(4), save([refuse('offers'), withdraw('news')], {}, ahead)))
      .records({ type: 'ConsentRefused', expressedAt: day(4) }, { type: 'ConsentWithdrawn', expressedAt: day(4) });
  });

  it('ask for evidence of its grants alone', () => {
    const late = { expressedAt: day(2) };
    given()
      .when(on(day(4), save([withdraw('offers'), give('news')], {}, late)))
      .refuses('BACKDATED_GRANT_WITHOUT_EVIDENCE', 'choices/1');
    return given()
      .when(on(day(4), save([withdraw('offers'), give('news')], evidence, late)))
      .records('ConsentWithdrawn', 'ConsentGiven');
  });

  it('are cut for its refusals and withdrawals where no operator says them, and kept for its grants', () => {
    const longBefore = { expressedAt: day(1), receivedAt: day(1) };
    return given()
      .when(on(day(60), save([withdraw('offers'), give('news')], evidence, longBefore)))
      .records({ type: 'ConsentWithdrawn', receivedAt: day(60) }, { type: 'ConsentGiven', receivedAt: day(1) });
  });
});

describe('what an erasure or a full stream refuses in a form', () => {
  const erased = (dataCategories: readonly string[] | 'all'): readonly Step[] => {
    const outcomes = erase(...(dataCategories === 'all' ? ['all'] : dataCategories));
    return [
      on(day(2), request({ dataCategories })),
      on(day(3), assess('id0', outcomes)),
      approve('id0', outcomes, day(4)),
      on(day(8), execute('id0')),
    ];
  };

  it('are its grants, never what ends consent', () => {
    given(erased('all'))
      .when(on(day(9), save([withdraw('offers'), give('news')])))
      .refuses('SUBJECT_ERASED', 'choices/1');
    given(erased(['email']))
      .when(on(day(9), save([give('news')], evidence, { expressedAt: day(5) })))
      .refuses('CATEGORY_ERASED', 'choices/0');
    return given(erased('all'))
      .when(on(day(9), save([withdraw('offers'), refuse('news')])))
      .records('ConsentWithdrawn', 'ConsentRefused');
  });

  it('is the grant that would pass the bound: each choice is one event more', () => {
    const subject = (revision: number) => ({ ...subjectAfter(catalogue, give('calls')).subject, revision });
    const decided = (revision: number, form = save([withdraw('offers'), give('news')])) =>
      subjectDecider.decide(form, subject(revision), contextFor(subject(revision), day(9), catalogue));
    expect(decided(9_997)).toHaveLength(2);
    expect(decided(9_998)).toEqual({ refused: 'STREAM_FULL', member: 'choices/1' });
    expect(decided(20_000, save([withdraw('offers'), refuse('news')]))).toHaveLength(2);
  });

  it('is the grant for one purpose more than 1,000', () => {
    const purposes = Array.from({ length: 1_001 }, (_, index) => `p${index}`);
    const many = catalogueOf(Object.fromEntries(purposes.map((id) => [id, {}])));
    const most = subjectAfter(many, [save(purposes.slice(0, 998).map((id) => give(id)))]).subject;
    const decided = (...ids: readonly string[]) =>
      subjectDecider.decide(save(ids.map((id) => give(id))), most, contextFor(most, day(9), many));
    expect(decided('p998', 'p999')).toHaveLength(2);
    expect(decided('p998', 'p999', 'p1000')).toEqual({ refused: 'STREAM_FULL', member: 'choices/2' });
  });
});
