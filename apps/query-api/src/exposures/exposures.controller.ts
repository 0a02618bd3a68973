import { Controller, Get } from '@nestjs/common';
import { Roles } from '#access';
import { Exchanged, patterns, queryOf, type Exchange } from '#http';
import { instantOf, millisOf } from '#kernel';
import { exposures, type Exposure } from '#read-models';
import { ViewReads } from '../reads/view-reads.ts';

@Controller('v1/exposures')
export class ExposuresController {
  constructor(private readonly views: ViewReads) {}

  /** Those that overlap [`from`, `to`), by their end. */
  @Get()
  @Roles('operator', 'auditor')
  async list(@Exchanged() exchange: Exchange): Promise<object> {
    const { request } = exchange;
    const { purposeId, from, to, ...paging } = queryOf.query(request.query, {
      purposeId: queryOf.matching(patterns.identifier),
      from: queryOf.instant,
      to: queryOf.instant,
      limit: queryOf.limit,
      cursor: queryOf.cursor,
    });
    await this.views.settle(exchange, exposures);
    const where = { controllerId: request.known.principal!.controllerId, ...(purposeId && { purposeId }) };
    // An exposure that ends where the interval begins does not overlap it; instants are whole milliseconds.
    const ending = from && { from: instantOf(millisOf(from) + 1) };
    const { items, ...page } = await this.views.page(exposures, { where, order: 'until', ...ending }, paging, (exposure) =>
      to === undefined ? true : exposure.from < to,
    );
    return { items: items.map(shown), ...page };
  }
}

const shown = ({ controllerId: _controller, ...exposure }: Exposure): object => exposure;
