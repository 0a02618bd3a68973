import { roles } from '#access';

/** Everybody with a role may read the catalogue (http-api 6). */
export const everyRole = roles;
