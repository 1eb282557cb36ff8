/** The api takes no larger file. */
export const fileBytesMax = 25 * 1000 * 1000;

/**
 * Sends one file to the api with its progress between 0 and 1. `done` gives the upload's id, or rejects with the HTTP
 * status, 0 when no answer came. XMLHttpRequest, since fetch tells no progress of what it sends.
 */
export function uploadFile(
  file: File,
  onProgress: (progress: number) => void,
): { done: Promise<string>; stop: () => void } {
  const request = new XMLHttpRequest();
  const done = new Promise<string>((resolve, reject) => {
    request.open('POST', `/api/v1/uploads?${new URLSearchParams({ fileName: file.name })}`);
    request.setRequestHeader('content-type', file.type || 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = (event) => onProgress(event.loaded / Math.max(1, event.total));
    request.onload = () => {
      const body = request.response as { id?: string } | null;
      if (request.status === 201 && body?.id !== undefined) resolve(body.id);
      else reject(request.status);
    };
    request.onerror = () => reject(0);
    request.send(file);
  });
  return { done, stop: () => request.abort() };
}
