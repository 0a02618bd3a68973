import { purposeChangeClasses, purposeContentFields, type Purpose, type PurposeVersion } from '#domain';
import { component } from '#http';
import { code, flag, identifier, instant, listOf, object, optional, required, text, wholeNumber, type Fields } from '#kernel';
import type { Instant } from '#kernel';
import { pageOfItems } from '../reads/page.schema.ts';

interface Cancellable {
  readonly cancelledAt?: Instant;
}
type ListedVersion = Omit<PurposeVersion, 'eventId'> & { readonly inForce: boolean } & Cancellable;
type ListedRetirement = Pick<NonNullable<Purpose['retirement']>, 'effectiveFrom' | 'reason'> & Cancellable;

export interface PurposeItem {
  readonly purposeId: string;
  readonly versions: readonly ListedVersion[];
  /** The one that stands, else the last that was cancelled. */
  readonly retirement?: ListedRetirement;
}

const cancelledAt = optional(instant, 'when it was taken back; it counts as never made');

const fields: Fields<PurposeItem> = {
  purposeId: required(identifier, 'the purpose'),
  versions: required(
    listOf(
      object<ListedVersion>({
        version: required(wholeNumber, 'rises by one from 1'),
        ...purposeContentFields,
        changeClass: optional(code(...purposeChangeClasses), 'of another name or description'),
        recordedAt: required(instant, 'when it was recorded'),
        inForce: required(flag, 'at `at`, else now'),
        cancelledAt,
      }),
    ),
    'ascending, cancelled ones too',
  ),
  retirement: optional(
    object<ListedRetirement>({
      effectiveFrom: required(instant, 'from when nothing is processed for it'),
      reason: required(text('code'), 'why'),
      cancelledAt,
    }),
    'the one that stands, else the last that was cancelled',
  ),
};

export const purpose = component('Purpose', object(fields));
export const purposes = pageOfItems('Purposes', object(fields));
