/**
 * The layers of the domain, the lowest first: a folder imports of the domain only what lies in a layer below its own. The
 * folders of one layer do not import each other.
 */
export const domainLayers = [
  { name: 'facts', folders: ['events'], comment: 'Facts import nothing of the domain: everything else is derived from them.' },
  { name: 'catalogue', folders: ['catalogue'], comment: 'What a tenant declares knows of no subject.' },
  { name: 'subject', folders: ['subject'], comment: 'The folded state and the shape of a rule know no capability.' },
  {
    name: 'independent-capabilities',
    folders: ['regime', 'controller', 'operations', 'consent-history', 'objection', 'legal-hold'],
    comment: 'The capabilities that ask no other.',
  },
  {
    name: 'restrictions-and-policies',
    folders: ['restriction', 'policy'],
    comment: 'A restriction asks objections, the binding of a policy asks consents.',
  },
  {
    name: 'acceptances-and-purposes',
    folders: ['policy-acceptance', 'purpose'],
    comment: 'A purpose version waits for the policy that it names.',
  },
  { name: 'legal-bases', folders: ['legal-basis'], comment: 'A basis is declared by its purpose.' },
  { name: 'erasures', folders: ['erasure'], comment: 'An erasure asks who keeps data, and nobody who keeps data asks it.' },
  { name: 'consents', folders: ['consent'], comment: 'A grant yields to an erasure.' },
  { name: 'preferences', folders: ['preferences'], comment: 'A form is made of the commands of consents.' },
  { name: 'decision', folders: ['decision'], comment: 'The decision asks every capability; none asks for a decision.' },
  { name: 'status', folders: ['status'], comment: 'What people read of a subject; no rule rests on it.' },
  {
    name: 'decider',
    folders: ['decider'],
    comment: "The table of all rules of the subject's stream imports every capability, and none imports it.",
  },
];
export const domainFolder = (...names) => `^libs/domain/src/(${names.join('|')})/`;
export const isTest = '(\\.spec\\.ts$|/testing/)';

export const domainLayerRules = domainLayers.slice(0, -1).map(({ name, folders, comment }, layer) => ({
  name: `domain-layer-of-${name}`,
  comment,
  severity: 'error',
  from: { path: domainFolder(...folders), pathNot: isTest },
  to: {
    path: domainFolder(...domainLayers.slice(layer).flatMap((above) => above.folders)),
    pathNot: '^libs/domain/src/$1/',
  },
}));
