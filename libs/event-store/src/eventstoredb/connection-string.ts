import { isIP } from 'node:net';

/** Where EventStoreDB is and how to speak to it, read from `esdb://[user:password@]host[:port][,…][?option=value&…]`. */
export interface ConnectionString {
  /** For people: scheme and hosts, no user, password or option. */
  readonly place: string;
  readonly hosts: readonly { readonly address: string; readonly port: number }[];
  /** `esdb+discover:` asks one DNS name for the nodes; several hosts of `esdb:` are asked for them too. */
  readonly discover: boolean;
  readonly user?: { readonly username: string; readonly password: string };
  readonly tls: boolean;
  /** Files in PEM form. */
  readonly tlsCAFile?: string;
  readonly userCertFile?: string;
  readonly userKeyFile?: string;
  readonly nodePreference?: 'leader' | 'follower' | 'random' | 'read_only_replica';
  readonly connectionName?: string;
  readonly maxDiscoverAttempts?: number;
  readonly discoveryInterval?: number;
  readonly gossipTimeout?: number;
}

/** What is wrong with a connection string. Never quotes it: it may hold a password. */
export class ConnectionStringInvalid extends Error {}

const form =
  /^esdb(?<discover>\+discover)?:\/\/(?:(?<user>[^:@/?]+):(?<password>[^@/?]+)@)?(?<hosts>[^@/?]+)\/?(?:\?(?<options>.*))?$/;
const host = /^(?<address>[A-Za-z0-9._-]+|\[[0-9A-Fa-f:]+\])(?::(?<port>\d{1,5}))?$/;
const defaultPort = 2113;

/**
 * Read here and not by the client, which prints the whole string, with its password, when it meets an option that it does not
 * know, and to whoever sets DEBUG. Throws `ConnectionStringInvalid`.
 */
export function readConnectionString(text: string): ConnectionString {
  const found = form.exec(text.trim())?.groups;
  if (!found) throw new ConnectionStringInvalid('it has not the form esdb://user:password@host:port?tls=true');
  const { discover, user, password, hosts, options } = found as Record<string, string | undefined>;
  const read = { hosts: hosts!.split(',').map(hostOf), discover: discover !== undefined };
  const scheme = read.discover ? 'esdb+discover' : 'esdb';
  const place = `${scheme}://${read.hosts.map(({ address, port }) => `${address}:${port}`).join(',')}`;
  const credentials = user !== undefined && { user: { username: decoded(user), password: decoded(password!) } };
  const chosen = optionsOf(options ?? '');
  if ((chosen.userCertFile === undefined) !== (chosen.userKeyFile === undefined))
    throw new ConnectionStringInvalid('userCertFile and userKeyFile need each other');
  const { tls = true } = chosen;
  if (tls && read.hosts.some(isAddress)) throw new ConnectionStringInvalid('with TLS a host is a name, not an address');
  return { place, ...read, ...credentials, ...chosen, tls };
}

function hostOf(text: string): ConnectionString['hosts'][number] {
  const { address, port = `${defaultPort}` } = host.exec(text)?.groups ?? {};
  if (!address || Number(port) > 65_535) throw new ConnectionStringInvalid('a host has not the form name:port');
  return { address, port: Number(port) };
}

/** TLS sends the name of the server that is asked for, and Node sends no address in its place: no connection would be made. */
const isAddress = ({ address }: { readonly address: string }): boolean => isIP(address.replace(/^\[(.*)\]$/, '$1')) > 0;

type Options = Partial<Omit<ConnectionString, 'place' | 'hosts' | 'discover' | 'user'>>;

function optionsOf(text: string): Options {
  const pairs = text.split('&').filter((pair) => pair !== '');
  return Object.assign({}, ...pairs.map((pair) => optionOf(pair))) as Options;
}

function optionOf(pair: string): Options {
  const [key, value] = pair.split('=', 2) as [string, string | undefined];
  const read = Object.entries(readers).find(([name]) => name.toLowerCase() === key.toLowerCase());
  if (!read) throw new ConnectionStringInvalid(`it has an option that is none of ${Object.keys(readers).join(', ')}`);
  const [name, parse] = read;
  const parsed = value === undefined || value === '' ? undefined : parse(decoded(value));
  if (parsed === undefined) throw new ConnectionStringInvalid(`the value of its option ${name}`);
  return { [name]: parsed };
}

const flag = (text: string): boolean | undefined => (text === 'true' ? true : text === 'false' ? false : undefined);
const anyText = (text: string): string => text;
const wholeNumber = (text: string): number | undefined => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined);
const preferences = { leader: 'leader', follower: 'follower', random: 'random', readonlyreplica: 'read_only_replica' } as const;
const preference = (text: string): Options['nodePreference'] =>
  preferences[text.toLowerCase().replaceAll(/[_-]/g, '') as keyof typeof preferences];

/** Keep-alive, deadlines and the treatment of conflicts are the adapter's and cannot be set. */
const readers: Readonly<Record<keyof Options, (text: string) => unknown>> = {
  tls: flag,
  tlsCAFile: anyText,
  userCertFile: anyText,
  userKeyFile: anyText,
  nodePreference: preference,
  connectionName: anyText,
  maxDiscoverAttempts: wholeNumber,
  discoveryInterval: wholeNumber,
  gossipTimeout: wholeNumber,
};

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new ConnectionStringInvalid('a part of it is not percent-encoded');
  }
}
