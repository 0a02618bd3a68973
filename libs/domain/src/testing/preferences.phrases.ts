import type { GiveConsent } from '../consent/give-consent.ts';
import type { RefuseConsent } from '../consent/refuse-consent.ts';
import type { WithdrawConsent } from '../consent/withdraw-consent.ts';
import type { PreferenceChoice, RecordPreferences } from '../preferences/record-preferences.ts';
import { attributedTo, type AttributionDetails } from './subject.phrases.ts';

type Single = GiveConsent | RefuseConsent | WithdrawConsent;
type Shared = Partial<Omit<RecordPreferences, 'type' | 'attribution' | 'choices'>>;

/** A form that says what single commands say, each by their own fields. */
export const save = (commands: readonly Single[], shared: Shared = {}, details: AttributionDetails = {}): RecordPreferences => ({
  type: 'RecordPreferences',
  attribution: attributedTo('dataSubject', details),
  choices: commands.map(choiceOf),
  ...shared,
});

function choiceOf(command: Single): PreferenceChoice {
  if (command.type === 'GiveConsent') {
    const { type: _, attribution: __, ...fields } = command;
    return { choice: 'give', ...fields };
  }
  return { choice: command.type === 'RefuseConsent' ? 'refuse' : 'withdraw', purposeId: command.purposeId! };
}
