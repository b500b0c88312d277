/**
 * Lets the messages that wait be answered. By a channel: a browser makes timers that follow one another wait 4 ms each,
 * which is a fifth of the reading of a large file.
 */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
