import type { BodyClass } from '../body/validate.ts';

/** What the document shows under a name of its own: a class that checks a body, or a schema. */
export type NamedSchema = BodyClass<object> | { readonly name: string; readonly json: object };

/** What a route answers when all is well. */
export interface RouteResponse {
  readonly status: number;
  readonly media: readonly string[];
  readonly shape?: NamedSchema;
}
