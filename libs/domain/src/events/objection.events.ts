import type { Fact, OrAll } from './fact.ts';

export const objectionKinds = ['directMarketing', 'particularSituation'] as const;
export type ObjectionKind = (typeof objectionKinds)[number];
export type ObjectionState = 'pending' | 'upheld' | 'overridden' | 'withdrawn';

type Decided = { objectionId: string; justificationCode?: string; previous: { state: ObjectionState } };

/** A directMarketing objection is upheld by being raised (Art. 21(3) GDPR); no ObjectionUpheld follows. */
export type ObjectionRaised = Fact<'ObjectionRaised', { objectionId: string; kind: ObjectionKind; purposes: OrAll }>;
export type ObjectionUpheld = Fact<'ObjectionUpheld', Decided>;
export type ObjectionOverridden = Fact<'ObjectionOverridden', Decided>;
export type ObjectionWithdrawn = Fact<'ObjectionWithdrawn', { objectionId: string; previous: { state: ObjectionState } }>;
export type ObjectionEvent = ObjectionRaised | ObjectionUpheld | ObjectionOverridden | ObjectionWithdrawn;
