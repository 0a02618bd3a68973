import { refuse, type RecordedBy } from '#kernel';
import type { Command } from '../events/fact.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import type { Subject } from '../subject/subject.state.ts';
import { storedTimes } from '../subject/times.ts';
import { erasureCase } from './erasure-at.ts';
import type { ErasureCase } from './erasure-case.ts';

export type ApproveErasure = Command<'ApproveErasure', { readonly erasureId: string; readonly assessmentDigest: string }>;

/** Approval by a second person, who neither requested nor assessed the case, of exactly the assessment that they have read. */
export function approveErasure(command: ApproveErasure, subject: Subject, context: DecisionContext): Outcome {
  const { erasureId, assessmentDigest } = command;
  const found = erasureCase(subject, erasureId, context.recordedAt);
  if (!found) return refuse('ERASURE_UNKNOWN');
  const unchanged = assessmentDigest === found.assessmentDigest;
  if (found.eventIds.approved && unchanged) return [];
  if (found.state !== 'accepted' && found.state !== 'partlyAccepted') return refuse('ERASURE_WRONG_STATE');
  if (!isIndependent(context.recordedBy, command.attribution.actor.id, found)) return refuse('APPROVER_NOT_INDEPENDENT');
  if (!unchanged) return refuse('ASSESSMENT_CHANGED');
  return [
    {
      type: 'ErasureApproved',
      ...storedTimes(command, context),
      data: { erasureId, assessmentDigest, previous: { state: found.state } },
    },
  ];
}

/** Everyone who ever assessed the case is involved in it, even if another's assessment replaced theirs. */
function isIndependent({ sub }: RecordedBy, actorId: string, { requester, assessors }: ErasureCase): boolean {
  const involved = new Set([requester, ...assessors].flatMap((hand) => [hand.sub, hand.actorId]));
  return !involved.has(sub) && !involved.has(actorId);
}
