import { earliest, type Instant } from '#kernel';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { consentAt, isInForce, type ConsentAt } from '../consent-history/consent-at.ts';
import { consentHistory } from '../consent-history/consent-histories.ts';
import { lastGrant, type ConsentHistory } from '../consent-history/consent-history.ts';
import { outgrown } from '../decision/steps/consent-basis.ts';
import { purposeVersionFor } from '../purpose/purpose-in-force.ts';
import type { Subject } from '../subject/subject.state.ts';

export type Overlay = 'reconsentRequired' | 'expiresSoon' | 'awaitingConfirmation';

const soonDays = 30;

/** One purpose's consent as it stands at an instant, with the scope of the grant that it rests on, or last rested on. */
export function consentStatus(subject: Subject, catalogue: Catalogue, purposeId: string, at: Instant) {
  const history = consentHistory(subject, purposeId);
  const consent = consentAt(history, at);
  const grant = consent.grant ?? lastGrant(history, at);
  const since = consent.since ?? unknownSince(history, at);
  const purpose = catalogue.purposes.get(purposeId);
  const version = purpose && purposeVersionFor(purpose, subject, catalogue, at);
  return {
    purposeId,
    state: consent.state,
    ...(since && { since }),
    ...(consent.until && { until: consent.until }),
    purposeVersion: grant?.data.purposeVersion ?? version?.version ?? null,
    ...(grant?.policyRef && { policyRef: grant.policyRef }),
    dataCategories: grant?.data.dataCategories ?? [],
    recipients: grant?.data.recipients ?? [],
    consentType: grant?.data.consentType ?? null,
    overlays: overlaysOf(
      consent,
      at,
      Boolean(grant && purpose && version && outgrown({ purpose, version }, grant).includes('RECONSENT_REQUIRED')),
    ),
  };
}

/** Unknown since the last grant ceased to await its confirmation; before that since the first was expressed, whose start lies ahead. */
function unknownSince({ grants }: ConsentHistory, at: Instant): Instant | undefined {
  const ended = grants
    .flatMap(({ grant, supersededAt }) =>
      grant.type === 'ConsentAwaitingConfirmation' ? [earliest(grant.data.confirmBefore, supersededAt) ?? at] : [],
    )
    .filter((end) => end <= at);
  return ended.sort().at(-1) ?? grants.map(({ grant }) => grant.data.grantExpressedAt).sort()[0];
}

function overlaysOf(consent: ConsentAt, at: Instant, reconsentRequired: boolean): readonly Overlay[] {
  if (!isInForce(consent)) return [];
  const { until, awaiting } = consent;
  const overlays: Overlay[] = [];
  if (reconsentRequired) overlays.push('reconsentRequired');
  if (until && Date.parse(until) - Date.parse(at) <= soonDays * 86_400_000) overlays.push('expiresSoon');
  if (awaiting) overlays.push('awaitingConfirmation');
  return overlays;
}
