import { IsIn } from 'class-validator';
import { Is, IsTime, ObjectOf, Optional } from '#http';
import { actorRoles, channels, subjectSide, type ActorRole, type Channel, type Instant } from '#kernel';

export class AnyActor {
  @IsIn(actorRoles) role!: ActorRole;
  @Optional() @Is('actorId') id?: string;
}

export class SubjectSideActor {
  @IsIn(subjectSide) role!: ActorRole;
  @Optional() @Is('actorId') id?: string;
}

export class ControllerOrAuthority {
  @IsIn(['dataController', 'authority']) role!: ActorRole;
  @Optional() @Is('actorId') id?: string;
}

/** Whose act a command is where its body names no actor. A symbol, so that no body can hold a field of the name. */
export const defaultRole = Symbol('default role');

/** The optional fields that every command about a subject has (http-api 1), without `actor`, which differs by command. */
export class Attributed {
  @Optional() @IsTime() expressedAt?: Instant;
  @Optional() @IsTime() receivedAt?: Instant;
  @Optional() @IsIn(channels) channel?: Channel;
  @Optional() @Is('uuid') correlationId?: string;
}

/** Only the subject's side may do it. */
export class SubjectSideBody extends Attributed {
  @Optional() @ObjectOf(SubjectSideActor) actor?: SubjectSideActor;
  get [defaultRole](): ActorRole {
    return 'dataSubject';
  }
}

/** Anybody may do it; it is the subject's act where nobody is named. */
export class SubjectByDefaultBody extends Attributed {
  @Optional() @ObjectOf(AnyActor) actor?: AnyActor;
  get [defaultRole](): ActorRole {
    return 'dataSubject';
  }
}

/** Anybody may do it; it is the controller's act where nobody is named. */
export class ControllerByDefaultBody extends Attributed {
  @Optional() @ObjectOf(AnyActor) actor?: AnyActor;
  get [defaultRole](): ActorRole {
    return 'dataController';
  }
}

/** Only the controller or an authority may do it. */
export class ControllerSideBody extends Attributed {
  @Optional() @ObjectOf(ControllerOrAuthority) actor?: ControllerOrAuthority;
  get [defaultRole](): ActorRole {
    return 'dataController';
  }
}
