import type { SubjectCommand } from '#domain';
import type { ActorRole } from '#kernel';
import type { Recorded } from './cli-fixture.ts';

export const anna = 'q1Zk0Yx3TnW5sVb8LcDf2A';
/** One reference in 64 looks like an option. */
export const boris = '-1Zk0Yx3TnW5sVb8LcDf2A';

const said = (role: ActorRole) => ({ actor: { id: 'shop', role }, channel: 'web' as const });

export const newsletter: Recorded = {
  command: {
    type: 'RegisterPurpose',
    attribution: said('dataController'),
    purposeId: 'newsletter',
    name: { en: 'Newsletter' },
    dataCategories: [
      { id: 'email', necessity: 'required' },
      { id: 'phone', necessity: 'optional' },
    ],
    lawfulBases: ['consent', 'contract'],
    recipients: ['mailer'],
  },
};

const to = (subjectRef: string, command: SubjectCommand): Recorded => ({ subjectRef, command });

export const gives = (subjectRef: string): Recorded =>
  to(subjectRef, {
    type: 'GiveConsent',
    attribution: said('dataSubject'),
    purposeId: 'newsletter',
    dataCategories: ['email'],
    consentType: 'expressed',
  });

export const withdraws = (subjectRef: string): Recorded =>
  to(subjectRef, { type: 'WithdrawConsent', attribution: said('dataSubject'), purposeId: 'newsletter' });
