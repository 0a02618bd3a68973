/** What is said of a code: to callers, on its page, in the documentation. */
export interface ProblemKind {
  readonly status: number;
  readonly title: string;
  /** When it is answered. */
  readonly when: string;
  /** What the caller can do. */
  readonly remedy: string;
}
