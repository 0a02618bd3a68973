import { ConsentLedger } from '#client';
import type { Chapter } from '../chapter.ts';
import { answerOf } from '../client.ts';
import { subscribe } from './forms.ts';

/** How a program asks: by the client library, which denies whatever it has no answer for (Art. 25 GDPR: by default). */
export const mailingChapter: Chapter = {
  title: 'The news goes out to those on the list who may be mailed',
  async run(demo) {
    const { crm, mailingProgram } = demo.callers;
    const [roman, sofia, taras] = [await subscribe(demo), await subscribe(demo), await subscribe(demo)];
    await demo.step('Sofia unsubscribes', crm.post(`${sofia.path}/consents/product-news/withdrawal`, { channel: 'email' }), {
      status: 201,
    });
    const list = [roman, sofia, taras].map(({ subjectRef }) => ({
      subjectRef,
      purposeId: 'product-news',
      consistency: 'strong' as const,
    }));
    const asked = Array.fromAsync(mailingProgram.decideEach(list), ({ permitted, code }) => ({ permitted, code }));
    await demo.step(
      'The mailing program asks about the whole list in one stream',
      asked.then((verdicts) => answerOf(200, { verdicts })),
      {
        'verdicts.0.permitted': true,
        'verdicts.1.permitted': false,
        'verdicts.1.code': 'WITHDRAWN',
        'verdicts.2.permitted': true,
      },
    );
    const cutOff = new ConsentLedger({ url: 'http://127.0.0.1:9', token: 'any', retries: { attempts: 1 } });
    await demo.step(
      'Had it not reached the ledger, it would have mailed nobody',
      cutOff.mayProcess(list[0]!).then(({ permitted, code }) => answerOf(503, { permitted, code })),
      { permitted: false, code: 'LEDGER_UNREACHABLE' },
    );
  },
};
