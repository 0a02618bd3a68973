import { Controller, Get, Inject } from '@nestjs/common';
import { CurrentContext, Described, Problem, ReadRoute, type RequestContext, ResponseSchema } from '#http';
import { entriesFrom, EntriesRemoved } from '#sealing';
import { encodeBundle, parseTilePath, tileAt, tileWidth, type Tile } from '#transparency-log';
import { RecordedReads } from '../access-log/recorded-reads.ts';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import { logPaths, SealedLogs } from './sealed-logs.ts';

const binary = 'application/octet-stream';

/** The sealed part of the log as C2SP tlog-tiles: hashes, and the entries under a tile of leaves. */
@Controller(logPaths.map((path) => `${path}/tile`))
export class TilesController {
  constructor(
    private readonly logs: SealedLogs,
    private readonly reads: RecordedReads,
    @Inject(QUERY_CONTEXT) private readonly context: QueryContext,
  ) {}

  /** Entries are the events themselves, so each read is recorded before it is answered (trust 5). */
  @Get('entries/*')
  @Described(
    'Entries of the log',
    'The entries under a tile of leaves, as C2SP tlog-tiles lays them out. They are the events, so this read is recorded (trust 5).',
  )
  @ReadRoute('auditor')
  @ResponseSchema({ media: [binary] })
  async entries(@CurrentContext() context: RequestContext): Promise<Buffer> {
    const { request, reply } = context;
    const log = await this.logs.logOf(context);
    const bundle = await this.sealed(log, `tile/entries/${endOf(request)}`);
    const bytes = encodeBundle(await this.entriesOf(log, bundle));
    await this.reads.record({ request }, bundle.width);
    void reply.type(binary);
    return Buffer.from(bytes);
  }

  @Get(':level/*')
  @Described('Hashes of the log', 'A tile of the tree, as C2SP tlog-tiles lays it out.')
  @ReadRoute('auditor')
  @ResponseSchema({ media: [binary] })
  async tile(@CurrentContext() context: RequestContext): Promise<Buffer> {
    const { request, reply } = context;
    const log = await this.logs.logOf(context);
    const { level } = request.params as { level: string };
    const tile = await this.sealed(log, `tile/${level}/${endOf(request)}`);
    const [bytes] = await this.logs.treeOf(log).tiles(log, [tile]);
    void reply.type(binary);
    if (tile.width === tileWidth) void reply.header('cache-control', 'private, max-age=31536000, immutable');
    return Buffer.from(bytes!);
  }

  /** The tile of a path, when the last checkpoint covers it. Throws NOT_FOUND. */
  private async sealed(log: string, path: string): Promise<Tile> {
    const tile = parseTilePath(path);
    const size = (await this.logs.newest(log))?.size ?? 0;
    // A bundle is as wide as the tile of leaves above it.
    if (!tile || tileAt(tile.level === 'entries' ? 0 : tile.level, tile.index, size).width < tile.width)
      throw new Problem('NOT_FOUND');
    return tile;
  }

  /** From the ledger, in which records of decisions stay for their time only. Throws NOT_FOUND. */
  private async entriesOf(log: string, { index, width }: Tile): Promise<readonly Uint8Array[]> {
    const entries: Uint8Array[] = [];
    try {
      for await (const entry of entriesFrom({ events: this.context.events, tree: this.logs.treeOf(log) }, log, index)) {
        entries.push(Buffer.from(entry));
        if (entries.length === width) return entries;
      }
    } catch (error) {
      if (!(error instanceof EntriesRemoved)) throw error;
    }
    throw new Problem('NOT_FOUND');
  }
}

/** What stands in the path for the asterisk. */
const endOf = ({ params }: RequestContext['request']): string => (params as { '*': string })['*'];
