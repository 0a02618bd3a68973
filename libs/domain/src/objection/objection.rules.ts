import type { RulesOf } from '../subject/subject.rule.ts';
import { decideObjection, decisionEffect, type DecideObjection } from './decide-objection.ts';
import { object, type RaiseObjection } from './object.ts';
import { withdrawObjection, type WithdrawObjection } from './withdraw-objection.ts';

export type ObjectionCommand = RaiseObjection | DecideObjection | WithdrawObjection;

export const objectionRules = {
  Object: { effect: 'restrictive', makes: 'objectionId', decide: object },
  DecideObjection: { effect: decisionEffect, decide: decideObjection },
  WithdrawObjection: { effect: 'permissive', decide: withdrawObjection },
} satisfies RulesOf<ObjectionCommand>;
