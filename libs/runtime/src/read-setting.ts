export type Env = Readonly<Record<string, string | undefined>>;

/** Reads a setting: its text, or where it is not set the default, parsed; `wanted` says what it must be. */
export type ReadSetting = <T>(name: string, fallback: string, parse: (text: string) => T | undefined, wanted: string) => T;
