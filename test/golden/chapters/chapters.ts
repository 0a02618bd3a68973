import type { Chapter } from '../chapter-recorder.ts';
import { cancellation } from './cancellation.chapter.ts';
import { catalogue } from './catalogue.chapter.ts';
import { consent } from './consent.chapter.ts';
import { decisionLog } from './decision-log.chapter.ts';
import { dueDate } from './due-date.chapter.ts';
import { erasure } from './erasure.chapter.ts';
import { operations } from './operations.chapter.ts';
import { rewording } from './rewording.chapter.ts';
import { erasureWithdrawal } from './erasure-withdrawal.chapter.ts';
import { rights } from './rights.chapter.ts';

/** In the order in which they were recorded. New types of events come in a new chapter at the end. */
export const chapters: readonly Chapter[] = [
  catalogue,
  consent,
  rights,
  erasure,
  dueDate,
  rewording,
  erasureWithdrawal,
  cancellation,
  operations,
  decisionLog,
];
