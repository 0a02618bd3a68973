import { computed, signal } from '@preact/signals';
import { mayUse, type Role } from '../session/session.ts';

/** The pages in the order of the navigation, and who may open them. */
export const pages = {
  overview: ['dashboard', 'operator', 'approver', 'auditor', 'admin'],
  system: ['dashboard', 'operator', 'auditor', 'admin'],
  registers: ['operator', 'approver', 'auditor'],
  purposes: ['dashboard', 'operator', 'approver', 'auditor', 'admin'],
  audit: ['auditor'],
  person: ['operator', 'approver', 'auditor'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
export type PageName = keyof typeof pages;

const address = signal(location.hash);
addEventListener('hashchange', () => void (address.value = location.hash));

/** The page and what it is about, in the fragment: no server is sent it. */
export const route = computed(() => {
  const [path = '', query = ''] = address.value.slice(1).split('?');
  const [name = '', ...rest] = path.split('/').filter((part) => part !== '');
  const page: PageName = name in pages ? (name as PageName) : 'overview';
  return { page, rest, query: new URLSearchParams(query) };
});

export const visiblePages = computed(() => (Object.keys(pages) as PageName[]).filter((page) => mayUse(...pages[page])));

export function addressOf(page: PageName, rest: readonly string[] = [], query: Readonly<Record<string, string>> = {}): string {
  const text = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString();
  return `#${[page, ...rest].join('/')}${text && `?${text}`}`;
}

export const goTo = (address: string): void => void (location.hash = address);
