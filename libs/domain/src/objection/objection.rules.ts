import type { RulesOf } from '../subject/subject.rule.ts';
import { decideObjection, decisionEffect, type DecideObjection } from './decide-objection.ts';
import { raiseObjection, type RaiseObjection } from './raise-objection.ts';
import { withdrawObjection, type WithdrawObjection } from './withdraw-objection.ts';

export type ObjectionCommand = RaiseObjection | DecideObjection | WithdrawObjection;

export const objectionRules = {
  RaiseObjection: { effect: 'restrictive', makes: 'objectionId', decide: raiseObjection },
  DecideObjection: { effect: decisionEffect, decide: decideObjection },
  WithdrawObjection: { effect: 'permissive', decide: withdrawObjection },
} satisfies RulesOf<ObjectionCommand>;
