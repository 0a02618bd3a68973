import type { Callers, Person } from './callers.ts';
import { recorded } from './expected-answers.ts';

export interface Case {
  readonly dataCategories?: readonly string[] | 'all';
  readonly outcomes?: readonly object[];
  readonly tasks?: readonly object[];
  readonly backupsExpireAt?: string;
}

const everything = [{ dataCategory: 'all', outcome: 'erase' }];
const everywhere = [{ system: 'crm', dataCategories: 'all' }];

/** A request to erase, assessed and approved by a second person. Gives the path of the case. */
export async function approvedErasure(
  { service, operator, approver }: Callers,
  { path }: Person,
  { dataCategories = 'all', outcomes = everything }: Case = {},
): Promise<string> {
  const { erasureId } = await recorded(service.post(`${path}/erasures`, { dataCategories, ground: 'consentWithdrawn' }));
  const erasure = `${path}/erasures/${String(erasureId)}`;
  const { assessmentDigest } = await recorded(operator.post(`${erasure}/assessment`, { outcomes }));
  await recorded(approver.post(`${erasure}/approval`, { assessmentDigest }));
  return erasure;
}

/** An approved case whose systems have their tasks. */
export async function executedErasure(callers: Callers, who: Person, more: Case = {}): Promise<string> {
  const { tasks = everywhere, backupsExpireAt } = more;
  const erasure = await approvedErasure(callers, who, more);
  await recorded(callers.operator.post(`${erasure}/execution`, { tasks, ...(backupsExpireAt && { backupsExpireAt }) }));
  return erasure;
}
