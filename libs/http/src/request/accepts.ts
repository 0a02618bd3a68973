import type { FastifyRequest } from 'fastify';

interface Range {
  readonly media: string;
  readonly quality: number;
}

/**
 * The caller names this media type and likes it as well as JSON, which is answered unless another is asked for (RFC 9110, 12.5.1).
 * A range such as any text names no type.
 */
export function accepts({ headers }: Pick<FastifyRequest, 'headers'>, media: string): boolean {
  const ranges = (headers.accept ?? '').split(',').map(rangeOf);
  const quality = qualityOf(ranges, media);
  return quality !== undefined && quality > 0 && quality >= qualityOfJson(ranges);
}

function rangeOf(text: string): Range {
  const [media = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.map((parameter) => /^q\s*=\s*([01](?:\.\d{0,3})?)$/.exec(parameter)?.[1]).find(Boolean);
  return { media, quality: Number(quality ?? 1) };
}

const qualityOf = (ranges: readonly Range[], media: string): number | undefined =>
  ranges.find((range) => range.media === media)?.quality;

/** By the most specific range that covers it. */
const qualityOfJson = (ranges: readonly Range[]): number =>
  qualityOf(ranges, 'application/json') ?? qualityOf(ranges, 'application/*') ?? qualityOf(ranges, '*/*') ?? 0;
