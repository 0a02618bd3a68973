import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { viewsFile } from '#document-store';
import { faultOfEvents } from '#event-store';
import type { Settings } from '#runtime';
import { faultOfFile } from '#sqlite';
import { Tally, type Finding } from './finding.ts';

/** Whether the files of embedded stores are whole: a damaged index hides what the table behind it holds. */
export function checkFiles({ eventStore, documentStore }: Pick<Settings, 'eventStore' | 'documentStore'>): readonly Finding[] {
  const findings: Finding[] = [];
  if (eventStore.kind === 'embedded') {
    findings.push(findingOf('the event file is whole', eventStore.folder, faultOfEvents(eventStore.folder)));
  }
  const views = documentStore.kind === 'embedded' ? join(documentStore.folder, viewsFile) : undefined;
  if (views !== undefined && existsSync(views)) findings.push(findingOf('the view file is whole', views, faultOfFile(views)));
  return findings;
}

function findingOf(check: string, place: string, fault: string | undefined): Finding {
  const tally = new Tally(check);
  tally.judge(place, fault);
  return tally.finding;
}
