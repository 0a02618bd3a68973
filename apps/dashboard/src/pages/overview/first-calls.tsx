import { session } from '../../session/session.ts';
import { t } from '../../text/text.ts';

/** The calls of the README, for the service and the tenant that are looked at. */
const calls = (origin: string, controller: string): string => `\
TOKEN=$(npm run -s ledger -- token --controller ${controller} --roles admin,service-command,service-decision --sub quickstart)

curl -s -w '\\n' ${origin}/v1/purposes \\
  -H "Authorization: Bearer $TOKEN" -H 'Idempotency-Key: quickstart-purpose' -H 'Content-Type: application/json' \\
  -d '{"purposeId": "newsletter", "name": {"en": "Newsletter"}, "lawfulBases": ["consent"],
       "dataCategories": [{"id": "email", "necessity": "required"}]}'

curl -s -w '\\n' ${origin}/v1/subjects/q1Zk0Yx3TnW5sVb8LcDf2A/consents \\
  -H "Authorization: Bearer $TOKEN" -H 'Idempotency-Key: quickstart-consent' -H 'Content-Type: application/json' \\
  -d '{"purposeId": "newsletter", "consentType": "expressed"}'

curl -s -w '\\n' ${origin}/v1/decisions \\
  -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
  -d '{"subjectRef": "q1Zk0Yx3TnW5sVb8LcDf2A", "purposeId": "newsletter", "consistency": "strong"}'`;

/** What an empty ledger shows. */
export const FirstCalls = () => (
  <div class="notice">
    <p>{t('overview.empty')}</p>
    <pre class="calls" tabIndex={0}>
      {calls(location.origin, session.value?.controller ?? '')}
    </pre>
  </div>
);
