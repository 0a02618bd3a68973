import type { LedgerUnderTest } from '../../support/ledger-under-test.ts';

export interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** What is read of the document of the service. */
export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation['operation']>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** A route as the document has it. */
export interface Operation {
  /** `POST /v1/purposes/:purposeId/revisions`. */
  readonly route: string;
  readonly document: Document;
  readonly operation: {
    readonly parameters?: readonly { readonly in: string; readonly name: string }[];
    readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  };
}

/** A good request of a route. */
export interface Sample {
  readonly path: string;
  readonly body?: object;
  /** The body is a line of JSON. */
  readonly lines?: boolean;
}

export async function operationsOf({ url }: LedgerUnderTest): Promise<readonly Operation[]> {
  const document = (await (await fetch(`${url}/openapi.json`)).json()) as Document;
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      route: `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
      ...{ document, operation },
    })),
  );
}
