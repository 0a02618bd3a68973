import { refuse } from '#kernel';
import { shownPolicy } from '../policy/policy-ref.ts';
import type { Command } from '../events/command.ts';
import { expressionOf } from '../events/fact.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import { factsOf, type Subject } from '../subject/subject.state.ts';
import { isBackdated, liesInFuture, storedTimes } from '../subject/times.ts';

export type AcceptPolicyVersion = Command<
  'AcceptPolicyVersion',
  { readonly policyId: string; readonly version: string; readonly evidenceDigests?: readonly string[] }
>;

/** The subject agrees to a policy version, and so to all before it, once it is effective (domain-model 6). */
export function acceptPolicyVersion(command: AcceptPolicyVersion, subject: Subject, context: DecisionContext): Outcome {
  const { policyId, version, evidenceDigests } = command;
  const shown = shownPolicy(context.catalogue, { policyId, version });
  if (!shown) return refuse('POLICY_VERSION_UNKNOWN');
  if (liesInFuture(command, context)) return refuse('TIME_IN_FUTURE');
  const known = factsOf(subject, 'PolicyVersionAccepted').some(
    ({ data }) => data.policyId === policyId && data.version === version,
  );
  if (known) return [];
  const times = storedTimes(command, context);
  if (isBackdated(expressionOf(times), context, evidenceDigests)) return refuse('BACKDATED_GRANT_WITHOUT_EVIDENCE');
  return [
    {
      type: 'PolicyVersionAccepted',
      ...times,
      policyRef: shown.policyRef,
      ...(evidenceDigests && { evidenceDigests }),
      data: { policyId, version },
    },
  ];
}
