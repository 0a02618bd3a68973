import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { afterEach, describe, expect, it } from '@jest/globals';
import express from 'express';
import { fastify } from 'fastify';
import { ConsentLedger, LedgerProblem, type CurrentQuestion, type Verdict } from '../index.ts';
import type { ConsentRequirement } from './requirement.ts';
import { requiresConsent as expressGuard } from './express.ts';
import { requiresConsent as fastifyGuard } from './fastify.ts';
import { RequiresConsent } from './nest.ts';

/** A ledger that answers every question with the same verdict. */
class SettledLedger extends ConsentLedger {
  readonly questions: CurrentQuestion[] = [];
  readonly verdict: Verdict;

  constructor(verdict: Verdict) {
    super({ url: 'http://ledger.invalid', token: '' });
    this.verdict = verdict;
  }

  override mayProcess(question: CurrentQuestion): Promise<Verdict> {
    this.questions.push(question);
    return Promise.resolve(this.verdict);
  }
}

const answer = {} as NonNullable<Verdict['answer']>;
const permit: Verdict = { permitted: true, decision: 'PERMIT', code: 'PERMITTED', answer };
const deny: Verdict = { permitted: false, decision: 'DENY', code: 'WITHDRAWN', answer };
const stale: Verdict = { permitted: false, decision: 'DENY', code: 'LEDGER_STALE', answer };
const away: Verdict = { permitted: false, decision: 'DENY', code: 'STORE_UNAVAILABLE', failure: new LedgerProblem(503) };

interface WithSubject {
  readonly query: unknown;
}
const refusals: unknown[] = [];
const requirement: ConsentRequirement<WithSubject> = {
  categories: ['email'],
  subject: ({ query }) => (query as { subject?: string }).subject,
  onRefused: ({ subjectRef, verdict }) => refusals.push([subjectRef, verdict?.code]),
};

type Start = (ledger: ConsentLedger) => Promise<{ readonly url: string; readonly end: () => Promise<unknown> }>;

const urlOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const startExpress: Start = async (ledger) => {
  const app = express();
  app.get('/letter', expressGuard(ledger, 'news', requirement), (_, response) => void response.send('sent'));
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: urlOf(server), end: () => new Promise((resolve) => server.close(resolve)) };
};

const startFastify: Start = async (ledger) => {
  const app = fastify();
  app.get('/letter', { preHandler: fastifyGuard(ledger, 'news', requirement) }, () => 'sent');
  return { url: await app.listen({ port: 0, host: '127.0.0.1' }), end: () => app.close() };
};

const startNest: Start = async (ledger) => {
  @Controller('letter')
  class LetterController {
    @Get()
    @RequiresConsent('news', requirement)
    letter(): string {
      return 'sent';
    }
  }
  @Module({ controllers: [LetterController], providers: [{ provide: ConsentLedger, useValue: ledger }] })
  class LetterModule {}
  const app = await NestFactory.create(LetterModule, new FastifyAdapter(), { logger: false });
  await app.listen(0, '127.0.0.1');
  return { url: urlOf(app.getHttpServer() as Server), end: () => app.close() };
};

let end: (() => Promise<unknown>) | undefined;
afterEach(async () => {
  await end?.();
  refusals.length = 0;
});

describe.each([
  ['Express', startExpress],
  ['Fastify', startFastify],
  ['Nest', startNest],
])('a route of %s that requires consent', (_, start) => {
  const asked = async (verdict: Verdict, query = '?subject=anna') => {
    const ledger = new SettledLedger(verdict);
    const app = await start(ledger);
    end = app.end;
    const response = await fetch(`${app.url}/letter${query}`);
    return { ledger, response, text: await response.text() };
  };

  it('is served when the ledger permits it', async () => {
    const { response, text, ledger } = await asked(permit);
    expect([response.status, text]).toEqual([200, 'sent']);
    expect(ledger.questions).toEqual([{ subjectRef: 'anna', purposeId: 'news', dataCategories: ['email'] }]);
    expect(refusals).toEqual([]);
  });

  it('is refused when the ledger denies it, and only the log learns why', async () => {
    const { response, text } = await asked(deny);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      403,
      expect.stringMatching(/^application\/problem\+json/),
    ]);
    expect(JSON.parse(text)).toEqual({ title: 'The data may not be processed for this purpose', status: 403 });
    expect(refusals).toEqual([['anna', 'WITHDRAWN']]);
  });

  it.each([
    ['is away', away],
    ['cannot know', stale],
  ])('is refused for the time being when the ledger %s', async (_what, verdict) => {
    const { response } = await asked(verdict);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
  });

  it('is refused without a person, and nobody is asked about', async () => {
    const { response, ledger } = await asked(permit, '');
    expect([response.status, ledger.questions, refusals]).toEqual([403, [], [[undefined, undefined]]]);
  });
});
