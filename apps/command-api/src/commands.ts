import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  ControllerUseCase,
  digestOf,
  PolicyUseCase,
  PurposeUseCase,
  SubjectUseCase,
  type AnsweredResult,
  type CommandMeta,
} from '#application';
import type { Command, ControllerCommand, PurposeCommand, SubjectCommand } from '#domain';
import { ifMatch, type RequestContext } from '#http';
import type { ActorRole, Channel, Instant } from '#kernel';
import { answer } from './answer.ts';

/** The common fields of a body (http-api 1), as far as it has them. */
interface SaidFields {
  readonly expressedAt?: Instant;
  readonly receivedAt?: Instant;
  readonly channel?: Channel;
  readonly actor?: { readonly role: ActorRole; readonly id?: string };
  readonly correlationId?: string;
}

/** Turns what came over HTTP into commands on the bus, and what they come to into an answer. */
@Injectable()
export class Commands {
  constructor(private readonly bus: CommandBus) {}

  /** A command that the subject's side says unless the body says otherwise. */
  bySubject(context: RequestContext, type: SubjectCommand['type'], body: object): Promise<object> {
    return this.ofSubject(context, type, body, 'dataSubject');
  }

  /** A command that the controller says unless the body says otherwise. */
  byController(context: RequestContext, type: SubjectCommand['type'], body: object): Promise<object> {
    return this.ofSubject(context, type, body, 'dataController');
  }

  ofPurpose(context: RequestContext, type: PurposeCommand['type'], body: object): Promise<object> {
    const { command, meta } = commandOf<PurposeCommand>(context, type, body, 'dataController');
    return this.send(context, new PurposeUseCase(command, meta));
  }

  ofPolicy(context: RequestContext, body: object): Promise<object> {
    const { command, meta } = commandOf<PolicyUseCase['command']>(context, 'PublishPolicyVersion', body, 'dataController');
    return this.send(context, new PolicyUseCase(command, meta));
  }

  ofController(context: RequestContext, body: object): Promise<object> {
    const { command, meta } = commandOf<ControllerCommand>(context, 'ConfigureController', body, 'dataController');
    return this.send(context, new ControllerUseCase(command, meta));
  }

  private ofSubject(context: RequestContext, type: SubjectCommand['type'], body: object, role: ActorRole): Promise<object> {
    const { subjectRef } = context.request.params as { subjectRef: string };
    const { command, meta } = commandOf<SubjectCommand>(context, type, body, role);
    return this.send(context, new SubjectUseCase(subjectRef, command, meta));
  }

  private async send(context: RequestContext, useCase: object): Promise<object> {
    return answer(context, await this.bus.execute<object, AnsweredResult<unknown>>(useCase));
  }
}

/** The bodies were validated by classes that name the fields of the commands: here their words become one value. */
function commandOf<C extends Command<string>>({ request }: RequestContext, type: C['type'], body: SaidFields, role: ActorRole) {
  const principal = request.verified.principal!;
  const { sub, roles, controllerId } = principal;
  const { subjectRef: _subject, ...ids } = request.params as Record<string, string>;
  const { expressedAt, receivedAt, channel = 'api', actor, correlationId, ...fields } = body;
  const meta: CommandMeta = {
    commandId: request.verified.idempotencyKey!,
    commandDigest: digestOf({ sub, route: `POST ${request.routeOptions.url}`, ids, body: request.body }),
    controllerId,
    recordedBy: { sub, roles },
    ifMatch: ifMatch(request.headers),
    correlationId,
  };
  const attribution = { actor: { id: actor?.id ?? sub, role: actor?.role ?? role }, channel, expressedAt, receivedAt };
  return { command: { ...fields, ...ids, type, attribution } as unknown as C, meta };
}
