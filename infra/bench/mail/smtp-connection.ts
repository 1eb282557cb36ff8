import { connect } from 'node:net';

export interface SmtpConnection {
  /** Resolves at the 250 for the whole mail; rejects with the server's words at any other answer. */
  send(mail: { from: string; to: string; raw: string }): Promise<void>;
  close(): void;
}

/** A client that keeps its connection for many mails; one mail at a time, RFC 5321 without extensions. */
export async function connectSmtp(port: number): Promise<SmtpConnection> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true }).setEncoding('utf8');
  let buffered = '';
  let settle: { resolve(reply: string): void; reject(error: Error): void } | undefined;
  let ended: Error | undefined;
  const end = (error: Error) => {
    ended ??= error;
    settle?.reject(ended);
  };
  const deliver = () => {
    const whole = /^(?:\d{3}-.*\r\n)*\d{3} .*\r\n/.exec(buffered)?.[0];
    if (whole === undefined || settle === undefined) return;
    buffered = buffered.slice(whole.length);
    settle.resolve(whole.trimEnd());
  };
  socket.on('data', (text: string) => {
    buffered += text;
    deliver();
  });
  socket.on('error', end).on('close', () => end(new Error('the SMTP server hung up')));

  const expect = async (code: string, said?: string) => {
    if (ended) throw ended;
    const reply = await new Promise<string>((resolve, reject) => {
      settle = { resolve, reject };
      if (said !== undefined) socket.write(said);
      deliver();
    });
    settle = undefined;
    if (!reply.startsWith(code)) throw new Error(`SMTP: ${reply}`);
  };
  await expect('220');
  await expect('250', 'EHLO bench.example\r\n');
  return {
    async send({ from, to, raw }) {
      await expect('250', `MAIL FROM:<${from}>\r\n`);
      await expect('250', `RCPT TO:<${to}>\r\n`);
      await expect('354', 'DATA\r\n');
      await expect('250', `${raw}.\r\n`);
    },
    close: () => void socket.end('QUIT\r\n'),
  };
}
