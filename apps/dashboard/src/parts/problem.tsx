import type { Problem } from '#client';
import { session } from '../session/session.ts';
import { t } from '../text/text.ts';

/** What the service refused: the words are its own. */
export function ProblemNotice({ problem }: { readonly problem: Problem }) {
  if (problem.status === 403) return <p class="notice">{t('app.forbidden', { roles: session.value?.roles.join(', ') ?? '' })}</p>;
  return (
    <div class="notice bad" role="alert">
      <strong>{problem.title}</strong>
      <p>{problem.detail}</p>
      <p class="quiet">
        {problem.code} · {t('app.trace')} <code>{problem.traceId}</code>
      </p>
    </div>
  );
}
