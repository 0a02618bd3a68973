import { effect, signal } from '@preact/signals';
import { enWords } from './en-words.ts';
import { en, type Key } from './en.ts';
import { ruWords } from './ru-words.ts';
import { ru } from './ru.ts';

export const languages = { en: 'English', ru: 'Русский' } as const;
export type Language = keyof typeof languages;

const texts = { en, ru } as const;
const words: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en: enWords, ru: ruWords };

/** The browser's, until somebody chooses another. */
export const language = signal<Language>(navigator.languages.some((each) => each.startsWith('ru')) ? 'ru' : 'en');

effect(() => void (document.documentElement.lang = language.value));

export function t(key: Key, values: Readonly<Record<string, string | number>> = {}): string {
  const text: string = texts[language.value][key];
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** A code of the API as people read it. */
export const word = (code: string): string => words[language.value][code] ?? code;

export const number = (value: number): string => value.toLocaleString(language.value);
