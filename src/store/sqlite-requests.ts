import { Database } from "bun:sqlite";
import type { ApprovalRequest, RequestFilter, RequestStore } from "../approval/index.ts";
import { makePrivateFolder } from "./file-writing.ts";
import { systemLibc } from "./libc.ts";

interface Row {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly body: string;
}

/** How long a writer waits for others. */
const waitMs = 5_000;

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

/**
 * Requests in an SQLite file of this user's own. Write-ahead log and full synchronization: what is committed outlives a
 * power cut (sqlite.org/pragma.html#pragma_synchronous). Opened when first used; every failure throws.
 */
export const openRequestStore = (folder: string): RequestStore => {
  let opened: Database | undefined;
  const database = (): Database => (opened ??= open(folder));
  return {
    insert: (request) => {
      const sql =
        "insert into requests (id, version, state, digest, claimant, body) values ($id, $version, $state, $digest, $claimant, $body)";
      database().query(sql).run(parametersOf(request));
    },
    get: (id) => {
      const row = database().query<Row, [string]>("select id, version, state, body from requests where id = ?").get(id);
      return row === null ? undefined : readRow(row);
    },
    find: (filter) => {
      const { where, values } = conditionsOf(filter);
      const sql = `select id, version, state, body from requests ${where} order by number desc limit ?`;
      return database()
        .query<Row, (string | number)[]>(sql)
        .all(...values, filter.limit ?? -1)
        .map(readRow);
    },
    replace: (seen, next) => {
      const sql = `update requests set version = $version, state = $state, digest = $digest, claimant = $claimant, body = $body
        where id = $id and version = $seenVersion and state = $seenState`;
      const { changes } = database()
        .query(sql)
        .run({ ...parametersOf(next), $seenVersion: seen.version, $seenState: seen.state });
      return changes === 1;
    },
  };
};

const open = (folder: string): Database => {
  const made = makePrivateFolder(systemLibc(), folder);
  if (!made.ok) throw new Error(`\`${folder}\` cannot be used: ${made.detail}`);
  const database = new Database(`${folder}/requests.sqlite`, { create: true, strict: false });
  // Waiting comes first: changing to the write-ahead log may meet another process that does so too.
  database.run(`pragma busy_timeout = ${waitMs}`);
  database.run("pragma journal_mode = wal");
  database.run("pragma synchronous = full");
  database.run(schema);
  return database;
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

const readRow = ({ id, version, state, body }: Row): ApprovalRequest => {
  const request = JSON.parse(body) as ApprovalRequest;
  if (request.id !== id || request.version !== version || request.state !== state)
    throw new Error(`the stored request \`${id}\` is damaged`);
  return request;
};
