import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { digestOf } from '#application';
import type { Attribution } from '#domain';
import { ifMatch, type RequestContext } from '#http';
import { Receipts } from '../receipt/receipts.ts';
import { attributed } from './attribution.ts';
import { respond, type CommandResponse } from './command-response.ts';
import type {
  CommandBody,
  CommandEndpoint,
  FieldsBeyondPath,
  LedgerCommand,
  NoMissingFields,
  NoOtherFields,
} from './command-endpoint.ts';

/** Turns a request into a command on the bus, and the command's result into an answer. */
@Injectable()
export class CommandSender {
  constructor(
    private readonly bus: CommandBus,
    private readonly receipts: Receipts,
  ) {}

  async send<C extends LedgerCommand, Path extends string, Answer, Body extends CommandBody<C, Path>>(
    route: CommandEndpoint<C, Path, Answer>,
    body: Body & NoOtherFields<Body, CommandBody<C, Path>> & NoMissingFields<Body, FieldsBeyondPath<C, Path>>,
    context: RequestContext,
  ): Promise<CommandResponse<C['type']> & Answer> {
    const { request } = context;
    const { subjectRef = '', ...ids } = request.params as Record<string, string>;
    const { sub, roles, controllerId } = request.verified.principal!;
    const { fields, attribution, correlationId } = attributed(body, sub);
    const command = commandOf(route, { ...fields, ...ids }, attribution);
    const meta = {
      commandId: request.verified.idempotencyKey!,
      commandDigest: digestOf({ sub, route: `POST ${request.routeOptions.url}`, ids, body: request.body }),
      controllerId,
      recordedBy: { sub, roles },
      ifMatch: ifMatch(request.headers),
      correlationId,
    };
    const answer = respond(context, await this.bus.execute(route.message(command, meta, subjectRef)));
    return { ...answer, ...(await this.receipts.receiptFor(context, answer)) };
  }
}

/** `send` takes a body only with the fields that the path has not, so that both together are all of the command's. */
const commandOf = <C extends LedgerCommand>({ type }: { readonly type: C['type'] }, fields: object, attribution: Attribution) =>
  ({ ...fields, type, attribution }) as C;
