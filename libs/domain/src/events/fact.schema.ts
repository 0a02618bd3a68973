import { code, either, identifier, listOf, type Schema } from '#kernel';
import type { OrAll } from './fact.ts';

/** `"all"` is stored as such and evaluated when read. */
export const orAll: Schema<OrAll> = either(listOf(identifier), code('all'));
