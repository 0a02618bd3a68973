import { readFileSync } from 'node:fs';
import type { Clock } from '#kernel';
import { answer, subjectOf, type Answer, type Question } from '../ask/answer.ts';
import { AskedEvents } from '../ask/asked-events.ts';
import type { CheckedEvent } from '../entry/check-event.ts';
import { controllerOfLog, parsePolicy, type AuditPolicy } from '../policy/audit-policy.ts';
import { exitCodeOf, type Report } from '../verdict.ts';
import { verifyBundle } from '../verify-bundle.ts';
import { answerLines } from './answer-lines.ts';
import { inChunks } from './in-chunks.ts';
import { reportLines } from './report-lines.ts';

export interface VerifyOptions {
  /** Paths of files. */
  readonly bundle: string;
  readonly policy: string;
  readonly last?: string;
  readonly receipt?: string;
  readonly lenient?: boolean;
  readonly json?: boolean;
  readonly question?: Question;
}

/** Where a command speaks, and its clock. */
export interface Terminal {
  readonly clock: Clock;
  print(line: string): void;
  warn(line: string): void;
}

/** 0: the bundle is good; 1: it is bad; 2: it could not be checked, or the question could not be answered. */
export type VerifyExit = 0 | 1 | 2;

/** Checks a bundle, says what was found, and answers the question from a bundle that is good. */
export async function runVerify(options: VerifyOptions, terminal: Terminal): Promise<VerifyExit> {
  const files = filesOf(options);
  if (typeof files === 'string') return failed(terminal, files);
  const { policy, last, receipt } = files;
  const { question, lenient = false } = options;
  const controllerId = controllerOfLog(policy.origin);
  const asked = question && new AskedEvents(controllerId, subjectOf(question));
  let report: Report;
  try {
    const verification = {
      ...{ policy, lenient },
      ...(last && { last }),
      ...(receipt !== undefined && { receipt }),
      ...(asked && { onEvent: (event: CheckedEvent, index: number) => asked.add(event, index) }),
    };
    report = await inChunks(options.bundle, (chunks) => verifyBundle(chunks, verification));
  } catch (error) {
    return failed(terminal, `${options.bundle} cannot be read: ${codeOf(error)}`);
  }
  const answered =
    report.verdict === 'OK' && report.from === 0 && report.subjectRef === undefined && !report.ofDecisions && asked;
  const answerToIt = answered && question ? await answer(asked, controllerId, question, terminal.clock) : undefined;
  print(options, report, answerToIt, terminal);
  if (report.verdict === 'OK' && question && !answerToIt) {
    return failed(terminal, 'The bundle does not hold the whole log of events from 0 on, so nothing is answered from it.');
  }
  return exitCodeOf(report);
}

function print({ json }: VerifyOptions, report: Report, answerToIt: Answer | undefined, { print: line }: Terminal): void {
  if (json) line(JSON.stringify({ ...report, ...(answerToIt && { answer: answerToIt }) }));
  else [...reportLines(report), ...(answerToIt ? answerLines(answerToIt) : [])].forEach(line);
}

interface ReadFiles {
  readonly policy: AuditPolicy;
  readonly last?: Uint8Array;
  readonly receipt?: string;
}

/** A sentence where a file cannot be read or is none. */
function filesOf(options: VerifyOptions): ReadFiles | string {
  let reading = options.policy;
  const contentOf = (path: string): Buffer => readFileSync((reading = path));
  try {
    const policy = parsePolicy(contentOf(options.policy).toString('utf8'));
    if (typeof policy === 'string') return `${reading} is no policy: ${policy}.`;
    const last = options.last === undefined ? {} : { last: contentOf(options.last) };
    const receipt = options.receipt === undefined ? {} : { receipt: contentOf(options.receipt).toString('utf8') };
    return { policy, ...last, ...receipt };
  } catch (error) {
    return `${reading} cannot be read: ${codeOf(error)}`;
  }
}

function failed({ warn }: Terminal, sentence: string): 2 {
  warn(sentence);
  return 2;
}

const codeOf = (error: unknown): string => String((error as { code?: unknown }).code ?? error);
