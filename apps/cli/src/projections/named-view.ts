import { decodeAll } from '#application';
import { InvalidArgumentError } from 'commander';
import { projectionStatuses, type ProjectionStatus, type ReadModel } from '#projections';
import { readModels } from '#read-models';
import type { Shell } from '../shell.ts';
import type { Views } from '../views.ts';

/** The view of this name. */
export function namedView(name: string): ReadModel {
  const model = readModels.find((candidate) => candidate.name === name);
  const names = readModels.map((known) => known.name).join(', ');
  if (!model) throw new InvalidArgumentError(`There is no view ${JSON.stringify(name)}, only ${names}.`);
  return model;
}

export const statusesOf = (
  models: readonly ReadModel[],
  { events: ledger, documents }: Views,
  { clock }: Shell,
): Promise<readonly ProjectionStatus[]> => projectionStatuses(models, { documents, ledger, decode: decodeAll, clock });
