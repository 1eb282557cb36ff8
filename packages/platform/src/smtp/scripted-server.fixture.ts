import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

type Step = 'MAIL' | 'RCPT' | 'DATA' | 'END';

/** An SMTP server that takes everything except where `answers` says otherwise; 'drop' hangs up, 'hang' says nothing. */
export async function scriptedServer(answers: Partial<Record<Step, string>>) {
  const seen: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket
      .on('error', () => {})
      .setEncoding('utf8')
      .write('220 scripted\r\n');
    let inData = false;
    let rest = '';
    const reply = (step: Step | undefined, usual: string) => {
      const answer = (step && answers[step]) ?? usual;
      if (answer === 'drop') socket.destroy();
      else if (answer !== 'hang') socket.write(`${answer}\r\n`);
      return answer;
    };
    socket.on('data', (text: string) => {
      rest += text;
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        seen.push(line);
        if (inData) {
          if (line !== '.') continue;
          inData = false;
          reply('END', '250 2.0.0 taken');
        } else if (line.startsWith('DATA')) inData = reply('DATA', '354 go').startsWith('354');
        else if (line.startsWith('QUIT')) socket.end('221 bye\r\n');
        else reply(line.startsWith('MAIL') ? 'MAIL' : line.startsWith('RCPT') ? 'RCPT' : undefined, '250 fine');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    [Symbol.dispose]() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
