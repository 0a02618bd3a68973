import type { StatusAnswer } from '#application';
import { statusFields } from '#domain';
import { component } from '#http';
import { object, optional, required, text, type Fields } from '#kernel';
import { eventInTheWay } from '../reads/page.schema.ts';

type About = Pick<StatusAnswer, 'quarantined'> & { readonly subjectRef: string; readonly position: string };
export type StatusBody = StatusAnswer['status'] & About;

const about: Fields<About> = {
  subjectRef: required(text('subject reference'), 'the person'),
  position: required(text('position'), 'what the status has seen'),
  quarantined: optional(eventInTheWay, 'the event that cannot be projected: the status is as it was before it'),
};

export const status = component<StatusBody>('SubjectStatus', object(statusFields, about));
