import type { Actor, Channel, Instant } from '#kernel';

/** Whose act a command is, when and by which channel: as sent, with times not yet normalised. */
export interface Attribution {
  readonly actor: Actor;
  readonly channel: Channel;
  readonly expressedAt?: Instant;
  readonly receivedAt?: Instant;
}

/** A command is data: its type, the ids of its path, the fields of its body, and whose act it is. */
export type Command<Type extends string, Body extends object = object> = {
  readonly type: Type;
  readonly attribution: Attribution;
} & Readonly<Body>;
