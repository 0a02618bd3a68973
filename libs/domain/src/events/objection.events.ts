import type { Fact, OrAll } from './fact.ts';

export const objectionKinds = ['directMarketing', 'particularSituation'] as const;
export type ObjectionKind = (typeof objectionKinds)[number];
export const objectionStates = ['pending', 'upheld', 'overridden', 'withdrawn'] as const;
export const objectionOutcomes = ['upheld', 'overridden'] as const satisfies readonly ObjectionState[];
export type ObjectionState = (typeof objectionStates)[number];

type Decided = { objectionId: string; justificationCode?: string; previous: { state: ObjectionState } };

/** A directMarketing objection is upheld by being raised (Art. 21(3) GDPR); no ObjectionUpheld follows. */
export type ObjectionRaised = Fact<'ObjectionRaised', { objectionId: string; kind: ObjectionKind; purposes: OrAll }>;
export type ObjectionUpheld = Fact<'ObjectionUpheld', Decided>;
export type ObjectionOverridden = Fact<'ObjectionOverridden', Decided>;
export type ObjectionWithdrawn = Fact<'ObjectionWithdrawn', { objectionId: string; previous: { state: ObjectionState } }>;

/** The state in which an objection is once raised. */
export const stateOnceRaised = (kind: ObjectionKind): ObjectionState => (kind === 'directMarketing' ? 'upheld' : 'pending');
/** The state in which a later event leaves it. */
export const stateAfter = {
  ObjectionUpheld: 'upheld',
  ObjectionOverridden: 'overridden',
  ObjectionWithdrawn: 'withdrawn',
} as const satisfies Record<string, ObjectionState>;

export type ObjectionEvent = ObjectionRaised | ObjectionUpheld | ObjectionOverridden | ObjectionWithdrawn;
