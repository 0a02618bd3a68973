import { component, type ComponentSchema } from '#http';
import { listOf, object, optional, required, text, uuid, type Fields, type Schema } from '#kernel';
import type { EventInTheWay } from '#document-store';
import type { InQuarantine, Page } from './view-reads.ts';

/** One page of a list. */
export const pageOfItems = <Item>(name: string, item: Schema<Item>): ComponentSchema<Page<Item>> =>
  component(name, object(pageFields(item)));

export const pageFields = <Item>(item: Schema<Item>): Fields<Page<Item>> => ({
  items: required(listOf(item), 'in the order of the list'),
  nextCursor: optional(text('cursor'), 'for the next page; absent at the end'),
});

export const quarantineField: Fields<InQuarantine> = {
  quarantined: optional<true>(
    { json: { const: true } },
    'an event cannot be projected: what belongs to its subject or stream is as it was before it',
  ),
};

export const eventInTheWayFields: Fields<EventInTheWay> = {
  position: required(text('position'), 'of the event'),
  eventId: required(uuid, 'the event'),
  type: required(text('event type'), 'what happened'),
  cause: required(text('code'), 'why it cannot be projected'),
};

export const eventInTheWay = object<EventInTheWay>(eventInTheWayFields);
