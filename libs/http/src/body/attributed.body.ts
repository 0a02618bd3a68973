import { IsIn } from 'class-validator';
import { actorRoles, channels, subjectSide, type ActorRole, type Channel, type Instant } from '#kernel';
import { Is, IsTime, ObjectOf, Optional } from './fields.ts';

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

/** The common optional fields of every command about a subject, but who said it. */
class Common {
  @Optional() @IsTime() expressedAt?: Instant;
  @Optional() @IsTime() receivedAt?: Instant;
  @Optional() @IsIn(channels) channel?: Channel;
  @Optional() @Is('uuid') correlationId?: string;
}

/** Anybody may have said it. */
export class AttributedBody extends Common {
  @Optional() @ObjectOf(AnyActor) actor?: AnyActor;
}

/** Only the subject's side says it. */
export class SubjectSideBody extends Common {
  @Optional() @ObjectOf(SubjectSideActor) actor?: SubjectSideActor;
}

/** Only the controller or an authority says it. */
export class ControllerSideBody extends Common {
  @Optional() @ObjectOf(ControllerOrAuthority) actor?: ControllerOrAuthority;
}
