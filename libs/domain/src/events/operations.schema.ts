import { object, required, text, wholeNumber, type Fields } from '#kernel';
import { eventType, type EventTypes } from './event-type.ts';
import type { UnprojectableEvent, OperationsEvent, ProjectionSkipApproved } from './operations.events.ts';

const unprojectableEvent: Fields<UnprojectableEvent> = {
  view: required(text('view'), 'the view that stopped'),
  viewVersion: required(wholeNumber, 'its version'),
  position: required(text('position'), 'where it stopped'),
  eventId: required(text('id'), 'the event that it cannot be made from'),
};

const operations = eventType('ops');

export const operationsEventTypes = {
  ProjectionSkipRequested: operations(
    'Somebody asked that a view goes on without an event that it cannot be made from.',
    object<UnprojectableEvent>(unprojectableEvent),
  ),
  ProjectionSkipApproved: operations(
    'A second person approved it; from now on the view, and every rebuild of that version, skips the event.',
    object<ProjectionSkipApproved['data']>({
      ...unprojectableEvent,
      requestedBy: required(
        object<ProjectionSkipApproved['data']['requestedBy']>({
          sub: required(text('pseudonym'), "the token's holder"),
          actorId: required(text('pseudonym'), 'whose act it was'),
        }),
        'the first person',
      ),
    }),
  ),
} satisfies EventTypes<OperationsEvent>;
