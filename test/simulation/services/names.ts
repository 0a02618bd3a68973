import type { ReadModel } from '#projections';
import { consentRegister, controllerVersions, policyVersions, processingStatus, purposeCatalogue } from '#read-models';

export const controllerId = 'acme';
export const purposeIds = ['newsletter', 'surveys'] as const;
/** Few, so that callers compete for them. */
export const subjectRefs = ['anna', 'boris', 'clara', 'dmitri'].map(asReference);
/** For whom one caller alone sends commands. */
export const watchedSubject = asReference('elena');
/** For whom commands are sent while a view is flipped. */
export const flippedSubject = asReference('fiona');

/** How old the proof of a view may be for a decision, in milliseconds. */
export const maxStaleness = 5_000;

/** Those that a decision reads, and one of which each document belongs to a subject and a purpose. */
export const views: readonly ReadModel[] = [
  processingStatus,
  purposeCatalogue,
  policyVersions,
  controllerVersions,
  consentRegister,
];

function asReference(name: string): string {
  return name.padEnd(22, 'A');
}
