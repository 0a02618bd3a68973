import { earliest, refuse, type Instant } from '#kernel';
import { shownPolicy } from '../policy/policy-ref.ts';
import type { Command } from '../events/command.ts';
import { expressionOf } from '../events/fact.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import { factsOf, type Subject } from '../subject/subject.state.ts';
import { isBackdated, notAfter, liesInFuture, storedTimes } from '../subject/times.ts';

export type RecordPolicyNotice = Command<
  'RecordPolicyNotice',
  {
    readonly policyId: string;
    readonly version: string;
    readonly deliveredAt: Instant;
    readonly evidenceDigests?: readonly string[];
  }
>;

/** The subject was informed of a policy version; a material one binds from then on (domain-model 6). */
export function recordPolicyNotice(command: RecordPolicyNotice, subject: Subject, context: DecisionContext): Outcome {
  const { policyId, version, evidenceDigests } = command;
  const shown = shownPolicy(context.catalogue, { policyId, version });
  if (!shown) return refuse('POLICY_VERSION_UNKNOWN');
  if (liesInFuture(command, context, command.deliveredAt)) return refuse('TIME_IN_FUTURE');
  const known = factsOf(subject, 'PolicyNoticeDelivered').some(
    ({ data }) => data.policyId === policyId && data.version === version,
  );
  if (known) return [];
  const times = storedTimes(command, context);
  const deliveredAt = notAfter(command.deliveredAt, context.recordedAt);
  if (isBackdated(earliest(deliveredAt, expressionOf(times))!, context, evidenceDigests)) {
    return refuse('BACKDATED_GRANT_WITHOUT_EVIDENCE');
  }
  return [
    {
      type: 'PolicyNoticeDelivered',
      ...times,
      policyRef: shown.policyRef,
      ...(evidenceDigests && { evidenceDigests }),
      data: { policyId, version, deliveredAt },
    },
  ];
}
