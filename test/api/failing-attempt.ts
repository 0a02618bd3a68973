import { readdirSync } from 'node:fs';
import { newSubjectRef } from '#testing';
import type { HttpClient } from '../support/http-client.ts';

const id = '00000000-0000-5000-8000-000000000000';
const ids: Readonly<Record<string, string>> = {
  subjectRef: newSubjectRef(),
  purposeId: 'news',
  policyId: 'privacy',
  version: '1',
  language: 'en',
  system: 'crm',
  code: 'forbidden',
  file: 'start.js',
  // The name holds a digest of what was built.
  asset: readdirSync(new URL('../../dist/apps/dashboard/assets/', import.meta.url))[0]!,
  size: '1',
  level: '0',
};

/** A request that fails for everybody, by a bad query or a missing key: whoever has the role gets another error than 403. */
export const attempt = (client: HttpClient, route: string) => {
  const [method, path] = route.split(' ') as [string, string];
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? id).replace('*', '000.p/1');
  return method === 'GET' ? client.get(`${filled}?stranger=1`) : client.post(filled, { stranger: 1 }, { key: null });
};
