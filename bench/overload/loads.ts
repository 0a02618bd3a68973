import { randomUUID } from 'node:crypto';
import { newSubjectRef } from '../../libs/testing/src/references.ts';
import type { Load } from '../http/load.ts';
import { grant } from '../http/tenant.ts';

/** What is sent more than can be answered. */
export interface OverloadKind extends Pick<Load, 'expect' | 'next'> {
  readonly name: string;
}

export const loads: readonly OverloadKind[] = [
  {
    name: 'commands',
    expect: 201,
    next: () => ({ path: `/v1/subjects/${newSubjectRef()}/consents`, key: randomUUID(), body: grant }),
  },
  {
    name: 'decisions',
    expect: 200,
    next: () => ({ path: '/v1/decisions', body: JSON.stringify({ subjectRef: newSubjectRef(), purposeId: 'newsletter' }) }),
  },
];
