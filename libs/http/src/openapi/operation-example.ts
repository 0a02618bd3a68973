/** One request to a route and its answer. A test sends each request and compares. */
export interface OperationExample {
  /** By their names, in path and query. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly status: number;
  readonly answer: unknown;
}
