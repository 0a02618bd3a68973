import type { Type } from '@nestjs/common';
import type { RequestContext } from '#http';
import type { CommandResponse } from './command-response.ts';
import type { LedgerCommand } from './command-endpoint.ts';

/** A controller with a method for each of these commands, named after it. */
export type RoutesFor<C extends LedgerCommand> = {
  readonly [Name in C['type'] as Uncapitalize<Name>]: (body: never, context: RequestContext) => Promise<CommandResponse<Name>>;
};

type MethodsOf<Controller> = Controller extends unknown ? keyof Controller : never;
type Unserved<Controllers extends readonly Type[]> = Exclude<
  Uncapitalize<LedgerCommand['type']>,
  MethodsOf<InstanceType<Controllers[number]>>
>;

/** The controllers as they are; does not compile while a command has no route in any of them. */
export const servingEveryCommand = <const Controllers extends readonly Type[]>(
  ...controllers: [Unserved<Controllers>] extends [never] ? Controllers : readonly Unserved<Controllers>[]
): Type[] => [...(controllers as Controllers)];
