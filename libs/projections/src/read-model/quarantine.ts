import type { CollectionSpec, EventInTheWay } from '#document-store';
import { categoryOf, controllerOf, type StreamId } from '#kernel';
import { collectionOf, suffixOf, type ReadModel, type ViewGeneration } from './read-model.ts';

/** One stream or one tenant that a view has in quarantine, as the view's list keeps it. */
export interface QuarantineEntry extends EventInTheWay {
  readonly controllerId: string;
  /** The stream of the event in the way. */
  readonly stream: StreamId;
  /** The position, padded so that it sorts as a text. */
  readonly order: string;
}

/** The collection that lists what a view has in quarantine: `<name>-quarantine.v<version>`. */
export const quarantineOf = ({ name, version, generation }: ViewGeneration): string =>
  `${name}-quarantine${suffixOf(version, generation)}`;

const listSpec = (model: ViewGeneration): CollectionSpec => ({
  collection: quarantineOf(model),
  indexes: [['order'], ['controllerId', 'order']],
});

/** Under which id the list has what an event of the stream quarantines: the name of the stream, or of its tenant. */
export const quarantineIdOf = ({ quarantines }: ReadModel, stream: string): string =>
  quarantines?.by === 'tenant' ? controllerOf(stream) : stream;

/** Two people may have an event skipped; what a view holds of one subject is healed and never skipped. */
export const maySkip = ({ quarantines }: ReadModel, stream: string): boolean =>
  quarantines?.by !== 'stream' || categoryOf(stream) !== 'subject';

export function quarantinedBy(stream: StreamId, event: EventInTheWay): QuarantineEntry {
  return { controllerId: controllerOf(stream), stream, order: event.position.padStart(20, '0'), ...event };
}

/** The event in the way. */
export const eventIn = ({ position, eventId, type, cause }: EventInTheWay): EventInTheWay => ({ position, eventId, type, cause });

/** The names of a view's collections, for dropping it. */
export const collectionsOf = (model: ViewGeneration): readonly string[] => [collectionOf(model), quarantineOf(model)];

/** The collections of a view: its documents, and the list of what it has in quarantine. */
export const specsOf = (model: ViewGeneration & Pick<ReadModel, 'indexes'>): readonly CollectionSpec[] => [
  { collection: collectionOf(model), indexes: model.indexes },
  listSpec(model),
];
