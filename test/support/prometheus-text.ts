/** One line of values. */
export interface Series {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
}

export interface Family {
  readonly name: string;
  readonly type: string;
  readonly help: string;
}

export interface Exposition {
  readonly families: readonly Family[];
  readonly series: readonly Series[];
}

const seriesLine = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? \S+$/;
const label = /(\w+)="((?:[^"\\]|\\.)*)"/g;

/** Reads the text form of Prometheus (version 0.0.4). Throws at a line that is none. */
export function readExposition(text: string): Exposition {
  const lines = text.split('\n').filter((line) => line !== '');
  const helps = new Map(lines.flatMap((line) => pairIn(/^# HELP (\S+) (.*)$/, line)));
  const types = new Map(lines.flatMap((line) => pairIn(/^# TYPE (\S+) (\S+)$/, line)));
  const series = lines.filter((line) => !line.startsWith('#')).map(seriesIn);
  return { families: [...types].map(([name, type]) => ({ name, type, help: helps.get(name) ?? '' })), series };
}

function pairIn(form: RegExp, line: string): readonly (readonly [string, string])[] {
  const [, name, rest] = form.exec(line) ?? [];
  return name === undefined ? [] : [[name, rest!]];
}

function seriesIn(line: string): Series {
  const [, name, labels = ''] = seriesLine.exec(line) ?? [];
  if (name === undefined) throw new Error(`no line of values: ${line}`);
  return { name, labels: Object.fromEntries([...labels.matchAll(label)].map(([, key, value]) => [key!, value!])) };
}
