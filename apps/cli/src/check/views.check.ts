import { decodeAll, skippedIn } from '#application';
import type { DocumentStore } from '#document-store';
import type { EventStore } from '#event-store';
import { StoreUnavailable } from '#kernel';
import { collectionOf, compareView, isOfLedger, liveGeneration, type ReadModel } from '#projections';
import { readModels } from '#read-models';
import { broken, Tally, type Finding } from './finding.ts';

/** Compares every view with a replay, each document at its own position: a projector may run meanwhile. */
export async function checkViews(events: EventStore, documents: DocumentStore): Promise<readonly Finding[]> {
  const live: ReadModel[] = [];
  for (const model of readModels) live.push(await liveGeneration(documents, model));
  const findings = [await checkOwnership(live, events, documents)];
  for (const model of live) findings.push(await checkView(model, events, documents));
  return findings;
}

async function checkOwnership(live: readonly ReadModel[], events: EventStore, documents: DocumentStore): Promise<Finding> {
  const owned = new Tally('checkpoints belong to this ledger');
  for (const model of live) {
    const { checkpoint } = await documents.progress(collectionOf(model));
    if (!checkpoint) continue;
    const place = `${collectionOf(model)} at position ${checkpoint.position}`;
    owned.judge(place, (await isOfLedger(checkpoint, events)) ? undefined : 'VIEW_OF_ANOTHER_LEDGER');
  }
  return owned.finding;
}

async function checkView(model: ReadModel, ledger: EventStore, documents: DocumentStore): Promise<Finding> {
  const check = `${collectionOf(model)} equals a replay`;
  try {
    const compared = await compareView(model, { ledger, documents, decode: decodeAll, isSkipped: skippedIn(ledger) });
    const [first] = compared.differences;
    return {
      check,
      checked: compared.documents,
      faults: compared.differences.length,
      ...(first && { first: `document ${first.id} is ${first.kind}` }),
    };
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    return broken(check, error);
  }
}
