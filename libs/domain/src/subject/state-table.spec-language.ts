import { it } from '@jest/globals';
import type { RefusalCode } from '../refusal-codes.ts';
import { refusalCodes } from '../refusal-codes.ts';
import type { At, specLanguage, Step } from './subject.spec-language.ts';
import type { SubjectCommand } from './subject.decider.ts';
import type { SubjectEventType } from './subject.state.ts';

/** What a state makes of a command: the facts recorded, the refusal, or nothing to record. */
export type Cell = SubjectEventType | readonly SubjectEventType[] | RefusalCode | 'nothing';

/** One specification for every state and command: none may be left out of the table. */
export function exhausts<State extends string, Said extends string>(
  given: ReturnType<typeof specLanguage>,
  states: Readonly<Record<State, readonly Step[]>>,
  commands: Readonly<Record<Said, SubjectCommand | At<SubjectCommand>>>,
  table: Readonly<Record<State, Readonly<Record<Said, Cell>>>>,
): void {
  for (const state of Object.keys(states) as State[]) {
    for (const said of Object.keys(commands) as Said[]) {
      const cell: Cell = table[state][said];
      it(`${state}: ${said} → ${listOf(cell).join(', ')}`, () => {
        const outcome = given(states[state]).when(commands[said]);
        if (cell === 'nothing') outcome.recordsNothing();
        else if (isRefusalCode(cell)) outcome.refuses(cell);
        else outcome.records(...listOf(cell));
      });
    }
  }
}

const listOf = (cell: Cell) => (typeof cell === 'string' ? [cell] : cell) as readonly SubjectEventType[];
const isRefusalCode = (cell: Cell): cell is RefusalCode => (refusalCodes as readonly unknown[]).includes(cell);
