import { t } from '../../text/text.ts';

const calls = `curl -s $LEDGER/v1/purposes -H "Authorization: Bearer $TOKEN" -H "Idempotency-Key: first-purpose-0001" -H 'Content-Type: application/json' \\
  -d '{"purposeId":"newsletter","name":{"en":"Newsletter"},"dataCategories":[{"id":"email","necessity":"required"}],"lawfulBases":["consent"]}'
curl -s $LEDGER/v1/subjects/$SUBJECT/consents -H "Authorization: Bearer $TOKEN" -H "Idempotency-Key: first-consent-0001" -H 'Content-Type: application/json' \\
  -d '{"purposeId":"newsletter","consentType":"expressed"}'
curl -s $LEDGER/v1/decisions -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
  -d '{"subjectRef":"'$SUBJECT'","purposeId":"newsletter"}'`;

/** What an empty ledger shows. */
export const FirstCalls = () => (
  <div class="notice">
    <p>{t('overview.empty')}</p>
    <pre tabIndex={0}>{calls}</pre>
  </div>
);
