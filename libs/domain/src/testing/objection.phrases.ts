import { said } from './subject.phrases.ts';
import type { DecideObjection } from '../objection/decide-objection.ts';
import type { RaiseObjection } from '../objection/raise-objection.ts';
import type { WithdrawObjection } from '../objection/withdraw-objection.ts';

export const object = (body: Partial<RaiseObjection> = {}): RaiseObjection => ({
  type: 'RaiseObjection',
  attribution: said('dataSubject'),
  kind: 'particularSituation',
  purposes: 'all',
  ...body,
});

export const uphold = (objectionId: string, times: Parameters<typeof said>[1] = {}): DecideObjection => ({
  type: 'DecideObjection',
  attribution: said('dataController', times),
  objectionId,
  outcome: 'upheld',
});

export const override = (objectionId: string, times: Parameters<typeof said>[1] = {}): DecideObjection => ({
  type: 'DecideObjection',
  attribution: said('dataController', times),
  objectionId,
  outcome: 'overridden',
  justificationCode: 'fraud-prevention',
});

export const withdraw = (objectionId: string, times: Parameters<typeof said>[1] = {}): WithdrawObjection => ({
  type: 'WithdrawObjection',
  attribution: said('dataSubject', times),
  objectionId,
});
