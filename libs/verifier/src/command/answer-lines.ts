import type { Answer } from '../ask/answer.ts';

/** An answer for people. */
export function* answerLines(answered: Answer): Generator<string, void> {
  yield '';
  if (answered.about === 'status') {
    yield `Status at ${answered.at}, as known at ${answered.knownAt}`;
    yield JSON.stringify(answered.status, null, 2);
    return;
  }
  if (answered.about === 'changes') {
    yield `From ${answered.from.at} to ${answered.to.at}, as known at ${answered.from.knownAt} and ${answered.to.knownAt}`;
    for (const change of answered.changes) yield JSON.stringify(change, null, 2);
    for (const { revision, recordedAt, type, eventId } of answered.events)
      yield `  ${revision}  ${recordedAt}  ${type}  ${eventId}`;
    if (answered.changes.length === 0) yield 'Nothing differs.';
    return;
  }
  const { decision, code, at, knownAt, perCategory, path, decisiveEvents } = answered.answer;
  yield `${decision} ${code} at ${at}, as known at ${knownAt}`;
  for (const { dataCategory, decision: each, code: why } of perCategory) yield `  ${dataCategory}: ${each} ${why}`;
  yield 'Why';
  for (const { dataCategory = 'all', step, outcome, events } of path) {
    yield `  ${[dataCategory, step, outcome, ...events].join('  ')}`;
  }
  if (decisiveEvents.length > 0) yield `Decided by ${decisiveEvents.join(', ')}`;
}
