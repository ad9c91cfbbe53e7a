import { errorText } from "../model/index.ts";
import { Database } from "bun:sqlite";
import { readStored, type ApprovalRequest, type RequestFilter, type RequestStore } from "../approval/index.ts";
import { makePrivateFolder } from "./file-writing.ts";
import { systemLibc } from "./libc.ts";

interface Row {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly digest: string;
  readonly claimant: string | null;
  readonly body: string;
}

/** How long a writer waits for others. */
const waitMsDefault = 5_000;

// The columns are what is searched by; the body holds everything, and a row whose two halves differ is refused.
const schema = `
create table if not exists requests (
  number integer primary key,
  id text not null unique,
  version integer not null,
  state text not null,
  digest text not null,
  claimant text,
  body text not null
) strict;
create index if not exists requests_by_digest on requests (digest, state);
create index if not exists requests_by_state on requests (state);
`;

const select = "select id, version, state, digest, claimant, body from requests";
const insertion =
  "insert into requests (id, version, state, digest, claimant, body) values ($id, $version, $state, $digest, $claimant, $body)";
const change =
  "update requests set version = $version, state = $state, digest = $digest, claimant = $claimant, body = $body where id = $id";

/** Path of the file in the folder of the confirmations. */
export const requestsFile = (folder: string): string => `${folder}/requests.sqlite`;

/**
 * Requests in an SQLite file of this user's own. Write-ahead log and full synchronization: what is committed outlives a
 * power cut (sqlite.org/pragma.html#pragma_synchronous). Opened when first used; every failure throws.
 */
export const openRequestStore = (folder: string, waitMs = waitMsDefault): RequestStore => {
  const path = requestsFile(folder);
  let opened: Database | undefined;
  const using = <T>(work: (database: Database) => T): T => {
    try {
      opened ??= open(folder, waitMs);
      return work(opened);
    } catch (error) {
      throw named(error, path);
    }
  };
  return {
    insert: (request) => using((database) => void database.query(insertion).run(parametersOf(request))),
    get: (id) => using((database) => rowOf(database, id)),
    find: (filter) =>
      using((database) => {
        const { where, values } = conditionsOf(filter);
        const sql = `${select} ${where} order by number desc limit ?`;
        const rows = database.query<Row, (string | number)[]>(sql).all(...values, filter.limit ?? -1);
        return rows.map(readRow);
      }),
    replace: (seen, step) =>
      using((database) => {
        const take = database.transaction((): boolean => {
          const stored = rowOf(database, seen.id);
          if (stored?.version !== seen.version || stored.state !== seen.state) return false;
          const next = step();
          if (next === undefined) return false;
          if (next.id !== seen.id) throw new Error(`\`${next.id}\` is another request than \`${seen.id}\``);
          const { changes } = database.query(change).run(parametersOf(next));
          if (changes !== 1) throw new Error(`request \`${next.id}\` was not written`);
          return true;
        });
        // The right to write is taken before anything is looked at (sqlite.org/lang_transaction.html, 2.2).
        return take.immediate();
      }),
  };
};

/** SQLite's own messages do not say which file is meant. */
const named = (error: unknown, path: string): Error => {
  const why = errorText(error);
  return new Error(why.includes(path) ? why : `\`${path}\`: ${why}`, { cause: error });
};

const open = (folder: string, waitMs: number): Database => {
  const made = makePrivateFolder(systemLibc(), folder);
  if (!made.ok) throw new Error(`\`${folder}\` cannot be used: ${made.detail}`);
  const database = new Database(requestsFile(folder), { create: true, strict: false });
  try {
    // Waiting comes first: changing to the write-ahead log may meet another process that does so too.
    database.run(`pragma busy_timeout = ${waitMs}`);
    database.run("pragma journal_mode = wal");
    database.run("pragma synchronous = full");
    database.run(schema);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};

const parametersOf = (request: ApprovalRequest): Record<string, string | number | null> => ({
  $id: request.id,
  $version: request.version,
  $state: request.state,
  $digest: request.digest,
  $claimant: request.claimant ?? null,
  $body: JSON.stringify(request),
});

const conditionsOf = ({ digest, states, claimant }: RequestFilter): { where: string; values: string[] } => {
  const conditions: [sql: string, values: readonly string[]][] = [];
  if (digest !== undefined) conditions.push(["digest = ?", [digest]]);
  if (states !== undefined) conditions.push([`state in (${states.map(() => "?").join(", ")})`, states]);
  if (claimant !== undefined) conditions.push(["claimant = ?", [claimant]]);
  const where = conditions.length === 0 ? "" : `where ${conditions.map(([sql]) => sql).join(" and ")}`;
  return { where, values: conditions.flatMap(([, values]) => values) };
};

const rowOf = (database: Database, id: string): ApprovalRequest | undefined => {
  const row = database.query<Row, [string]>(`${select} where id = ?`).get(id);
  return row === null ? undefined : readRow(row);
};

const readRow = ({ id, version, state, digest, claimant, body }: Row): ApprovalRequest => {
  const request = readStored(body);
  const isSame =
    request?.id === id &&
    request.version === version &&
    request.state === state &&
    request.digest === digest &&
    (request.claimant ?? null) === claimant;
  if (!isSame)
    throw new Error(
      `the stored request \`${id}\` is damaged; move the file away, and what waits in it has to be asked for and confirmed anew`,
    );
  return request;
};
