import type { DocumentStore } from '#document-store';
import { leafKey, rowKeys, type LogHead, type LogLeaf, type LogTileRow } from '#read-models';
import { hashFromBase64, nodesFromTiles, readFrontier, tilePath, type Hash, type NodeReader, type Tile } from '#transparency-log';

export type TreeDocuments = Pick<DocumentStore, 'load' | 'find'>;

/** The view of the tree lacks hashes that a tree of that size has. */
export class TileMissing extends Error {
  readonly code = 'TILE_MISSING';
}

const headsAtOnce = 100;

/** The trees of all controllers, as one generation of their view has them. */
export class TreeReader {
  readonly #documents: TreeDocuments;
  readonly #collection: string;

  constructor(documents: TreeDocuments, collection: string) {
    this.#documents = documents;
    this.#collection = collection;
  }

  /** Undefined while the controller has no entry. */
  head(controllerId: string): Promise<LogHead | undefined> {
    return this.#body<LogHead>(controllerId);
  }

  /** The heads whose last entry lies at or behind this place, by their places. */
  async *headsFrom(order: string): AsyncGenerator<LogHead> {
    for (let after: { key: string; id: string } | undefined; ;) {
      const query = { where: {}, order: 'order', from: order, limit: headsAtOnce, ...(after && { after }) };
      const found = await this.#documents.find(this.#collection, query);
      for (const { id, body } of found) {
        const head = body as LogHead;
        after = { key: head.order, id };
        yield head;
      }
      if (found.length < headsAtOnce) return;
    }
  }

  /** The index of the entry of an event. */
  async indexOf(controllerId: string, eventId: string): Promise<number | undefined> {
    return (await this.#body<LogLeaf>(leafKey(controllerId, eventId)))?.index;
  }

  /** The position behind which the entries of a tile of leaves lie in the ledger; undefined where there are none. */
  async entriesBehind(controllerId: string, index: number): Promise<bigint | undefined> {
    const [first = ''] = rowKeys(controllerId, 0, index, 1);
    const row = await this.#body<LogTileRow>(first);
    return row?.after === undefined ? undefined : BigInt(row.after);
  }

  /** The bytes of each tile, in their order. Throws `TileMissing`. */
  async tiles(controllerId: string, tiles: readonly Tile[]): Promise<readonly Uint8Array[]> {
    const keysOf = ({ level, index, width }: Tile) => rowKeys(controllerId, level as number, index, width);
    const found = await this.#documents.load(this.#collection, tiles.flatMap(keysOf));
    return tiles.map((tile) =>
      bytesOf(
        tile,
        keysOf(tile).flatMap((key) => (found.get(key)?.body as LogTileRow | undefined)?.hashes ?? []),
      ),
    );
  }

  /** Of the tree of that size. */
  nodes(controllerId: string, size: number): NodeReader {
    return nodesFromTiles(size, (tiles) => this.tiles(controllerId, tiles));
  }

  /** The root of the tree of that size by its tiles; undefined where they do not make one. */
  async rootAt(controllerId: string, size: number): Promise<Hash | undefined> {
    try {
      return (await readFrontier(this.nodes(controllerId, size), size)).root();
    } catch (error) {
      if (error instanceof TileMissing) return undefined;
      throw error;
    }
  }

  async #body<Body>(id: string): Promise<Body | undefined> {
    return (await this.#documents.load(this.#collection, [id])).get(id)?.body as Body | undefined;
  }
}

/** A tile that has grown since begins with what a smaller tree had. */
function bytesOf(tile: Tile, stored: readonly string[]): Uint8Array {
  const hashes = stored.slice(0, tile.width).map(hashFromBase64);
  if (hashes.length < tile.width || !hashes.every((hash) => hash !== undefined)) throw new TileMissing(tilePath(tile));
  return Buffer.concat(hashes);
}
