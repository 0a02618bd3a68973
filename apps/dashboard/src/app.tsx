import { useEffect } from 'preact/hooks';
import { away } from './ledger/ledger.ts';
import { Header, Preferences } from './parts/header.tsx';
import { Freshness } from './parts/freshness.tsx';
import { route, visiblePages, type PageName } from './parts/route.ts';
import { AuditPage } from './pages/audit/audit.page.tsx';
import { OverviewPage } from './pages/overview/overview.page.tsx';
import { PersonPage } from './pages/person/person.page.tsx';
import { PurposesPage } from './pages/purposes/purposes.page.tsx';
import { RegistersPage } from './pages/registers/registers.page.tsx';
import { SystemPage } from './pages/system/system.page.tsx';
import { session } from './session/session.ts';
import { SignIn } from './pages/sign-in/sign-in.page.tsx';
import { t } from './text/text.ts';
import { zone } from './text/time.ts';

const components: Readonly<Record<PageName, () => preact.JSX.Element>> = {
  overview: OverviewPage,
  system: SystemPage,
  registers: RegistersPage,
  purposes: PurposesPage,
  audit: AuditPage,
  person: PersonPage,
};

export function App() {
  const { page } = route.value;
  const title = session.value ? t(`page.${page}`) : t('signIn.title');
  useEffect(() => void (document.title = `${title} · ${t('app.title')}`));
  if (!session.value) return <SignIn />;
  const Page = components[page];
  return (
    <>
      <a class="skip" href="#main" onClick={focusMain}>
        {t('app.skip')}
      </a>
      <header>
        <Header />
        <div class="reading">
          <Freshness isAway={away.value} />
          <p class="zone">{t('app.zone', { zone: zone.value })}</p>
          <div class="settings">
            <Preferences />
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        <h1>{title}</h1>
        {visiblePages.value.includes(page) ? (
          <Page />
        ) : (
          <p class="notice">{t('app.forbidden', { roles: session.value.roles.join(', ') })}</p>
        )}
      </main>
    </>
  );
}

/** The fragment is the route, so the link moves the focus itself. */
function focusMain(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#main')?.focus();
}
