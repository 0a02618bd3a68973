/** What one body may hold at most. */
export interface BodyLimits {
  /** UTF-8 bytes of one string. */
  readonly stringBytes: number;
  /** In all objects together. */
  readonly keys: number;
}
