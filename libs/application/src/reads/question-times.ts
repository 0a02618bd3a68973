import type { Catalogue, Subject } from '#domain';
import { instantOf, latest, type Instant } from '#kernel';

/**
 * "All that is recorded": the later of the clock and the newest recorded time of what was read, so that a fact stamped by
 * a fast clock does not hide (domain-model 2).
 */
export function nowOf(clockMillis: number, subject: Subject, catalogue: Catalogue): Instant {
  return latest(instantOf(clockMillis), subject.recordedAt, ...recordedTimes(catalogue));
}

function* recordedTimes({ controller, purposes, policies }: Catalogue): Iterable<Instant> {
  for (const { recordedAt } of controller.versions) yield recordedAt;
  for (const { versions, retirement } of purposes.values()) {
    for (const { recordedAt } of versions) yield recordedAt;
    if (retirement) yield retirement.recordedAt;
  }
  for (const { versions } of policies.values()) for (const { recordedAt } of versions) yield recordedAt;
}

/** A question about another time than now: answered from the streams, and not to be mistaken for today's answer. */
export function isHistorical({ at, knownAt }: { at?: Instant; knownAt?: Instant }, clockMillis: number): boolean {
  return knownAt !== undefined || (at !== undefined && Math.abs(Date.parse(at) - clockMillis) > 1_000);
}
