import { Preferences } from '../../parts/header.tsx';
import { t } from '../../text/text.ts';
import { expired } from '../../session/session.ts';
import { signInAtIssuer, signInFailed, signInSettings, signInWith } from '../../session/sign-in.ts';

export function SignIn() {
  const { issuer } = signInSettings.value;
  return (
    <main class="sign-in">
      <img src="/dashboard/icon.svg" alt="" width="48" height="48" />
      <h1>{t('app.title')}</h1>
      {(expired.value || signInFailed.value) && (
        <p class="notice bad" role="alert">
          {t(expired.value ? 'signIn.expired' : 'signIn.failed')}
        </p>
      )}
      {issuer === undefined ? (
        <TokenForm />
      ) : (
        <button type="button" class="main" onClick={() => void signInAtIssuer()}>
          {t('signIn.issuer', { issuer: new URL(issuer).host })}
        </button>
      )}
      <div class="settings">
        <Preferences />
      </div>
    </main>
  );
}

function TokenForm() {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    signInWith(String(new FormData(event.currentTarget as HTMLFormElement).get('token')));
  };
  return (
    <form onSubmit={submit}>
      <label>
        {t('signIn.token')}
        <input name="token" type="password" autocomplete="off" spellcheck={false} required />
      </label>
      <button type="submit" class="main">
        {t('signIn.button')}
      </button>
      <p class="quiet">{t('signIn.how')}</p>
    </form>
  );
}
