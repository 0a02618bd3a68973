import { Inject, Injectable } from '@nestjs/common';
import { consentEntry, type CatalogueSource, type ConsentEntry } from '#application';
import { purposesNamedFirst, type Subject } from '#domain';
import type { queryOf } from '#http';
import { consentRegister, everyPurpose, purposeCatalogue, type ConsentRow } from '#read-models';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import { ViewReads } from '../reads/view-reads.ts';
import { readOnce } from './read-once.ts';

export type ListedConsent = ConsentEntry & { readonly subjectRef: string };

/** One subject and purpose, and what the register lists for it. */
interface Examined {
  readonly place: queryOf.Cursor;
  /** Absent where it is listed at another place, or nothing about it counts yet. */
  readonly consent?: ListedConsent;
}

interface Scope {
  readonly controllerId: string;
  /** Absent: every purpose. */
  readonly purposeId?: string;
}

/** Rows read at once. */
const chunkSize = 100;
/** Comes after every purpose of a row. */
const endOfRow = '~';

/**
 * The consents of a tenant, each at one place for ever: at the row of its purpose, or at the withdrawal of every purpose where
 * that came before the purpose was named. So a page neither loses nor repeats what is recorded meanwhile.
 */
@Injectable()
export class ListedConsents {
  constructor(
    private readonly views: ViewReads,
    @Inject(QUERY_CONTEXT) private readonly context: QueryContext,
  ) {}

  async *after(cursor: queryOf.Cursor | undefined, scope: Scope): AsyncGenerator<Examined> {
    const catalogue = readOnce(this.context.views.catalogue);
    const purposeIds = await this.purposesOf(scope, catalogue);
    if (purposeIds.length === 0) return;
    for await (const { row, subject } of this.rowsAfter(cursor, scope)) {
      const namedFirst = purposesNamedFirst(subject);
      for (const purposeId of row.purposeId === everyPurpose ? purposeIds : [row.purposeId]) {
        const place = { key: row.order, id: purposeId };
        if (cursor?.key === place.key && purposeId <= cursor.id) continue;
        const isListed = namedFirst.has(purposeId) === (row.purposeId !== everyPurpose);
        const consent = isListed ? await this.consentOf(catalogue, row, purposeId, subject) : undefined;
        yield { place, ...(consent && { consent }) };
      }
    }
  }

  private async consentOf(
    catalogue: CatalogueSource,
    { controllerId, subjectRef }: ConsentRow,
    purposeId: string,
    subject: Subject,
  ): Promise<ListedConsent | undefined> {
    const entry = await consentEntry({ catalogue, clock: this.context.clock }, { controllerId, purposeId }, subject);
    return entry && { subjectRef, ...entry };
  }

  /** What a withdrawal of every purpose covers, by id: every registered purpose, or the one in question. */
  private async purposesOf({ controllerId, purposeId }: Scope, catalogue: CatalogueSource): Promise<readonly string[]> {
    if (purposeId !== undefined) return (await catalogue.purpose(controllerId, purposeId)) ? [purposeId] : [];
    const purposes = await this.views.all(purposeCatalogue, { where: { controllerId }, order: 'purposeId' });
    return purposes.map((purpose) => purpose.purposeId);
  }

  /** From the row of the cursor on: a row may hold several purposes. */
  private async *rowsAfter(cursor: queryOf.Cursor | undefined, scope: Scope) {
    for (let after = cursor && { key: cursor.key, id: '' }; ;) {
      const rows = await this.chunkAfter(after, scope);
      const subjects = new Map<string, Subject>();
      for (const row of rows) yield { row, subject: await this.subjectOf(row, subjects) };
      const last = rows.at(-1);
      if (!last || rows.length < chunkSize) return;
      after = { key: last.order, id: endOfRow };
    }
  }

  /** Of one purpose: its own rows and those of every purpose, merged by their order. */
  private async chunkAfter(
    after: queryOf.Cursor | undefined,
    { controllerId, purposeId }: Scope,
  ): Promise<readonly ConsentRow[]> {
    const find = (where: Scope) =>
      this.views.next(consentRegister, { where: { ...where }, order: 'order', limit: chunkSize, ...(after && { after }) });
    if (purposeId === undefined) return find({ controllerId });
    const found = await Promise.all([purposeId, everyPurpose].map((id) => find({ controllerId, purposeId: id })));
    return found
      .flat()
      .sort((one, other) => (one.order < other.order ? -1 : 1))
      .slice(0, chunkSize);
  }

  /** One at a time: a subject of many facts is large. */
  private async subjectOf({ controllerId, subjectRef }: ConsentRow, known: Map<string, Subject>): Promise<Subject> {
    const subject = known.get(subjectRef) ?? (await this.context.views.subject(controllerId, subjectRef)).subject;
    known.set(subjectRef, subject);
    return subject;
  }
}
