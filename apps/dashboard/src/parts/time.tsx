import { dateTime, exactTime } from '../text/time.ts';

interface TimeProps {
  readonly at: string | undefined;
  /** With seconds. */
  readonly isExact?: boolean;
}

/** A moment in the controller's zone, with UTC on hover. */
export const Time = ({ at, isExact = false }: TimeProps) =>
  at === undefined ? (
    <span class="quiet">–</span>
  ) : (
    <time dateTime={at} title={at}>
      {isExact ? exactTime(at) : dateTime(at)}
    </time>
  );
