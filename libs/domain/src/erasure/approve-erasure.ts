import { refuse } from '#kernel';
import type { Command } from '../events/command.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import { participantOf, isIndependentOf } from '../subject/participant.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import type { Subject } from '../subject/subject.state.ts';
import { storedTimes } from '../subject/times.ts';
import { erasureCase } from './erasure-at.ts';

export type ApproveErasure = Command<'ApproveErasure', { readonly erasureId: string; readonly assessmentDigest: string }>;

/** Approval by a second person, who neither requested nor assessed the case, of exactly the assessment that they have read. */
export function approveErasure(command: ApproveErasure, subject: Subject, context: DecisionContext): Outcome {
  const { erasureId, assessmentDigest } = command;
  const found = erasureCase(subject, erasureId, context.recordedAt);
  if (!found) return refuse('ERASURE_UNKNOWN');
  const unchanged = assessmentDigest === found.assessmentDigest;
  if (found.eventIds.approved && unchanged) return [];
  if (found.state !== 'accepted' && found.state !== 'partlyAccepted') return refuse('ERASURE_WRONG_STATE');
  const approver = participantOf({ recordedBy: context.recordedBy, actor: command.attribution.actor });
  if (!isIndependentOf(approver, [found.requester, ...found.assessors])) return refuse('APPROVER_NOT_INDEPENDENT');
  if (!unchanged) return refuse('ASSESSMENT_CHANGED');
  return [
    {
      type: 'ErasureApproved',
      ...storedTimes(command, context),
      data: { erasureId, assessmentDigest, previous: { state: found.state } },
    },
  ];
}
