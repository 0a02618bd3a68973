const people = ['ivan', 'zofia', 'mehmet', 'jadwiga', 'oluwaseun'] as const;

/** Ten kinds of personal data of each, such as a form or a careless caller sends. */
const dataOf = (name: string, index: number): readonly string[] => [
  `${name}.canary@example.org`,
  `+49 151 7654${index}32-1`,
  `${name} Канарейкин-${index}`,
  `1${index} Canary Lane, 1010${index} Żółwin`,
  `passport-45${index}8-771902`,
  `DE89370400440532013${index}77`,
  `198.51.100.${7 + index}`,
  `198${index}-07-2${index}T-born`,
  `customer-70${index}55-${name}`,
  `Mozilla/5.0 (canary; ${name}'s phone)`,
];

/** 50 values of personal data. */
export const canaries: readonly string[] = people.flatMap(dataOf);

/** How a value may stand in an answer, a line of a log or a label. */
export const formsOf = (value: string): readonly string[] => [
  ...new Set([
    value,
    encodeURIComponent(value.toWellFormed()),
    JSON.stringify(value).slice(1, -1),
    value.toLowerCase(),
    Buffer.from(value).toString('base64').replace(/=*$/, '').slice(0, -1),
  ]),
];
