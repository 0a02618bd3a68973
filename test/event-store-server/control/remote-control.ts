import type { ServerControl, ServerStatus } from './server-control.ts';

/** Controls a server in another process. */
export function remoteControl(controlPort: number): ServerControl {
  const send = async (command: keyof ServerControl, given: readonly unknown[]): Promise<Response> => {
    const response = await fetch(`http://127.0.0.1:${controlPort}/${command}`, { method: 'POST', body: JSON.stringify(given) });
    if (!response.ok) throw new Error(await response.text());
    return response;
  };
  const order =
    (command: keyof ServerControl) =>
    async (...given: readonly unknown[]): Promise<void> => {
      const response = await send(command, given);
      await response.text();
    };
  return {
    status: async () => {
      const status: ServerStatus = JSON.parse(await (await send('status', [])).text());
      return status;
    },
    restart: order('restart'),
    stop: order('stop'),
    start: order('start'),
    stopAnswering: order('stopAnswering'),
    answerAgain: order('answerAgain'),
    dropConnections: order('dropConnections'),
    halfOpen: order('halfOpen'),
    nextAppends: order('nextAppends'),
    holdCalls: order('holdCalls'),
    releaseCalls: order('releaseCalls'),
    notReady: order('notReady'),
    notLeader: order('notLeader'),
    endSubscriptions: order('endSubscriptions'),
    stallSubscriptions: order('stallSubscriptions'),
    throwOutSubscribers: order('throwOutSubscribers'),
    checkpointBeyondTheLastEvent: order('checkpointBeyondTheLastEvent'),
    clearFaults: order('clearFaults'),
  };
}
