import { signal } from '@preact/signals';
import { language } from './text.ts';

/** The controller's, as the catalogue says it. */
export const zone = signal('UTC');

/** The reader's own region where the browser names one for the language. */
const locale = (): string => navigator.languages.find((each) => each.startsWith(language.value)) ?? language.value;

const formatted = (at: string | Date, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale(), { ...options, timeZone: zone.value }).format(new Date(at));

export const dateTime = (at: string | Date): string => formatted(at, { dateStyle: 'medium', timeStyle: 'short' });
export const exactTime = (at: string | Date): string => formatted(at, { dateStyle: 'medium', timeStyle: 'medium' });
export const clockTime = (at: string | Date): string => formatted(at, { timeStyle: 'medium' });
export const shortDate = (day: string): string =>
  new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(day));
