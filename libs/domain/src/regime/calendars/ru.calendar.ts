import type { WorkingDayCalendar } from './calendar.ts';

const newYear = ['01-01', '01-02', '01-03', '01-04', '01-05', '01-06', '01-07', '01-08'];
const days = ['02-23', '03-08', '05-01', '05-09', '06-12', '11-04'];

/** Federal non-working holidays (Labour Code Art. 112) with the government's yearly transfers of days off. */
export const ru: WorkingDayCalendar = {
  id: 'ru',
  knownUntil: '2026-12-31',
  weekend: [6, 7],
  holidays: [...newYear, ...days],
  moved: days,
  years: {
    // Government decree 1505 of 29.08.2022
    '2023': { off: [...newYear, '02-23', '02-24', '03-08', '05-01', '05-08', '05-09', '06-12', '11-06'], worked: [] },
    // Government decree 1314 of 10.08.2023
    '2024': {
      off: [...newYear, '02-23', '03-08', '04-29', '04-30', '05-01', '05-09', '05-10', '06-12', '11-04', '12-30', '12-31'],
      worked: ['04-27', '11-02', '12-28'],
    },
    // Government decree 1335 of 04.10.2024
    '2025': {
      off: [...newYear, '05-01', '05-02', '05-08', '05-09', '06-12', '06-13', '11-03', '11-04', '12-31'],
      worked: ['11-01'],
    },
    // Government decree 1466 of 24.09.2025
    '2026': {
      off: [...newYear, '01-09', '02-23', '03-09', '05-01', '05-11', '06-12', '11-04', '12-31'],
      worked: [],
    },
  },
};
