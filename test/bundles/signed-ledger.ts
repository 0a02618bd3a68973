import { sign } from 'node:crypto';
import { canonicalJson, logEntry, sha256, textBeside } from '#application';
import { MemoryEventStore, MemoryLog } from '#event-store';
import { day, give, hold, publish, Recorder, register, withdraw, object } from '#testing';
import type { LedgerEvent } from '#kernel';
import type { AuditPolicy, Report, Verification } from '#verifier';
import { verifyBundle } from '#verifier';
import { formatVerifierKey, leafHash, toBase64, type Signer } from '#transparency-log';
import { SignedLog } from '../../libs/transparency-log/src/testing/bundle-of.ts';
import { signerFrom } from '../../libs/transparency-log/src/testing/key-files.ts';
import { inPieces } from '../../libs/transparency-log/src/testing/tar-files.ts';

export const origin = 'ledger/acme';
const signers = [signerFrom(origin, 1)];

export const policy: AuditPolicy = { origin, keys: signers.map(({ key }) => key), witnesses: [], quorum: 0 };

/** The log of these events, of one controller, signed by its key. */
export function signedLog(events: readonly LedgerEvent[]): SignedLog {
  const texts = events.map(textBeside).filter((text) => text !== undefined);
  return new SignedLog(signers, events.map(logEntry), new Map(texts.map((text) => [sha256(text), text])));
}

/** The same log with other entries, signed by the same key or by another. */
export const resigned = ({ signers, texts }: SignedLog, entries: readonly string[], by = signers): SignedLog =>
  new SignedLog(by, entries, texts);

const ledgerId = '7d1c1b36-7a41-4f0e-9d0e-5f0b6f5a2c11';
const privacy = { policyRef: { policyId: 'privacy', version: '1' } };

/** Some data subjects whose consents come and go; the streams are mixed. The same in every run. */
export async function recordedLedger(subjects = 4): Promise<readonly LedgerEvent[]> {
  let now = Date.parse(day(1));
  let commands = 0;
  const recorder = new Recorder(new MemoryEventStore(new MemoryLog(ledgerId)), { clock: () => (now += 60_000) });
  const sent = () => ({ commandId: `command-number-${commands++}` });
  const people = Array.from({ length: subjects }, (_, n) => Buffer.alloc(16, n + 1).toString('base64url'));
  await recorder.policy(publish('privacy', '1', day(1), 'What we do with your data. Ё'), sent());
  for (const purpose of ['newsletter', 'calls']) await recorder.purpose(register(purpose), sent());
  for (const person of people) await recorder.subject(person, give('newsletter', privacy), sent());
  for (const person of people) await recorder.subject(person, hold(), sent());
  for (const person of people.slice(1)) await recorder.subject(person, give('calls'), sent());
  for (const person of people) await recorder.subject(person, withdraw('newsletter'), sent());
  await recorder.subject(people[0]!, object(), sent());
  return recorder.events();
}

export const verified = (bytes: Uint8Array, options: Partial<Verification> = {}): Promise<Report> =>
  verifyBundle(inPieces(bytes), { policy, ...options });

/** An entry as it is parsed. */
export interface Entry {
  readonly event: Readonly<Record<string, unknown>> & { readonly data: Readonly<Record<string, unknown>> };
  readonly revision: number;
  readonly stream: string;
}

/** The bundle with the first place of this text changed, and nothing else. */
export const replaced = (bundle: Buffer, before: string, after: string): Buffer => {
  const at = bundle.indexOf(before);
  return Buffer.concat([bundle.subarray(0, at), Buffer.from(after), bundle.subarray(at + before.length)]);
};

/** What a receipt says of the entries in these places, which are of one stream. */
export function receiptPayload({ entries }: Pick<SignedLog, 'entries'>, places: readonly number[]) {
  const acknowledged = places.map((place) => {
    const { event, revision } = JSON.parse(entries[place]!) as Entry;
    return { eventId: String(event['eventId']), revision, leafHash: toBase64(leafHash(Buffer.from(entries[place]!))) };
  });
  const { event, stream } = JSON.parse(entries[places.at(-1)!]!) as Entry;
  const { commandId, recordedAt } = event as unknown as Readonly<Record<'commandId' | 'recordedAt', string>>;
  return { origin, stream, commandId, events: acknowledged, recordedAt };
}

/** A receipt as the service signs it. */
export function signedReceipt(payload: object, { key, privateKey }: Signer = signers[0]!): string {
  const part = (value: object) => Buffer.from(canonicalJson(value)).toString('base64url');
  const signed = `${part({ alg: 'EdDSA', kid: formatVerifierKey(key) })}.${part(payload)}`;
  return `${signed}.${sign(null, Buffer.from(signed), privateKey).toString('base64url')}`;
}
