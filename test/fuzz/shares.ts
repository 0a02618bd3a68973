/** How often each operation was sent, and in what share of them it did what it is for. Lines are `GET /v1/consents 200`. */
export function shares(answers: readonly string[]): string {
  // Methods that an operation does not have.
  const operations = Map.groupBy(
    answers.filter((line) => !line.endsWith(' 405')),
    (line) => line.slice(0, line.lastIndexOf(' ')),
  );
  const rows = [...operations].map(([operation, lines]) => {
    const statuses = [...Map.groupBy(lines, (line) => line.slice(-3))].toSorted(([one], [other]) => Number(one) - Number(other));
    const good = lines.filter((line) => isGood(line)).length;
    const each = statuses.map(([status, { length }]) => `${status}: ${length}`).join(', ');
    return {
      share: good / lines.length,
      text: `${percent(good / lines.length)} of ${String(lines.length).padStart(5)} ${operation} (${each})`,
    };
  });
  const lines = rows.toSorted((one, other) => other.share - one.share).map(({ text }) => text);
  return ['Answered 2xx, by operation:', ...lines, `${percent(shareOfGood(answers))} of all`].join('\n');
}

export const shareOfGood = (answers: readonly string[]): number => answers.filter((line) => isGood(line)).length / answers.length;

const isGood = (line: string): boolean => /\b2\d\d$/.test(line);
const percent = (share: number): string => `${(100 * share).toFixed(0)} %`.padStart(5);
