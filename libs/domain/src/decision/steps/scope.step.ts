import type { StepContext } from '../step-context.ts';
import { deny, type Finding } from '../finding.ts';

/** Step 3a: a category or recipient outside the purpose version; destruction looks at the categories of any version. */
export function scopeStep({ purpose, version, question, trace }: StepContext, dataCategory: string): Finding | undefined {
  const destroys = question.operation === 'erase' || question.operation === 'anonymise';
  const versions = destroys ? purpose.versions : [version];
  const declared = versions.some(({ dataCategories }) => dataCategories.some(({ id }) => id === dataCategory));
  const { recipientId } = question;
  if (!declared || (recipientId !== undefined && !version.recipients.includes(recipientId))) return deny('3a', 'OUT_OF_SCOPE');
  trace?.({ step: '3a', dataCategory, outcome: 'passed', events: [] });
  return undefined;
}
