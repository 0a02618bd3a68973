import { auditChapter } from './chapters/audit.chapter.ts';
import { catalogueChapter } from './chapters/catalogue.chapter.ts';
import { doubleOptInChapter } from './chapters/double-opt-in.chapter.ts';
import { erasureChapter } from './chapters/erasure.chapter.ts';
import { fourEyesChapter } from './chapters/four-eyes.chapter.ts';
import { lateLetterChapter } from './chapters/late-letter.chapter.ts';
import { mailingChapter } from './chapters/mailing.chapter.ts';
import { mistypedYearChapter } from './chapters/mistyped-year.chapter.ts';
import { objectionChapter } from './chapters/objection.chapter.ts';
import { policyChangeChapter } from './chapters/policy-change.chapter.ts';
import { preferencesChapter } from './chapters/preferences.chapter.ts';
import { refusalChapter } from './chapters/refusal.chapter.ts';
import { restrictionChapter } from './chapters/restriction.chapter.ts';
import { secondThoughtsChapter } from './chapters/second-thoughts.chapter.ts';
import type { Chapter } from './chapter.ts';

/**
 * The CRM vendor's story. The names are for the reader: the ledger knows each person by a random reference alone. What
 * changes the catalogue comes last, for the others rely on it.
 */
export const story: readonly Chapter[] = [
  catalogueChapter,
  doubleOptInChapter,
  fourEyesChapter,
  refusalChapter,
  preferencesChapter,
  mailingChapter,
  lateLetterChapter,
  objectionChapter,
  restrictionChapter,
  secondThoughtsChapter,
  erasureChapter,
  auditChapter,
  policyChangeChapter,
  mistypedYearChapter,
];
