import { SQL } from "bun";
import { failpoint } from "../failpoint.ts";
import { messageOf } from "../outcome.ts";
import type { Column, Value } from "../schema/column.ts";
import { decodeRow, encodeRow } from "./copy-text.ts";
import { id, idList, raw, sql, uniqueIndex } from "./sql.ts";
import { WarehouseError, type Fill, type Row, type Warehouse } from "./warehouse.ts";

const connectSeconds = 10;
const pieceCharacters = 1 << 17;

/** Says what went wrong without the address, which holds a password. */
const errorOf = (error: unknown): WarehouseError => {
  if (error instanceof WarehouseError) return error;
  const { code = "", errno = "" } = error as { readonly code?: string; readonly errno?: string };
  if (errno === "23505") return new WarehouseError("not-unique", messageOf(error));
  // 08: connection; 28: who connects; 3D: which database; 57P: the server shuts down. 53300: too many connections.
  const isUnreachable = code !== "ERR_POSTGRES_SERVER_ERROR" || /^(?:08|28|3D|57P|53300)/.test(String(errno));
  return new WarehouseError(isUnreachable ? "unreachable" : "failed", `${messageOf(error)}${errno === "" ? "" : ` (${errno})`}`);
};

const attempt = async <T>(act: () => PromiseLike<T>): Promise<T> => {
  try {
    return await act();
  } catch (error) {
    throw errorOf(error);
  }
};

const columnType = (column: Column): string => {
  switch (column.type) {
    case "integer":
      return "bigint";
    case "decimal":
      return `numeric(${column.precision}, ${column.scale})`;
    case "timestamp":
      return "timestamptz";
    case "enum":
      return "text";
    case "date":
    case "boolean":
    case "text":
      return column.type;
  }
};

const canonical = (column: Column): string => {
  const name = sql`${id(column.name)}`;
  if (column.type === "date") return `to_char(${name}, 'YYYY-MM-DD')`;
  if (column.type === "timestamp")
    return `rtrim(rtrim(to_char(${name} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '0'), '.') || 'Z'`;
  return `cast(${name} as text)`;
};

const connect = (url: string, mode: "read" | "write"): SQL => {
  const { socket, address } = socketOf(url);
  return new SQL({
    url: address,
    ...(socket === undefined ? {} : { path: socket }),
    max: 1,
    connectionTimeout: connectSeconds,
    idleTimeout: 0,
    prepare: false,
    connection: {
      application_name: "dataset-loader",
      client_encoding: "UTF8",
      standard_conforming_strings: "on",
      ...(mode === "read" ? { default_transaction_read_only: "on" } : {}),
    },
  });
};

/** A PostgreSQL schema, through Bun's own client: one connection, which holds the session's locks. */
export const openPostgresql = async (url: string, schema: string, mode: "read" | "write"): Promise<Warehouse> => {
  const client = await attempt(async () => connect(url, mode));
  const session = await attempt(() => client.reserve());
  const run = (text: string): Promise<readonly Row[]> => attempt(async () => (await session.unsafe(text)) as readonly Row[]);
  const hasSchema = async (): Promise<boolean> =>
    (await run(sql`select 1 as found from pg_namespace where nspname = ${schema}`)).length > 0;
  const createSchema = async (): Promise<void> => {
    try {
      await run(sql`create schema if not exists ${id(schema)}`);
    } catch (error) {
      // "If not exists" does not hold between two sessions that make it at the same time.
      if (!(await hasSchema())) throw error;
    }
  };
  const prepare = async (): Promise<void> => {
    if (mode === "write" && !(await hasSchema())) await createSchema();
    await run(sql`set search_path to ${id(schema)}, pg_catalog`);
  };
  const close = async (): Promise<void> => {
    session.release();
    await client.close({ timeout: 1 });
  };
  try {
    await prepare();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    engine: "postgresql",
    rowNumberType: "bigint not null",
    columnType,
    canonical,
    viewStatements: (view, text, isSameShape) =>
      isSameShape
        ? [sql`create or replace view ${id(view)} as ${raw(text)}`]
        : [sql`drop view if exists ${id(view)}`, sql`create view ${id(view)} as ${raw(text)}`],
    close,
    query: run,
    change: async (statements, beforeCommit) => {
      await run("begin");
      try {
        for (const { sql: text, before } of statements) {
          if (before !== undefined) failpoint(before);
          await run(text);
        }
        if (beforeCommit !== undefined) failpoint(beforeCommit);
      } catch (error) {
        // Where the session is gone, the server has rolled back already.
        await run("rollback").catch(() => undefined);
        throw error;
      }
      await commit(run);
    },
    tables: async (prefix) =>
      (
        await run(
          sql`select tablename as name from pg_tables where schemaname = ${schema} and left(tablename, ${prefix.length}) = ${prefix} order by 1`,
        )
      ).map(({ name }) => String(name)),
    fill: async (table, columns) => openFill(session, table, columns),
    keepUnique: async (table, index, names) => void (await run(uniqueIndex(table, index, names))),
    stream: (text) => groupsOf(session, text),
    lock: async (dataset) => {
      const [row] = await run(sql`select pg_try_advisory_lock(hashtext(${`dataset-loader ${schema}`}), hashtext(${dataset})) as held`);
      return String(row?.["held"]) === "true";
    },
  };
};

/** A commit that was sent and not answered may have been carried out. */
const commit = async (run: (text: string) => Promise<readonly Row[]>): Promise<void> => {
  try {
    await run("commit");
  } catch (error) {
    if (error instanceof WarehouseError && error.code === "unreachable") throw new WarehouseError("lost", error.message);
    throw error;
  }
};

/** `?host=/folder` is how libpq writes a Unix socket; Bun's client takes it apart from the address. */
const socketOf = (url: string): { readonly socket: string | undefined; readonly address: string } => {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !/^postgres(?:ql)?:$/.test(parsed.protocol))
    throw new WarehouseError("unreachable", "the variable holds no address such as postgres://NAME@HOST/DATABASE");
  const socket = parsed.searchParams.get("host") ?? undefined;
  if (socket === undefined || !socket.startsWith("/")) return { socket: undefined, address: url };
  parsed.searchParams.delete("host");
  return { socket: `${socket}/.s.PGSQL.${parsed.port || "5432"}`, address: parsed.href };
};

const openFill = (session: SQL, table: string, columns: readonly Column[]): Fill => {
  const names = idList(["loader_row", ...columns.map(({ name }) => name)]);
  const width = columns.length + 1;
  const writer = session
    .unsafe(sql`copy ${id(table)} (${names}) from stdin`)
    .writable()
    .getWriter();
  // An error of the server also comes out of `write` and `close`, where it is waited for.
  writer.closed.catch(() => undefined);
  let piece = "";
  // One piece is on its way while the next is made; its error is met by whoever waits for it.
  let sending: Promise<void> = Promise.resolve();
  const send = async (): Promise<void> => {
    await attempt(() => sending);
    sending = writer.write(piece);
    sending.catch(() => undefined);
    piece = "";
    failpoint("stage-written");
  };
  return {
    write: async (values: readonly Value[]) => {
      for (let at = 0; at < values.length; at += width) {
        piece += encodeRow(values, at, width);
        if (piece.length >= pieceCharacters) await send();
      }
    },
    end: async () => {
      if (piece !== "") await send();
      await attempt(() => sending);
      await attempt(() => writer.close());
    },
    abandon: async () => {
      await writer.abort().catch(() => undefined);
    },
  };
};

async function* groupsOf(session: SQL, text: string): AsyncGenerator<readonly (readonly (string | null)[])[]> {
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for await (const piece of session.unsafe(sql`copy (${raw(text)}) to stdout`).readable()) {
      const lines = (rest + decoder.decode(piece, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      yield lines.map(decodeRow);
    }
  } catch (error) {
    throw errorOf(error);
  }
}
