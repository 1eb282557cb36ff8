import { DeleteObjectCommand, GetBucketVersioningCommand, ListObjectVersionsCommand } from '@aws-sdk/client-s3';
import type { S3Client } from '@aws-sdk/client-s3';

const recheckMs = 60_000;

/** Old versions of a bucket. In a versioned bucket a plain delete only hides a file: each version has to go. */
export function s3Versions(client: S3Client, Bucket: string) {
  let known: { kept: boolean; at: number } | undefined;

  return {
    /** Whether the bucket keeps, or once kept, versions. Throws when the store refuses to say. */
    async areKept(): Promise<boolean> {
      if (known && performance.now() - known.at < recheckMs) return known.kept;
      const kept = await client
        .send(new GetBucketVersioningCommand({ Bucket }))
        .then((answer) => answer.Status !== undefined, falseIfUnknownToStore);
      known = { kept, at: performance.now() };
      return kept;
    },

    /** Deletes all versions and delete markers of one key, one by one (not every store knows DeleteObjects). */
    async deleteAll(key: string): Promise<void> {
      let KeyMarker: string | undefined;
      let VersionIdMarker: string | undefined;
      do {
        const page = await client.send(
          new ListObjectVersionsCommand({ Bucket, Prefix: key, KeyMarker, VersionIdMarker }),
        );
        const entries = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])].filter(({ Key }) => Key === key);
        for (const { VersionId } of entries)
          await client.send(new DeleteObjectCommand({ Bucket, Key: key, VersionId }));
        const beyond = page.NextKeyMarker !== undefined && page.NextKeyMarker > key;
        KeyMarker = page.IsTruncated && !beyond ? page.NextKeyMarker : undefined;
        VersionIdMarker = page.NextVersionIdMarker;
      } while (KeyMarker);
    },
  };
}

function falseIfUnknownToStore(error: unknown): boolean {
  const { name, $metadata } = error as Error & { $metadata?: { httpStatusCode?: number } };
  if (name === 'NotImplemented' || $metadata?.httpStatusCode === 501) return false;
  throw error;
}
