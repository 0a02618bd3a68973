import type { CollectionSpec, EventInTheWay } from '#document-store';
import { categoryOf, controllerOf, type StreamId } from '#kernel';
import { collectionOf, suffixOf, type ReadModel, type ViewGeneration } from './read-model.ts';

/** One quarantined stream of a view, as the view's list keeps it. */
export interface QuarantinedStream extends EventInTheWay {
  readonly controllerId: string;
  readonly stream: StreamId;
  /** The position, padded so that it sorts as a text. */
  readonly order: string;
}

/** The collection that lists the quarantined streams of a view: `<name>-quarantine.v<version>`. */
export const quarantineOf = ({ name, version, generation }: ViewGeneration): string =>
  `${name}-quarantine${suffixOf(version, generation)}`;

const listSpec = (model: ViewGeneration): CollectionSpec => ({
  collection: quarantineOf(model),
  indexes: [['order'], ['controllerId', 'order']],
});

/** Whether the view goes on without the stream when one of its events cannot be projected; otherwise it stops there. */
export const mayQuarantine = ({ quarantines }: ReadModel, stream: string): boolean =>
  quarantines?.category === categoryOf(stream);

export function quarantinedBy(stream: StreamId, event: EventInTheWay): QuarantinedStream {
  return { controllerId: controllerOf(stream), stream, order: event.position.padStart(20, '0'), ...event };
}

/** The names of a view's collections, for dropping it. */
export const collectionsOf = (model: ViewGeneration): readonly string[] => [collectionOf(model), quarantineOf(model)];

/** The collections of a view: its documents, and the list of its quarantined streams. */
export const specsOf = (model: ViewGeneration & Pick<ReadModel, 'indexes'>): readonly CollectionSpec[] => [
  { collection: collectionOf(model), indexes: model.indexes },
  listSpec(model),
];
