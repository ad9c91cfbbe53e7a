/**
 * Writes `src/languages/sql/data/postgres.ts` from PostgreSQL's own bootstrap files.
 *
 *     bun scripts/generate-postgres-facts.ts /usr/share/postgresql/15
 *
 * The folder is the server package's share folder: `postgres.bki` and `system_views.sql`.
 */
import { readFileSync, writeFileSync } from "node:fs";

const folder = process.argv[2];
if (folder === undefined) {
  console.error("usage: bun scripts/generate-postgres-facts.ts SHARE_FOLDER");
  process.exit(2);
}

/** Immutable or stable by the catalog, but run a query that is their argument, assign a transaction id, or show sampled rows. */
const impure =
  /^(?:(?:query|table|schema|database|cursor)_to_xml.*|txid_current|pg_current_xact_id|pg_event_trigger_.*|currtid2?|pg_mcv_list_items|pg_cursor|pg_config|binary_upgrade_.*|dblink.*|lo_.*|pg_hba_file_rules)$/;
/** Volatile only because what they report changes: sizes, positions, clocks, locks. */
const reporting = new Set(
  `clock_timestamp current_query gen_random_uuid random timeofday pg_blocking_pids pg_safe_snapshot_blocking_pids pg_collation_actual_version
  pg_database_collation_actual_version pg_control_checkpoint pg_control_init pg_control_recovery pg_control_system pg_current_logfile
  pg_current_wal_flush_lsn pg_current_wal_insert_lsn pg_current_wal_lsn pg_database_size pg_get_backend_memory_contexts
  pg_get_shmem_allocations pg_get_wal_replay_pause_state pg_get_wal_resource_managers pg_indexes_size pg_is_in_recovery
  pg_is_wal_replay_paused pg_jit_available pg_last_committed_xact pg_last_wal_receive_lsn pg_last_wal_replay_lsn
  pg_last_xact_replay_timestamp pg_lock_status pg_notification_queue_usage pg_partition_ancestors pg_partition_tree pg_prepared_xact
  pg_relation_size pg_sequence_last_value pg_show_replication_origin_status pg_stat_get_recovery_prefetch pg_stat_have_stats
  pg_table_size pg_tablespace_size pg_total_relation_size pg_xact_commit_timestamp pg_xact_status txid_status`.split(/\s+/),
);
/** Argument or result types that no statement passes: cstring, trigger, internal, handlers, event_trigger. */
const internalTypes = new Set(["2275", "2279", "2281", "2280", "3115", "325", "269", "3310", "3838"]);

interface Facts {
  readonly names: Map<string, boolean>;
  readonly relations: Set<string>;
}

const readProcedure = (line: string, names: Facts["names"]): void => {
  const fields = line.match(/'(?:[^']|'')*'|\S+/g) ?? [];
  const [name = "", volatile = "", result = "", parameters = ""] = [fields[3], fields[16], fields[20], fields[21]];
  const isInternal = [result, ...parameters.replaceAll("'", "").split(" ")].some((type) => internalTypes.has(type));
  const isPure = (volatile !== "v" || reporting.has(name) || name.startsWith("pg_stat_get_")) && !impure.test(name) && !isInternal;
  names.set(name, isPure && (names.get(name) ?? true));
};

const readBootstrap = (text: string): Facts => {
  const facts: Facts = { names: new Map(), relations: new Set() };
  let table = "";
  for (const line of text.split("\n")) {
    const created = /^create (\w+) /.exec(line)?.[1];
    if (created !== undefined) facts.relations.add((table = created));
    else if (table === "pg_proc" && line.startsWith("insert (")) readProcedure(line, facts.names);
  }
  return facts;
};

const wrap = (words: readonly string[]): string => {
  const lines = [""];
  for (const word of [...words].sort()) {
    if ((lines.at(-1)?.length ?? 0) + word.length > 140) lines.push("");
    lines.push(`${lines.pop() ?? ""} ${word}`);
  }
  return `\`${lines.map((line) => line.trim()).join("\n  ")}\``;
};

const bootstrap = readFileSync(`${folder}/postgres.bki`, "utf8");
const version = /^# PostgreSQL (\d+)/.exec(bootstrap)?.[1] ?? "unknown";
const { names, relations } = readBootstrap(bootstrap);
for (const view of readFileSync(`${folder}/system_views.sql`, "utf8").matchAll(/CREATE VIEW (\w+)/g)) relations.add(view[1] ?? "");
const pure = [...names].filter(([, isPure]) => isPure).map(([name]) => name.toLowerCase());
const other = [...names].filter(([name, isPure]) => !isPure && !name.startsWith("RI_")).map(([name]) => name.toLowerCase());
writeFileSync(
  "src/languages/sql/data/postgres.ts",
  `// Written by scripts/generate-postgres-facts.ts from postgres.bki and system_views.sql of PostgreSQL ${version}; do not edit.

/** Names, white space between them: built-in functions that the catalog calls immutable or stable and that read no rows, files or network, or only report state. */
export const postgresPureFunctions = ${wrap(pure)};

/** Every other built-in function. */
export const postgresOtherFunctions = ${wrap(other)};

/** System catalogs and views. */
export const postgresRelations = ${wrap([...relations])};
`,
);
