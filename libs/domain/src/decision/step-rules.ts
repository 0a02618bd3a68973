/** What each step of domain-model 7 looks at. */
export const stepRules = {
  '0': 'freshness',
  '2': 'purposeInForce',
  '3a': 'purposeScope',
  '3b': 'destruction',
  '3c': 'fence',
  '3d': 'acceptedErasure',
  '3e': 'restriction',
  '3f': 'marketingObjection',
  '3g': 'lawfulBasis',
  '3h': 'firstBasis',
  '3i': 'legalHold',
} as const;
export type StepNumber = keyof typeof stepRules;
export type StepRule = (typeof stepRules)[StepNumber];
