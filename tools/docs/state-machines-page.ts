import { consentMachine, doubleOptInMachine } from './state-machines/consent.machines.ts';
import { erasureMachine } from './state-machines/erasure.machine.ts';
import { outcomesOf, type Machine } from './state-machines/machine.ts';
import { legalBasisMachine } from './state-machines/legal-basis.machine.ts';
import { legalHoldMachine } from './state-machines/legal-hold.machine.ts';
import { marketingObjectionMachine, objectionMachine } from './state-machines/objection.machines.ts';
import { pendingRestrictionMachine, restrictionMachine } from './state-machines/restriction.machines.ts';

/** In the order of the page. */
const machines: readonly Machine[] = [
  consentMachine,
  doubleOptInMachine,
  restrictionMachine,
  pendingRestrictionMachine,
  objectionMachine,
  marketingObjectionMachine,
  legalBasisMachine,
  legalHoldMachine,
  erasureMachine,
];

/** `docs/state-machines.md`: every state and every command, decided by the domain itself. */
export function stateMachinesPage(): string {
  return `${[
    '# State machines',
    'Made by `npm run docs` from what the domain decides; not edited by hand.',
    [
      'A row is a state, a column a command that comes then; a cell holds the events that are recorded, or the `REFUSAL`.',
      'Refusals that no state causes (a purpose that is unknown, a time ahead, a scope too wide) are in `refusals.md`.',
    ].join('\n'),
    ...machines.flatMap(section),
  ].join('\n\n')}\n`;
}

function section(machine: Machine): readonly string[] {
  const commands = Object.keys(machine.commands);
  const rows = [...outcomesOf(machine)].map(([state, outcomes]) => row([state, ...outcomes]));
  const table = [row(['state', ...commands]), row(['---', ...commands.map(() => '---')]), ...rows].join('\n');
  return [`## ${machine.title}`, machine.summary, table];
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
