import type { Catalogue, Subject } from '#domain';
import { instantOf, latest, type Instant } from '#kernel';

/**
 * The instant that stands for "all that is recorded": the clock, or the newest `recordedAt` of what was read when that is later,
 * so that a fact stamped by a fast clock counts (domain-model 2).
 */
export function nowOf(clockMillis: number, subject: Subject, catalogue: Catalogue): Instant {
  return latest(instantOf(clockMillis), subject.recordedAt, ...recordedTimes(catalogue));
}

function* recordedTimes({ controller, purposes, policies }: Catalogue): Iterable<Instant> {
  for (const { recordedAt } of controller.versions) yield recordedAt;
  for (const { versions, retirement, cancelledVersions = [], cancelledRetirements = [] } of purposes.values()) {
    for (const { recordedAt } of versions) yield recordedAt;
    if (retirement) yield retirement.recordedAt;
    for (const { cancelledAt } of [...cancelledVersions, ...cancelledRetirements]) yield cancelledAt;
  }
  for (const { versions, cancelledVersions = [] } of policies.values()) {
    for (const { recordedAt } of versions) yield recordedAt;
    for (const { cancelledAt } of cancelledVersions) yield cancelledAt;
  }
}

interface QuestionTimes {
  readonly at?: Instant;
  readonly knownAt?: Instant;
}

/** Within so many milliseconds of the clock `at` means the present: the caller's clock is another one. */
const clockTolerance = 1_000;

/** Whether a question is about another time than the present; its answer is marked so that nobody takes it for today's. */
export function isHistorical({ at, knownAt }: QuestionTimes, clockMillis: number): boolean {
  return knownAt !== undefined || (at !== undefined && Math.abs(Date.parse(at) - clockMillis) > clockTolerance);
}

/** Whether a question is about the past: its answer shows what the subject once did, so it is a read of details (http-api 4). */
export const isAboutThePast = (times: QuestionTimes, clockMillis: number): boolean =>
  isHistorical(times, clockMillis) && (times.knownAt !== undefined || Date.parse(times.at!) < clockMillis);
