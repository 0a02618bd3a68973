import { hoursAgo } from '#testing';
import type { Callers } from '../support/callers.ts';
import { register } from '../support/catalogue.ts';
import { recorded } from '../support/expected-answers.ts';

/** The catalogue that the requests of the command examples refer to. */
export async function recordSampleCatalogue({ admin }: Callers): Promise<void> {
  const known = {
    effectiveFrom: hoursAgo(48),
    dataCategories: [
      { id: 'email', necessity: 'required' },
      { id: 'name', necessity: 'optional' },
    ],
  };
  await recorded(
    admin.post('/v1/policies/privacy/versions', {
      version: '1',
      effectiveFrom: hoursAgo(48),
      changeClass: 'editorial',
      texts: [{ language: 'en', content: 'What we keep, and why.' }],
    }),
  );
  await register(admin, 'news', {
    ...known,
    lawfulBases: ['consent', 'contract', 'legitimateInterest'],
    recipients: ['mail-house'],
    directMarketing: true,
  });
  await register(admin, 'confirmed', { ...known, doubleOptIn: true, logDecisions: 'denied' });
}
