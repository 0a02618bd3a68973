import { Argument } from 'commander';
import { namedView } from './named-view.ts';

export const viewArgument = (): Argument => new Argument('<name>', 'the view, e.g. processing-status').argParser(namedView);
