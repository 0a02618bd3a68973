import { effect, signal } from '@preact/signals';
import { session, signOut } from '../session/session.ts';
import { language, languages, t, type Language } from '../text/text.ts';
import { addressOf, route, visiblePages } from './route.ts';

const themes = ['system', 'light', 'dark'] as const;
const theme = signal<(typeof themes)[number]>('system');
effect(() => void (document.documentElement.dataset['theme'] = theme.value));

export function Header() {
  return (
    <div class="top">
      <div class="brand">
        <img src="/dashboard/icon.svg" alt="" width="28" height="28" />
        <span>
          {t('app.title')}
          <small>{session.value?.controller}</small>
        </span>
      </div>
      <nav aria-label={t('app.pages')}>
        {visiblePages.value.map((page) => (
          <a href={addressOf(page)} aria-current={route.value.page === page ? 'page' : undefined}>
            {t(`page.${page}`)}
          </a>
        ))}
      </nav>
      <div class="settings">
        <span class="who" title={session.value?.roles.join(', ')}>
          {session.value?.sub}
        </span>
        <button type="button" onClick={signOut}>
          {t('app.signOut')}
        </button>
      </div>
    </div>
  );
}

export function Preferences() {
  return (
    <>
      <label>
        <span class="hidden">{t('app.language')}</span>
        <select value={language.value} onChange={({ currentTarget }) => void (language.value = currentTarget.value as Language)}>
          {Object.entries(languages).map(([code, name]) => (
            <option value={code} lang={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span class="hidden">{t('app.theme')}</span>
        <select
          value={theme.value}
          onChange={({ currentTarget }) => void (theme.value = currentTarget.value as (typeof themes)[number])}
        >
          {themes.map((each) => (
            <option value={each}>{t(`app.theme.${each}`)}</option>
          ))}
        </select>
      </label>
    </>
  );
}
