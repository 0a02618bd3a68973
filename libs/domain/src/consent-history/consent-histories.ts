import { once } from '#kernel';
import type { ConsentEvent } from '../events/consent.events.ts';
import { consentEventTypes } from '../events/consent.schema.ts';
import type { SubjectEvent } from '../events/subject.events.ts';
import { followed, type Subject } from '../subject/subject.state.ts';
import { consentFactsByPurpose, type ConsentFacts } from './consent-facts.ts';
import { ConsentHistory } from './consent-history.ts';
import { grantHistory, type AboutGrant } from './grant-history.ts';
import { firstStopAmong } from './stop.ts';

/** The history of a subject's consent to a purpose. */
export function consentHistory(subject: Subject, purposeId: string): ConsentHistory {
  const { known, facts } = histories(subject);
  const history = known.get(purposeId) ?? historyOf(purposeId, facts()(purposeId));
  known.set(purposeId, history);
  return history;
}

interface Histories {
  /** Those that were asked for. */
  readonly known: Map<string, ConsentHistory>;
  /** What others are made of. */
  readonly facts: () => (purposeId: string) => ConsentFacts;
}

const historiesOf = (subject: Subject, known = new Map<string, ConsentHistory>()): Histories => ({
  known,
  facts: once(() => consentFactsByPurpose(subject)),
});

const histories = followed(
  (subject) => historiesOf(subject),
  ({ known }, added, subject) => {
    const after = new Map(known);
    for (const fact of added.filter(isAboutConsent))
      for (const purposeId of purposesOf(fact) ?? after.keys()) {
        const history = after.get(purposeId);
        if (history) after.set(purposeId, history.with(fact));
      }
    return historiesOf(subject, after);
  },
);

const isAboutConsent = (fact: SubjectEvent): fact is ConsentEvent => Object.hasOwn(consentEventTypes, fact.type);

/** Undefined: every purpose. */
function purposesOf({ data }: ConsentEvent): readonly string[] | undefined {
  if ('purposeId' in data) return [data.purposeId];
  return data.purposes === 'all' ? undefined : data.purposes;
}

function historyOf(purposeId: string, { grants, stops, aboutGrants }: ConsentFacts): ConsentHistory {
  const firstStop = firstStopAmong(stops);
  const about = byGrant(aboutGrants);
  const found = grants.map((grant, index) =>
    grantHistory(grant, {
      supersededAt: grants[index + 1]?.recordedAt,
      stop: firstStop(grant),
      facts: about.get(grant.eventId) ?? [],
    }),
  );
  return new ConsentHistory(purposeId, found, stops);
}

/** Facts by the id of each grant that they name. */
function byGrant(facts: readonly AboutGrant[]): ReadonlyMap<string, readonly AboutGrant[]> {
  const found = new Map<string, AboutGrant[]>();
  for (const fact of facts) {
    for (const id of fact.data.grantEventIds) {
      const known = found.get(id);
      if (known) known.push(fact);
      else found.set(id, [fact]);
    }
  }
  return found;
}
