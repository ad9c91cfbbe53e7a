import { Database, SQLiteError } from "bun:sqlite";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";

/** A file held alone; the kernel lets go of it with the process, however that ends. */
export interface Hold {
  release(): void;
}

/** Undefined when another process holds it. The file stays: it is the lock's place, not the lock. */
export const holdFile = (path: string): Hold | undefined => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const database = new Database(path, { create: true, readwrite: true });
  try {
    database.run("pragma busy_timeout = 0");
    database.run("pragma journal_mode = memory");
    database.run("begin exclusive");
  } catch (error) {
    database.close();
    if (error instanceof SQLiteError && error.code?.startsWith("SQLITE_BUSY") === true) return undefined;
    throw error;
  }
  return { release: () => database.close() };
};
