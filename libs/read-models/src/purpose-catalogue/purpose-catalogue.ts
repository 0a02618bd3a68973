import { factOf, purposeDecider, type Purpose, type PurposeEvent } from '#domain';
import type { ReadModel } from '#projections';

export interface PurposeRow extends Purpose {
  readonly controllerId: string;
}

/** Every purpose with all its versions, retired ones included. */
export const purposeCatalogue: ReadModel<PurposeRow> = {
  name: 'purpose-catalogue',
  version: 1,
  categories: ['purpose'],
  keys: ({ stream }) => [stream.slice('purpose-'.length)],
  project: (row, event) => ({
    ...purposeDecider.evolve(row ?? purposeDecider.initial, factOf<PurposeEvent>(event)),
    controllerId: event.controllerId,
  }),
  quarantines: { by: 'stream', markedKey: (stream) => stream.slice('purpose-'.length) },
  indexes: [['controllerId', 'purposeId']],
};

export const purposeKey = (controllerId: string, purposeId: string): string => `${controllerId}.${purposeId}`;
