import { word } from '../text/text.ts';

type Kind = 'good' | 'bad' | 'wait' | 'quiet';

const kinds: Readonly<Record<Kind, readonly string[]>> = {
  good: [
    'given',
    'renewed',
    'PERMIT',
    'PERMIT_EXEMPT',
    'running',
    'completed',
    'asserted',
    'inForce',
    'upheld',
    'counts',
    'passed',
  ],
  bad: ['withdrawn', 'refused', 'invalidated', 'DENY', 'stopped', 'imposed', 'overdue', 'missed'],
  wait: [
    'awaitingConfirmation',
    'pending',
    'liftAnnounced',
    'requested',
    'accepted',
    'partlyAccepted',
    'approved',
    'executing',
    'backupsPending',
    'STORE_ONLY',
    'booting',
    'rebuilding',
    'paused',
    'expiresSoon',
    'reconsentRequired',
    'placed',
    'scheduled',
    'decided',
  ],
  quiet: [],
};

/** Each kind has a shape of its own: a colour alone says nothing. */
const shapes: Readonly<Record<Kind, string>> = {
  good: 'M2 6.5 5 9.5 10 3',
  bad: 'M3 3 9 9M9 3 3 9',
  wait: 'M6 1.8v5M6 10.1v.1',
  quiet: 'M3 6h6',
};

const kindOf = (state: string): Kind => (Object.keys(kinds) as Kind[]).find((kind) => kinds[kind].includes(state)) ?? 'quiet';

/** A state as a word and a shape. */
export function State({ state, text }: { readonly state: string; readonly text?: string }) {
  const kind = kindOf(state);
  return (
    <span class={`state ${kind}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d={shapes[kind]} />
      </svg>
      {text ?? word(state)}
    </span>
  );
}
