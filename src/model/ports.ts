/** The outside world, reached only through these. Implementations live in `store/` and tests. */

export interface Files {
  /** Text of a file, or why not. Never throws; at most `bytesMax` bytes are read. */
  read(path: string, bytesMax: number): FileText;
  /** What stands at a path, following links: `none` when nothing does. */
  kind(path: string): "file" | "folder" | "other" | "none";
  /** Path with links resolved; the path itself where it does not exist. */
  real(path: string): string;
  /** Names in a folder; empty when unreadable. */
  list(path: string): readonly string[];
  /** True when this process's user may write there (or could create it). */
  isWritable(path: string): boolean;
}
export type FileText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: "missing" | "unreadable" | "too-large" | "binary" };

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}
export interface Random {
  bytes(count: number): Uint8Array;
}
