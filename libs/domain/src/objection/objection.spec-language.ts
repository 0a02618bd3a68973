import { said } from '../subject/subject.spec-language.ts';
import type { DecideObjection } from './decide-objection.ts';
import type { RaiseObjection } from './object.ts';
import type { WithdrawObjection } from './withdraw-objection.ts';

export const object = (body: Partial<RaiseObjection> = {}): RaiseObjection => ({
  type: 'Object',
  said: said('dataSubject'),
  kind: 'particularSituation',
  purposes: 'all',
  ...body,
});

export const uphold = (objectionId: string, times: Parameters<typeof said>[1] = {}): DecideObjection => ({
  type: 'DecideObjection',
  said: said('dataController', times),
  objectionId,
  outcome: 'upheld',
});

export const override = (objectionId: string, times: Parameters<typeof said>[1] = {}): DecideObjection => ({
  type: 'DecideObjection',
  said: said('dataController', times),
  objectionId,
  outcome: 'overridden',
  justificationCode: 'fraud-prevention',
});

export const withdraw = (objectionId: string, times: Parameters<typeof said>[1] = {}): WithdrawObjection => ({
  type: 'WithdrawObjection',
  said: said('dataSubject', times),
  objectionId,
});
