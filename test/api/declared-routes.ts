import 'reflect-metadata';
import { RequestMethod, type DynamicModule, type Type } from '@nestjs/common';
import { HealthModule } from '#observability';
import { standaloneModule } from '../../apps/standalone/src/start.ts';

type AnyModule = Type | DynamicModule;

/** Every route that the service has, as its controllers declare them: `POST /v1/purposes/:purposeId/revisions`. */
export function declaredRoutes(): readonly string[] {
  const health = HealthModule.on(async () => true, {} as never);
  const root = standaloneModule({ commandSide: {} as never, queryContext: {} as never, health });
  return [...new Set(controllersOf(root).flatMap(routesOf))].sort();
}

/** Nest keeps the arguments of its decorators as metadata under these names. */
const metadata = <T>(name: string, of: object): T | undefined => Reflect.getMetadata(name, of) as T | undefined;

function controllersOf(module: AnyModule): readonly Type[] {
  const dynamic = 'module' in module ? module : undefined;
  const type = dynamic ? dynamic.module : (module as Type);
  const imported = [...(metadata<AnyModule[]>('imports', type) ?? []), ...((dynamic?.imports ?? []) as AnyModule[])];
  const own = [...(metadata<Type[]>('controllers', type) ?? []), ...(dynamic?.controllers ?? [])];
  return [...own, ...imported.flatMap(controllersOf)];
}

function routesOf(controller: Type): readonly string[] {
  const base = metadata<string>('path', controller) ?? '';
  const prototype = controller.prototype as Record<string, object>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const method = metadata<RequestMethod>('method', prototype[name]!);
    if (method === undefined) return [];
    const path = [base, metadata<string>('path', prototype[name]!) ?? ''].join('/').replaceAll(/\/+/g, '/').replace(/\/$/, '');
    return [`${RequestMethod[method]} ${path.startsWith('/') ? path : `/${path}`}`];
  });
}
