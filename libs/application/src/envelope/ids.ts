import type { Envelope, StreamId } from '#kernel';
import { v5 } from 'uuid';

/** Who sent a command under which key: the pair is unique within a stream (architecture, "Idempotency"). */
export type SentCommand = Pick<Envelope, 'commandId' | 'recordedBy'>;

/** The pair as one text; neither half may hold a slash. */
export const commandKeyOf = ({ commandId, recordedBy }: SentCommand): string => `${recordedBy.sub}/${commandId}`;

/** Ids derive from the command, so that a retry makes the same ones. The namespace is the ledger's own id. */
export const eventIdOf = (ledgerId: string, stream: StreamId, command: SentCommand, index: number): string =>
  v5(`${stream}/${commandKeyOf(command)}/${index}`, ledgerId);

/** The id of the thing that a command makes (`restrictionId`, ...). */
export const madeIdOf = (ledgerId: string, stream: StreamId, command: SentCommand): string =>
  v5(`${stream}/${commandKeyOf(command)}/made`, ledgerId);
