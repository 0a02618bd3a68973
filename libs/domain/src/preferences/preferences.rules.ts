import type { ConsentCommand } from '../consent/consent.rules.ts';
import type { RulesOf, SubjectRule } from '../subject/subject.rule.ts';
import { recordPreferences, type RecordPreferences } from './record-preferences.ts';

/** `decide`: how a single command is decided, with all that it meets before its own rule. */
export const preferencesRules = (decide: SubjectRule<ConsentCommand>['decide']) =>
  ({ RecordPreferences: { effect: 'ofItsChoices', decide: recordPreferences(decide) } }) satisfies RulesOf<RecordPreferences>;
