import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { loadDuckdb, NoDuckdb, type Connection, type Instance, type Package } from "../duckdb/package.ts";
import { messageOf } from "../outcome.ts";
import { WarehouseError } from "./warehouse.ts";

/** How long another program that has the file open is waited for: reading commands have it for a moment only. */
const patienceMs = 5_000;
const retryMs = 50;

/** An open database. Whatever `main` does not do is done beside it, by connections of its own. */
export interface Session {
  readonly duckdb: Package;
  readonly main: Connection;
  connect(): Promise<Connection>;
  disconnect(connection: Connection): void;
}

export interface OpenSession extends Session {
  close(): void;
}

const isHeldElsewhere = (error: unknown): boolean => /Could not set lock|Conflicting lock/.test(messageOf(error));

export const errorOf = (error: unknown): WarehouseError => {
  if (error instanceof WarehouseError) return error;
  const message = messageOf(error).split("\n\n")[0] ?? "";
  if (error instanceof NoDuckdb) return new WarehouseError("unreachable", message);
  // What it says of files, memory and itself; the rest is about a statement (duckdb/common/exception.hpp).
  const isUnreachable = /^(?:IO|FATAL|Fatal|INTERNAL|Serialization|Permission|Out of Memory) Error/i.test(message);
  return new WarehouseError(isUnreachable ? "unreachable" : "failed", message);
};

/** What goes wrong comes out as a `WarehouseError`. */
export const attempt = async <T>(act: () => PromiseLike<T> | T): Promise<T> => {
  try {
    return await act();
  } catch (error) {
    throw errorOf(error);
  }
};

/**
 * Files that this process has open. DuckDB's lock is the process's own (fcntl), so that it would not keep two sessions of one
 * process apart, and closing one would let go of both.
 */
const openHere = new Set<string>();

const optionsOf = (file: string, mode: "read" | "write"): Readonly<Record<string, string>> => ({
  ...(mode === "read" && file !== ":memory:" ? { access_mode: "READ_ONLY" } : {}),
  // Enough for the buffers of two cores; what needs more, as looking for repeated keys may, goes to `FILE.tmp`.
  memory_limit: "512MB",
  autoinstall_known_extensions: "false",
});

const openFile = async (duckdb: Package, file: string, mode: "read" | "write"): Promise<Instance> => {
  const until = performance.now() + patienceMs;
  for (;;) {
    let held: string;
    if (openHere.has(file)) held = "this process has it open already";
    else
      try {
        if (file !== ":memory:") openHere.add(file);
        return await duckdb.DuckDBInstance.create(file, optionsOf(file, mode));
      } catch (error) {
        openHere.delete(file);
        if (!isHeldElsewhere(error)) throw error;
        held = /PID \d+/.exec(messageOf(error))?.[0] ?? "another program";
      }
    if (performance.now() >= until)
      throw new WarehouseError(
        "unreachable",
        `another program has \`${file}\` open (${held}), and DuckDB lets one that writes have it alone; try again when that has ended`,
      );
    await Bun.sleep(retryMs);
  }
};

/** Opens what is there to read, or an empty database where nothing is; to write, makes what is missing. */
export const openSession = async (file: string, mode: "read" | "write"): Promise<OpenSession> => {
  const duckdb = await loadDuckdb();
  if (mode === "write") mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const there = mode === "read" && !existsSync(file) ? ":memory:" : file;
  const instance = await openFile(duckdb, there, mode);
  const open = new Set<Connection>();
  const connect = async (): Promise<Connection> => {
    const connection = await instance.connect();
    open.add(connection);
    return connection;
  };
  const disconnect = (connection: Connection): void => {
    if (open.delete(connection)) connection.closeSync();
  };
  const close = (): void => {
    for (const connection of open) disconnect(connection);
    instance.closeSync();
    openHere.delete(there);
  };
  try {
    return { duckdb, connect, disconnect, close, main: await connect() };
  } catch (error) {
    close();
    throw error;
  }
};
