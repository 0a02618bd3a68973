import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { StoredEvent } from '../log/stored-event.ts';

export interface EventFilter {
  readonly matches: (event: StoredEvent) => boolean;
  /** One checkpoint for so many scanned events. */
  readonly checkpointInterval: number;
}

const defaultSearchWindow = 32;

export function eventFilter(options: streams.ReadReq.Options.FilterOptions): EventFilter {
  const window = options.hasMax() ? options.getMax() : defaultSearchWindow;
  const checkpointInterval = window * options.getCheckpointintervalmultiplier();
  const byStream = options.getStreamIdentifier();
  if (byStream) {
    const matches = expression(byStream);
    return { matches: (event) => matches(event.stream), checkpointInterval };
  }
  const matches = expression(options.getEventType()!);
  return { matches: (event) => matches(event.type), checkpointInterval };
}

function expression(options: streams.ReadReq.Options.FilterOptions.Expression): (name: string) => boolean {
  const pattern = options.getRegex();
  if (pattern) {
    const regex = new RegExp(pattern, 'u');
    return (name) => regex.test(name);
  }
  const prefixes = options.getPrefixList();
  return (name) => prefixes.some((prefix) => name.startsWith(prefix));
}
