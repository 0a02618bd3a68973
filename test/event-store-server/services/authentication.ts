import { type Metadata, ServerInterceptingCall, type ServerInterceptor, status } from '@grpc/grpc-js';

/** The only user of the server. */
export interface User {
  readonly username: string;
  readonly password: string;
}

/** Refuses every call that does not come from the user. */
export const authentication =
  (user: User): ServerInterceptor =>
  (_method, call) =>
    new ServerInterceptingCall(call, {
      start: (begin) =>
        begin({
          onReceiveMetadata: (metadata, go) =>
            isFrom(user, metadata)
              ? go(metadata)
              : call.sendStatus({ code: status.UNAUTHENTICATED, details: 'Not Authenticated' }),
        }),
    });

function isFrom({ username, password }: User, metadata: Metadata): boolean {
  const expected = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  return metadata.get('authorization').includes(expected);
}
