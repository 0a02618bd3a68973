import { isRefusal, refuseMember } from '#kernel';
import type { ConsentCommand } from '../consent/consent.rules.ts';
import type { GiveConsent } from '../consent/give-consent.ts';
import type { GrantBody } from '../consent/proposed-grant.ts';
import type { RefuseConsent } from '../consent/refuse-consent.ts';
import type { WithdrawConsent } from '../consent/withdraw-consent.ts';
import type { Command } from '../events/command.ts';
import type { Fact, NewFact } from '../events/fact.ts';
import type { SubjectEvent } from '../events/subject.events.ts';
import { asRecordedNext } from '../subject/as-recorded.ts';
import type { SubjectRule } from '../subject/subject.rule.ts';
import { evolveSubject } from '../subject/subject.state.ts';

export const preferenceChoices = ['give', 'refuse', 'withdraw'] as const;

/** What a form says about one purpose: to give consent, with all that a grant says, or to refuse or withdraw it. */
export type PreferenceChoice =
  | ({ readonly choice: 'give' } & GrantBody)
  | { readonly choice: 'refuse' | 'withdraw'; readonly purposeId: string };

/** What was shown to the subject, and the evidence, hold for every grant of the form that says nothing else. */
type SharedByGrants = Pick<GrantBody, 'policyRef' | 'noticePresentedAt' | 'evidenceDigests'>;

/** A saved form: each purpose in one choice at most. */
export type RecordPreferences = Command<'RecordPreferences', { readonly choices: readonly PreferenceChoice[] } & SharedByGrants>;

/**
 * All of a form or nothing (domain-model 5). Each choice is decided as the command that it stands for, on the state that the
 * choices before it leave; the first one that is refused refuses the form, and is named.
 */
export const recordPreferences =
  (decide: SubjectRule<ConsentCommand>['decide']): SubjectRule<RecordPreferences>['decide'] =>
  (form, subject, context) => {
    const facts: NewFact[] = [];
    let state = subject;
    for (const [index, choice] of form.choices.entries()) {
      const command = commandOf(choice, form);
      const outcome = decide(command, state, context);
      if (isRefusal(outcome)) return refuseMember(`choices/${index}`, outcome);
      for (const fact of outcome) {
        const recorded: Fact = asRecordedNext(fact, command, state, context);
        state = evolveSubject(state, recorded as SubjectEvent);
        facts.push(fact);
      }
    }
    return facts;
  };

function commandOf(choice: PreferenceChoice, form: RecordPreferences): GiveConsent | RefuseConsent | WithdrawConsent {
  const { attribution } = form;
  if (choice.choice === 'give') return grantOf(choice, form);
  const { purposeId } = choice;
  return { type: choice.choice === 'refuse' ? 'RefuseConsent' : 'WithdrawConsent', attribution, purposeId };
}

function grantOf(choice: GrantBody & { readonly choice: 'give' }, form: RecordPreferences): GiveConsent {
  const { choice: _, ...grant } = choice;
  const policyRef = grant.policyRef ?? form.policyRef;
  const noticePresentedAt = grant.noticePresentedAt ?? form.noticePresentedAt;
  const evidenceDigests = grant.evidenceDigests ?? form.evidenceDigests;
  return {
    ...grant,
    type: 'GiveConsent',
    attribution: form.attribution,
    ...(policyRef && { policyRef }),
    ...(noticePresentedAt && { noticePresentedAt }),
    ...(evidenceDigests && { evidenceDigests }),
  };
}
