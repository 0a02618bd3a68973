import type { ComponentChildren } from 'preact';
import type { Read } from '../ledger/read.ts';
import { t } from '../text/text.ts';
import { clockTime } from '../text/time.ts';
import { ProblemNotice } from './problem.tsx';

interface ShownProps<Data> {
  readonly read: Read<Data>;
  readonly children: (data: Data) => ComponentChildren;
}

/** What a read has shown, or why it shows nothing. */
export function Shown<Data>({ read, children }: ShownProps<Data>) {
  if (read.data !== undefined) return <>{children(read.data)}</>;
  if (read.problem) return <ProblemNotice problem={read.problem} />;
  return read.isReading ? (
    <p class="quiet" role="status">
      {t('app.reading')}
    </p>
  ) : null;
}

/** The moment of the numbers above it. */
export const AsOf = ({ read }: { readonly read: Read<unknown> }) =>
  read.at ? (
    <p class="as-of" title={read.at.toISOString()}>
      {t('app.asOf', { time: clockTime(read.at) })}
    </p>
  ) : null;
