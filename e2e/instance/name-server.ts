import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import DNS from 'dns2';

const { Packet } = DNS;

/** What name servers know of one name. */
export interface NameRecords {
  txt?: string[];
  cname?: string[];
  a?: string[];
}

// One file a name: journeys run side by side in processes of their own.
const fileOf = (zoneDir: string, name: string) =>
  join(zoneDir, `${createHash('sha256').update(name.toLowerCase()).digest('hex')}.json`);

/** Puts a name into the DNS of the instance; what was there before goes. */
export function publish(zoneDir: string, name: string, records: NameRecords): void {
  mkdirSync(zoneDir, { recursive: true });
  writeFileSync(fileOf(zoneDir, name), JSON.stringify(records));
}

function read(zoneDir: string, name: string): NameRecords | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(zoneDir, name), 'utf8')) as NameRecords;
  } catch {
    return undefined;
  }
}

/** A name server on 127.0.0.1 that answers from the files of a folder, read anew for each question. */
export async function startNameServer(zoneDir: string, port: number): Promise<() => Promise<void>> {
  const server = DNS.createServer({
    udp: true,
    handle(request, send) {
      const response = Packet.createResponseFromRequest(request);
      const { name, type } = request.questions[0] as unknown as { name: string; type: number };
      const records = read(zoneDir, name);
      const answer = (data: object) =>
        response.answers.push({ name, type, class: Packet.CLASS.IN, ttl: 1, ...data } as never);
      // 3: there is no such name.
      if (records === undefined) response.header.rcode = 3;
      if (type === Packet.TYPE.TXT) for (const data of records?.txt ?? []) answer({ data });
      if (type === Packet.TYPE.CNAME) for (const domain of records?.cname ?? []) answer({ domain });
      if (type === Packet.TYPE.A) for (const address of records?.a ?? []) answer({ address });
      send(response);
    },
  });
  await server.listen({ udp: { port, address: '127.0.0.1' } });
  return () => server.close() as unknown as Promise<void>;
}
