import type { Page } from 'playwright-core';

/** The text of every answer that the page gets. That of the feed never ends: it is read as it comes. */
export async function answersOf(page: Page): Promise<string[]> {
  const answers: string[] = [];
  const protocol = await page.context().newCDPSession(page);
  const streams = new Set<string>();
  const add = (base64: string | undefined): void => {
    if (base64) answers.push(Buffer.from(base64, 'base64').toString());
  };
  protocol.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.mimeType !== 'text/event-stream') return;
    streams.add(requestId);
    void protocol.send('Network.streamResourceContent', { requestId }).then(
      ({ bufferedData }) => add(bufferedData),
      () => {},
    );
  });
  protocol.on('Network.dataReceived', ({ requestId, data }) => {
    if (streams.has(requestId)) add(data);
  });
  await protocol.send('Network.enable');
  page.on('response', (response) => {
    if (response.headers()['content-type']?.startsWith('text/event-stream')) return;
    // The body of an answer is gone with the page that asked.
    response.text().then(
      (text) => answers.push(text),
      () => {},
    );
  });
  return answers;
}
