import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { guardedAgents, type Egress } from '../egress/index.ts';
import { counted } from './counted.ts';
import { Truncated } from './errors.ts';
import { checkKey, checkPrefix } from './files.ts';
import type { FileSource, Files } from './files.ts';
import { s3Versions } from './s3-versions.ts';

export interface S3Settings {
  endpoint: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** S3's least part size is 5 MiB; two parts are in memory at a time. */
const partBytes = 8 * 1024 * 1024;

/** Files in a bucket of any S3-compatible store, each connection asked for at the guard. The bucket must exist. */
export function s3Files(settings: S3Settings, egress: Egress): Files {
  const client = connect(settings, egress);
  const Bucket = settings.bucket;
  const versions = s3Versions(client, Bucket);

  return {
    async put(key, source) {
      checkKey(key);
      const { Body, bytes } = await bodyOf(source);
      const params = { Bucket, Key: key, Body };
      try {
        await new Upload({ client, params, queueSize: 2, partSize: partBytes }).done();
      } finally {
        Body.destroy();
      }
      // Nothing is acknowledged on the strength of an upload that a proxy or a full store cut short.
      const stored = await client.send(new HeadObjectCommand({ Bucket, Key: key }));
      if (stored.ContentLength !== bytes) throw new Truncated(bytes, stored.ContentLength ?? 0);
    },

    async open(key) {
      try {
        const found = await client.send(new GetObjectCommand({ Bucket, Key: checkKey(key) }));
        return { stream: found.Body as Readable, bytes: found.ContentLength ?? 0 };
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },

    async delete(key) {
      checkKey(key);
      if (await versions.areKept()) await versions.deleteAll(key);
      else await client.send(new DeleteObjectCommand({ Bucket, Key: key }));
    },

    async *list(prefix) {
      let ContinuationToken: string | undefined;
      do {
        const page = await client.send(
          new ListObjectsV2Command({ Bucket, Prefix: checkPrefix(prefix), ContinuationToken }),
        );
        for (const { Key, Size, LastModified } of page.Contents ?? [])
          if (Key) yield { key: Key, bytes: Size ?? 0, modifiedAt: LastModified ?? new Date(0) };
        ContinuationToken = page.NextContinuationToken;
      } while (ContinuationToken);
    },

    async ready() {
      await client.send(new HeadBucketCommand({ Bucket }));
      await versions.areKept();
    },
  };
}

function connect({ endpoint, region, accessKeyId, secretAccessKey }: S3Settings, egress: Egress): S3Client {
  return new S3Client({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: true,
    // The newer default checksums are trailers that several compatible stores save as part of the file.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: 5_000,
      socketTimeout: 60_000,
      ...guardedAgents(egress, 'files', { keepAlive: true, maxSockets: 50 }),
    },
  });
}

async function bodyOf(source: FileSource): Promise<{ Body: Readable; bytes: number }> {
  if ('path' in source) {
    const { size } = await stat(source.path);
    return { Body: createReadStream(source.path), bytes: size };
  }
  const checked = counted(source.bytes);
  source.stream.on('error', (error) => checked.destroy(error));
  source.stream.on('close', () => {
    if (!source.stream.readableEnded) checked.destroy(new Truncated(source.bytes, source.stream.readableLength));
  });
  return { Body: source.stream.pipe(checked), bytes: source.bytes };
}

const isMissing = (error: unknown) => ['NoSuchKey', 'NotFound'].includes((error as Error).name);
