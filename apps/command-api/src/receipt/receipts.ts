import { Inject, Injectable } from '@nestjs/common';
import { CompactSign } from 'jose';
import { canonicalJson, decode, logEntry } from '#application';
import type { Recorded, RequestContext } from '#http';
import type { StreamId } from '#kernel';
import { formatVerifierKey, leafHash, toBase64 } from '#transparency-log';
import { COMMAND_CONTEXT, type CommandContext } from '../command-context.ts';
import type { ReceiptTools } from './receipt-tools.ts';

/** `Prefer: receipt`, alone or among other preferences (RFC 7240). */
const asksForReceipt = /(?:^|,)\s*receipt\s*(?:,|$)/i;

/**
 * Receipts: the log's signature over what was acknowledged (proof 2). It proves the acknowledgement before a checkpoint covers the
 * events, and also when they should be missing from every one.
 */
@Injectable()
export class Receipts {
  constructor(@Inject(COMMAND_CONTEXT) private readonly context: CommandContext) {}

  /** A compact JWS, where the caller prefers one and there is something to prove. */
  async receiptFor({ request, reply }: RequestContext, answer: Recorded): Promise<{ readonly receipt?: string }> {
    const { receipts } = this.context;
    const prefer = [request.headers['prefer']].flat().join(',');
    if (!receipts || answer.events.length === 0 || !asksForReceipt.test(prefer)) return {};
    const { controllerId } = request.verified.principal!;
    void reply.header('preference-applied', 'receipt');
    return { receipt: await receiptOf(controllerId, answer, receipts) };
  }
}

/** The same for the same events: a repeated command gets the receipt of the first time. */
export async function receiptOf(
  controllerId: string,
  { commandId, stream, events }: Recorded,
  { events: store, keys }: ReceiptTools,
): Promise<string> {
  const leaves: { eventId: string; revision: number; leafHash: string }[] = [];
  // As they are stored: the receipt is about what the log holds and not about what was meant to be recorded.
  for await (const recorded of store.readStream(stream as StreamId, events[0]!.revision)) {
    const { eventId, revision } = recorded;
    leaves.push({ eventId, revision, leafHash: toBase64(leafHash(Buffer.from(logEntry(decode(recorded))))) });
    if (leaves.length === events.length) break;
  }
  const { recordedAt } = events.at(-1)!;
  const payload = { origin: keys.originOf(controllerId), stream, commandId, events: leaves, recordedAt };
  const { key, privateKey } = keys.signersOf(controllerId)[0]!;
  return new CompactSign(Buffer.from(canonicalJson(payload)))
    .setProtectedHeader({ alg: 'EdDSA', kid: formatVerifierKey(key) })
    .sign(privateKey);
}
