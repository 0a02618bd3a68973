import { attributedTo, type AttributionDetails } from './subject.phrases.ts';
import type { DecideObjection } from '../objection/decide-objection.ts';
import type { RaiseObjection } from '../objection/raise-objection.ts';
import type { WithdrawObjection } from '../objection/withdraw-objection.ts';

export const object = (body: Partial<RaiseObjection> = {}): RaiseObjection => ({
  type: 'RaiseObjection',
  attribution: attributedTo('dataSubject'),
  kind: 'particularSituation',
  purposes: 'all',
  ...body,
});

export const uphold = (objectionId: string, details: AttributionDetails = {}): DecideObjection => ({
  type: 'DecideObjection',
  attribution: attributedTo('dataController', details),
  objectionId,
  outcome: 'upheld',
});

export const override = (objectionId: string, details: AttributionDetails = {}): DecideObjection => ({
  type: 'DecideObjection',
  attribution: attributedTo('dataController', details),
  objectionId,
  outcome: 'overridden',
  justificationCode: 'fraud-prevention',
});

export const withdraw = (objectionId: string, details: AttributionDetails = {}): WithdrawObjection => ({
  type: 'WithdrawObjection',
  attribution: attributedTo('dataSubject', details),
  objectionId,
});
