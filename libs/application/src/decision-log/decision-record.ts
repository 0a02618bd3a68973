import { streams } from '#kernel';
import { keptWriters, type DailyRecords } from '../daily-records/daily-records.ts';
import { keptAs } from '../daily-records/kept-record.ts';
import { decisionRecord, type DecisionRecord } from './decision-record.schema.ts';

export const decisionRecords: DailyRecords<DecisionRecord> = {
  directory: streams.decisionDirectory,
  stream: (controllerId, { date, writer }) => streams.decisions(controllerId, date, writer),
  records: keptAs('DecisionAnswered', decisionRecord),
  writers: keptWriters('DecisionWriterNamed'),
  timeOf: ({ answeredAt }) => answeredAt,
};
