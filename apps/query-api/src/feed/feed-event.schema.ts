import { component } from '#http';
import { object, optional, required, text } from '#kernel';
import type { FeedEvent } from './feed-event.ts';

export const feedEvent = component(
  'FeedEvent',
  object<FeedEvent>({
    position: required(text('position'), 'of the event; also its id, for Last-Event-ID'),
    type: optional(text('event type'), 'what happened; absent, as all that follows, for the role dashboard alone'),
    stream: optional(text('stream'), 'where it was recorded'),
    subjectRef: optional(text('subject reference'), 'whose decisions may differ now; absent for the catalogue'),
    purposeId: optional(text('identifier'), 'the purpose that it is about; absent where it is about several or all'),
  }),
);
