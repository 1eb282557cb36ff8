// Files of a tenant: blobs by content, uploads that wait for their article, attachments of articles.
// Invariants: bytes before row, row deleted before bytes; a blob goes when nothing refers to it; keys carry no names;
// an upload belongs to the login that sent it. Who may open an attachment is decided by its ticket.
export type { Archive, ArchiveEntry } from './archive.ts';
export { attach, claimFormUploads, claimUploads, type NewAttachment } from './attach.ts';
export { blobKey, isRasterImage, safeFileName, type Blob, type SpooledFile } from './blob.ts';
export { createFormUpload, createUpload } from './create-upload.ts';
export { deleteAttachmentsOf, releaseBlobs } from './delete-attachments.ts';
export { deleteBlob } from './delete-blob.ts';
export { readFileNames, renameAttachment } from './rename-attachments.ts';
export { ensureBlob } from './ensure-blob.ts';
export { sweepFiles } from './sweep-files.ts';
