import shared from '@eventstore/db-client/generated/shared_pb.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const nil = '00000000-0000-0000-0000-000000000000';

/** The id of a proposed event, in lower case as the server gives it back. A nil id is refused like one that is no uuid. */
export function proposedId(message: shared.UUID | undefined): string {
  const id = message?.getString().toLowerCase() ?? '';
  if (!uuid.test(id)) throw new Error('Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).');
  if (id === nil) throw new Error("Empty eventId provided. (Parameter 'eventId')");
  return id;
}

export function uuidMessage(id: string): shared.UUID {
  const message = new shared.UUID();
  message.setString(id);
  return message;
}
