import type { DecisionAnswer } from '#application';
import { printTable } from '../output.ts';
import type { Shell } from '../shell.ts';
import { factLine, type FactsById } from './fact-line.ts';

/** The decision for people: the answer first, then each category, the versions it rests on and how long it is valid. */
export async function printAnswer(shell: Shell, answer: DecisionAnswer, facts: FactsById): Promise<void> {
  shell.print(`${answer.decision} ${answer.code}\n`);
  if (answer.perCategory.length > 0) {
    await printTable(
      shell,
      answer.perCategory.map((category) => ({ ...category, lawfulBasis: category.lawfulBasis ?? '' })),
    );
    shell.print('');
  }
  for (const [name, value] of properties(answer)) shell.print(`${name.padEnd(17)}${value}`);
  shell.print(`decided by       ${answer.decisiveEvents.length === 0 ? 'no event' : ''}`.trimEnd());
  for (const eventId of answer.decisiveEvents) shell.print(`  ${factLine(facts, eventId)}`);
}

const properties = (answer: DecisionAnswer): readonly (readonly [string, string | number])[] => [
  ['purpose version', answer.purposeVersion ?? 'none'],
  ['policy version', answer.policyVersion ? `${answer.policyVersion.policyId} ${answer.policyVersion.version}` : 'none'],
  ['rules', answer.rules ? `${answer.rules.regime} ${answer.rules.packVersion}` : 'none'],
  ['at', answer.at],
  ['known at', answer.knownAt],
  ['valid until', answer.validUntil ?? 'no known end'],
  ['position', answer.position ?? 'none'],
];
