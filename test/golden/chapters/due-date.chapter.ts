import { refOf, type Chapter } from '../chapter-recorder.ts';

/** An erasure that is due past the days that the working-day calendar knew when it was asked for. */
export const dueDate: Chapter = {
  controllerId: 'golden-due-date',
  async record(recorder) {
    recorder.at('2026-12-05T09:00:00.000Z');
    await recorder.controller({ type: 'ConfigureController', regime: 'RU_152FZ', timeZone: 'Europe/Moscow', calendar: 'ru' });
    await recorder.subject(refOf('due-date-anna'), { type: 'RequestErasure', dataCategories: 'all', ground: 'objected' });
  },
};
