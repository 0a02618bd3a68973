import 'reflect-metadata';
import { RequestMethod, type DynamicModule, type Type } from '@nestjs/common';
import { HealthModule } from '#observability';
import { standaloneModule } from '../../apps/standalone/src/start.ts';

type AnyModule = Type | DynamicModule;

/** Every route that the service has, as its controllers declare them: `POST /v1/purposes/:purposeId/revisions`. */
export function routesOfApp(): readonly string[] {
  const health = HealthModule.on(async () => true, {} as never);
  const root = standaloneModule({ commandSide: {} as never, querySide: {} as never, health });
  return [...new Set(controllersOf(root).flatMap(routesOf))].sort();
}

/** Nest keeps what its decorators are told as metadata under these names. */
const told = <T>(name: string, of: object): T | undefined => Reflect.getMetadata(name, of) as T | undefined;

function controllersOf(module: AnyModule): readonly Type[] {
  const dynamic = 'module' in module ? module : undefined;
  const type = dynamic ? dynamic.module : (module as Type);
  const imported = [...(told<AnyModule[]>('imports', type) ?? []), ...((dynamic?.imports ?? []) as AnyModule[])];
  const own = [...(told<Type[]>('controllers', type) ?? []), ...(dynamic?.controllers ?? [])];
  return [...own, ...imported.flatMap(controllersOf)];
}

function routesOf(controller: Type): readonly string[] {
  const base = told<string>('path', controller) ?? '';
  const prototype = controller.prototype as Record<string, object>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const method = told<RequestMethod>('method', prototype[name]!);
    if (method === undefined) return [];
    const path = [base, told<string>('path', prototype[name]!) ?? ''].join('/').replaceAll(/\/+/g, '/').replace(/\/$/, '');
    return [`${RequestMethod[method]} ${path.startsWith('/') ? path : `/${path}`}`];
  });
}
