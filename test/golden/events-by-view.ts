import { ledgerEvents } from '#domain';

const everyType = Object.entries(ledgerEvents.types);
const typesOf = (category: string): readonly string[] =>
  everyType.filter(([, type]) => type.category === category).map(([name]) => name);

/**
 * For each view the types of events that change its documents; it steps over all others. A new event is added to the views that
 * tell of it (those of the whole category follow by themselves), a new view gets a row.
 */
export const eventsByView: Readonly<Record<string, readonly string[]>> = {
  'processing-status': typesOf('subject'),
  'purpose-catalogue': typesOf('purpose'),
  'policy-versions': typesOf('policy'),
  'controller-versions': typesOf('controller'),
  'audit-history': everyType.map(([name]) => name),
  'consent-register': ['ConsentGiven', 'ConsentAwaitingConfirmation', 'ConsentRefused', 'ConsentWithdrawn'],
  'restriction-register': [
    'RestrictionImposed',
    'RestrictedProcessingAuthorised',
    'RestrictionLiftAnnounced',
    'RestrictionLifted',
  ],
  'objection-register': ['ObjectionRaised', 'ObjectionUpheld', 'ObjectionOverridden', 'ObjectionWithdrawn'],
  'hold-register': ['LegalHoldPlaced', 'LegalHoldReleased'],
  'erasure-register': [
    ...[
      'ErasureRequested',
      'ErasureRequestWithdrawn',
      'ErasureAccepted',
      'ErasurePartlyAccepted',
      'ErasureRefused',
      'ErasureApproved',
    ],
    ...['SubjectFenced', 'ErasureTaskAssigned', 'ErasureTaskCompleted', 'ErasureTaskFailed'],
    ...['DataErased', 'DataAnonymised', 'BackupsExpired', 'ErasureCompleted'],
  ],
  exposures: ['ConsentWithdrawn', 'ConsentRefused', 'ConsentInvalidated'],
  'daily-statistics': [
    ...['ConsentGiven', 'ConsentConfirmed', 'ConsentRenewed'],
    ...['ConsentRefused', 'ConsentWithdrawn', 'ConsentInvalidated'],
  ],
  'log-tree': everyType.map(([name]) => name),
};
