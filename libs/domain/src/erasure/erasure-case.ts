import type { Instant } from '#kernel';
import type { ControllerSettings } from '../events/controller.events.ts';
import type { OrAll } from '../events/fact.ts';
import type { Participant } from '../subject/participant.ts';
import type { CategorySet, ErasureGround, ErasureOutcome, ErasureState, ErasureTaskStatus } from '../events/erasure.events.ts';
import type { TaskProgress } from './task-progress.ts';

/** An erasure case as it stood at an instant. */
export interface ErasureCase {
  readonly erasureId: string;
  readonly dataCategories: OrAll;
  readonly ground: ErasureGround;
  readonly state: ErasureState;
  readonly since: Instant;
  readonly dueAt: Instant;
  /** With a provisional due date: the settings that it is computed anew by. */
  readonly dueUnder?: ControllerSettings;
  readonly receivedAt: Instant;
  /** Of the request. */
  readonly revision: number;
  readonly requestedBySubject: boolean;
  /** Whose request it is; for one of the subject's side the token's holder alone, so that naming an approver locks nobody out. */
  readonly requester: Participant;
  /** Everyone who ever assessed the case, also those whose assessment another one replaced. */
  readonly assessors: readonly Participant[];
  readonly outcomes: readonly ErasureOutcome[];
  readonly assessmentDigest?: string;
  /** Outcome erase or anonymise; empty until the case is accepted. */
  readonly toDestroy: CategorySet;
  readonly withheld: CategorySet;
  /** By its own fences, and by what other cases have fenced to be destroyed since its request. */
  readonly fenced: CategorySet;
  /** To destroy, but not fenced yet: a hold or a restriction keeps them. */
  readonly kept: CategorySet;
  /** `kept` as people read it: by name, and "all" for what falls under the case's default. */
  readonly suspended: readonly string[];
  /** Withheld until an instant that has come, by name; a new case decides about them (domain-model 6). */
  readonly due: readonly string[];
  readonly executed: boolean;
  readonly tasks: readonly { readonly system: string; readonly dataCategories: OrAll; readonly status: ErasureTaskStatus }[];
  /** The tasks, category by category. */
  readonly progress: readonly TaskProgress[];
  /** What the reserved system `backups` has reported. */
  readonly backups: TaskProgress;
  readonly backupsExpireAt?: Instant;
  /** The events that made it so, by step; `executed` holds its own fences and assignments. */
  readonly eventIds: {
    readonly requested: string;
    readonly assessed?: string;
    readonly approved?: string;
    readonly executed: readonly string[];
  };
}
