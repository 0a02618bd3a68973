import type { StreamId } from '#kernel';
import { v5 } from 'uuid';

/** Ids derive from the command, so that a retry makes the same ones. The namespace is the ledger's own id. */
export const eventIdOf = (ledgerId: string, stream: StreamId, commandId: string, index: number): string =>
  v5(`${stream}/${commandId}/${index}`, ledgerId);

/** The id of the thing that a command makes (`restrictionId`, ...). */
export const madeIdOf = (ledgerId: string, stream: StreamId, commandId: string): string =>
  v5(`${stream}/${commandId}/made`, ledgerId);
