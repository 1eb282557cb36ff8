import { connect } from 'node:net';
import type { Socket } from 'node:net';

/** A client that speaks SMTP line by line, to say what no library would. */
export async function smtpClient(port: number) {
  const socket: Socket = connect(port, '127.0.0.1');
  let buffered = '';
  let ended = false;
  let wake = () => {};
  socket.setEncoding('utf8').on('data', (text: string) => ((buffered += text), wake()));
  socket.on('close', () => ((ended = true), wake()));
  socket.on('error', () => {});

  /** The next whole reply; '' when the server hung up. */
  async function reply(): Promise<string> {
    for (;;) {
      const whole = /^(?:\d{3}-.*\r\n)*\d{3} .*\r\n/.exec(buffered)?.[0];
      if (whole) {
        buffered = buffered.slice(whole.length);
        return whole.trimEnd();
      }
      if (ended) return '';
      await new Promise<void>((resolve) => (wake = resolve));
    }
  }
  const say = (line: string) => (socket.write(`${line}\r\n`), reply());
  const greeting = await reply();
  return {
    socket,
    greeting,
    reply,
    say,
    /** EHLO, MAIL, RCPT; the reply to RCPT. */
    async open(to: string, from = 'jutta@example.com') {
      await say('EHLO client.example');
      await say(`MAIL FROM:<${from}>`);
      return say(`RCPT TO:<${to}>`);
    },
    async data(message: string) {
      const go = await say('DATA');
      return go.startsWith('354') ? say(`${message}\r\n.`) : go;
    },
    [Symbol.dispose]: () => socket.destroy(),
  };
}
