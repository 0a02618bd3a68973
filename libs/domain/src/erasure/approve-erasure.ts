import { refuse, type RecordedBy } from '#kernel';
import type { Command } from '../subject/fact.ts';
import type { Facts } from '../subject/facts.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import type { Subject } from '../subject/subject.state.ts';
import { storedTimes } from '../subject/times.ts';
import { erasureCase, type ErasureCase } from './erasure-at.ts';

export type ApproveErasure = Command<'ApproveErasure', { readonly erasureId: string; readonly assessmentDigest: string }>;

/** The second person: neither who asked nor who assessed, and for exactly the assessment they have read. */
export function approveErasure(command: ApproveErasure, subject: Subject, facts: Facts): Outcome {
  const { erasureId, assessmentDigest } = command;
  const found = erasureCase(subject, erasureId, facts.recordedAt);
  if (!found) return refuse('ERASURE_UNKNOWN');
  const unchanged = assessmentDigest === found.assessmentDigest;
  if (found.eventIds.approved && unchanged) return [];
  if (found.state !== 'accepted' && found.state !== 'partlyAccepted') return refuse('ERASURE_WRONG_STATE');
  if (!isIndependent(facts.recordedBy, command.said.actor.id, found)) return refuse('APPROVER_NOT_INDEPENDENT');
  if (!unchanged) return refuse('ASSESSMENT_CHANGED');
  return [
    {
      type: 'ErasureApproved',
      ...storedTimes(command, facts),
      data: { erasureId, assessmentDigest, previous: { state: found.state } },
    },
  ];
}

/** Whoever assessed the case once has a part in it, also where another's assessment replaced theirs. */
function isIndependent({ sub }: RecordedBy, actorId: string, { requester, assessors }: ErasureCase): boolean {
  const involved = new Set([requester, ...assessors].flatMap((hand) => [hand.sub, hand.actorId]));
  return !involved.has(sub) && !involved.has(actorId);
}
