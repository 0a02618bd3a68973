declare const builtAs: string;

/** The version that was built, and the commit where the build knew it: the service and its dashboard are built together. */
export const build = builtAs;
