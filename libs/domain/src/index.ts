import { x } from '#kernel';
export const y = x + 1;
