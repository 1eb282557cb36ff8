/** Parent to child: one paper. */
export interface PrintRequest {
  /** As the template takes it. */
  paper: string;
  /** The date it carries, in seconds of Unix time. */
  second: number;
}
export type PrintReply =
  { ok: true; pdf: Uint8Array; /** It keeps to PDF/UA-1 and says so. */ isAccessible: boolean } | { ok: false };
