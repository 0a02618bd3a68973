import { refuse } from '#kernel';
import type { Command } from '../events/command.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import { contentOf, namesUnknownPolicyVersion, type PurposeBody } from './purpose-body.ts';
import { lastVersionNumber } from '../catalogue/purpose-versions.ts';
import type { Purpose } from '../catalogue/purpose.state.ts';

export type PurposeContext = Pick<DecisionContext, 'recordedAt' | 'catalogue'>;

export type RegisterPurpose = Command<'RegisterPurpose', { readonly purposeId: string } & PurposeBody>;

/** Art. 5(1)(b) GDPR: the purpose is specified before data are collected for it. Ids are never reused, so a retired one exists. */
export function registerPurpose(command: RegisterPurpose, purpose: Purpose, { recordedAt, catalogue }: PurposeContext): Outcome {
  const { purposeId } = command;
  if (namesUnknownPolicyVersion(command, catalogue)) return refuse('POLICY_VERSION_UNKNOWN');
  if (lastVersionNumber(purpose) > 0) return refuse('PURPOSE_EXISTS');
  return [
    { type: 'PurposeRegistered', receivedAt: recordedAt, data: { purposeId, version: 1, ...contentOf(command, recordedAt) } },
  ];
}
