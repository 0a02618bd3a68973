import type { paths, Problem, RefusalCode } from '../api/types.ts';

type Posted<Path extends keyof paths> = paths[Path] extends { readonly post: infer Operation } ? Operation : never;

/** The routes that record: those with an Idempotency-Key. */
export type CommandPath = {
  [Path in keyof paths]: Posted<Path> extends { parameters: { header: { 'Idempotency-Key': string } } } ? Path : never;
}[keyof paths];

/** The ids in the path of a command, by name. */
export type IdsOf<Path extends CommandPath> =
  Posted<Path> extends { parameters: { path: infer Ids extends Record<string, string> } } ? Ids : Record<string, never>;

export type BodyOf<Path extends CommandPath> =
  Posted<Path> extends { requestBody?: { content: { 'application/json': infer Body } } } ? Body : Record<string, never>;

/** What the service says that it recorded. */
type RecordedBody<Path extends CommandPath> =
  Posted<Path> extends { responses: { 201: { content: { 'application/json': infer Body extends { position: string } } } } }
    ? Body
    : never;

/** What came of a command. A refusal is an outcome like another; whatever else goes wrong is thrown. */
export type CommandOutcome<Path extends CommandPath> = Recorded<Path> | Refused;

export interface Recorded<Path extends CommandPath> {
  /** `unchanged`: there was nothing to record. */
  readonly outcome: 'recorded' | 'unchanged';
  /** The key was known: this is the first answer again. */
  readonly replayed: boolean;
  readonly recorded: RecordedBody<Path>;
}

export interface Refused {
  readonly outcome: 'refused';
  readonly code: RefusalCode;
  readonly problem: Problem;
}

export interface CommandOptions {
  /** The command's id, kept by every retry; a UUID unless given. Give one that is stored with what caused the command. */
  readonly key?: string;
  /** The revision of the stream that the caller saw; -1: no stream yet. */
  readonly ifMatch?: number;
  readonly signal?: AbortSignal;
}
