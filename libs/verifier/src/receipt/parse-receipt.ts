import { fromBase64 } from '#transparency-log';

/** What the service acknowledged, as the payload of a receipt says it (proof 2). */
export interface Receipt {
  readonly origin: string;
  readonly stream: string;
  readonly commandId: string;
  readonly events: readonly ReceiptEvent[];
  readonly recordedAt: string;
}

export interface ReceiptEvent {
  readonly eventId: string;
  readonly revision: number;
  readonly leafHash: Uint8Array;
}

/** A compact JWS, not yet verified. */
export interface SignedReceipt {
  /** The key that is said to have signed it. */
  readonly kid: string;
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
  readonly receipt: Receipt;
}

/** Undefined for what is not written as receipts are. */
export function parseReceipt(text: string): SignedReceipt | undefined {
  const [header, payload, signature, ...more] = text.trim().split('.').map(bytesOf);
  if (!header || !payload || !signature || more.length > 0) return undefined;
  const { alg, kid, ...others } = objectIn(header);
  if (alg !== 'EdDSA' || typeof kid !== 'string' || Object.keys(others).length > 0) return undefined;
  const receipt = receiptIn(objectIn(payload));
  if (!receipt) return undefined;
  const signed = Buffer.from(text.trim().split('.').slice(0, 2).join('.'));
  return { kid, signed, signature, receipt };
}

function receiptIn({ origin, stream, commandId, events, recordedAt, ...others }: Record<string, unknown>): Receipt | undefined {
  const texts = [origin, stream, commandId, recordedAt];
  if (Object.keys(others).length > 0 || !texts.every((text) => typeof text === 'string') || !Array.isArray(events))
    return undefined;
  const acknowledged = (events as readonly unknown[]).map(eventIn);
  if (acknowledged.length === 0 || !acknowledged.every((event) => event !== undefined)) return undefined;
  const [of, inStream, command, at] = texts as readonly string[] as readonly [string, string, string, string];
  return { origin: of, stream: inStream, commandId: command, events: acknowledged, recordedAt: at };
}

function eventIn(value: unknown): ReceiptEvent | undefined {
  const { eventId, revision, leafHash, ...others } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof eventId !== 'string' || !Number.isSafeInteger(revision) || typeof leafHash !== 'string') return undefined;
  const hash = fromBase64(leafHash);
  if (hash?.length !== 32 || Object.keys(others).length > 0) return undefined;
  return { eventId, revision: revision as number, leafHash: hash };
}

/** Only as it is written without padding and without bits that mean nothing. */
function bytesOf(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : undefined;
}

function objectIn(bytes: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
