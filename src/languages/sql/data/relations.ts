import type { Dialect } from "../dialect.ts";
import { postgresRelations } from "./postgres.ts";

/** Which named relations hold schema, plans or statistics. */
export interface Catalog {
  /** Schemas whose every relation is catalog, unless listed in `secret`. */
  readonly schemas: readonly string[];
  /** Catalog relations that are found without naming a schema; also under the schemas of `home`. */
  readonly relations: readonly string[];
  readonly home: readonly string[];
  /** Names that start so are catalog without naming a schema. */
  readonly prefixes: readonly string[];
  /** Relations that hold secrets or sampled rows: never catalog. */
  readonly secret: readonly string[];
  /** Relations of which only these columns are statistics; the others hold secrets or sampled rows. */
  readonly guarded: Readonly<Record<string, readonly string[]>>;
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);
const none: Catalog = { schemas: [], relations: [], home: [], prefixes: [], secret: [], guarded: {} };

/** Catalogs that later PostgreSQL versions or contrib modules (pg_stat_statements, pg_buffercache) add: manual 16–18, part VII and appendix F. */
const postgresLater = `
  pg_stat_io pg_stat_checkpointer pg_wait_events pg_aios pg_shmem_allocations_numa pg_dsm_registry_allocations pg_stat_statements pg_stat_statements_info
  pg_buffercache pg_buffercache_numa pg_stat_progress_copy pg_stat_progress_data_checksums`;

const postgres = (): Catalog => ({
  ...none,
  schemas: ["information_schema"],
  relations: [...words(postgresRelations), ...words(postgresLater)],
  home: ["pg_catalog"],
  secret:
    words(`pg_authid pg_shadow pg_user_mapping pg_user_mappings pg_statistic pg_statistic_ext_data pg_stats_ext pg_stats_ext_exprs pg_largeobject
    pg_hba_file_rules user_mapping_options _pg_user_mappings foreign_server_options _pg_foreign_servers _pg_foreign_data_wrappers`),
  guarded: {
    pg_stats: words("schemaname tablename attname inherited null_frac avg_width n_distinct correlation"),
    pg_subscription: words(
      "oid subdbid subname subowner subenabled subbinary substream subtwophasestate subslotname subsynccommit subpublications subdisableonerr suborigin",
    ),
  },
});

/** MySQL 8.4 manual, chapters 28–30; the statistics tables of `mysql`. */
const mysql = (): Catalog => ({
  ...none,
  schemas: ["information_schema", "performance_schema", "sys"],
  relations: ["dual"],
  home: [],
  secret: words("user_variables_by_thread user_attributes column_statistics mysql.user mysql.global_priv"),
});
const mysqlStatistics = words("innodb_table_stats innodb_index_stats gtid_executed time_zone time_zone_name engine_cost server_cost");

/** sqlite.org/schematab.html, dbstat.html, fileformat2 (sqlite_stat1 holds counts only). */
const sqlite = (): Catalog => ({
  ...none,
  relations: words("sqlite_master sqlite_schema sqlite_temp_master sqlite_temp_schema sqlite_sequence sqlite_stat1 dbstat"),
  home: ["main", "temp"],
  prefixes: [],
});

/** ClickHouse "System tables". */
const clickhouse = (): Catalog => ({
  ...none,
  schemas: ["system", "information_schema"],
  relations: [],
  secret: words("system.zookeeper system.users system.user_directories system.named_collections"),
});

/** Cassandra manual, "Virtual tables" and "System keyspaces"; `system.paxos` and hints hold rows. */
const cassandra = (): Catalog => ({
  ...none,
  schemas: ["system_schema", "system_views", "system_virtual_schema"],
});
const cassandraSystem = words(
  "local peers peers_v2 size_estimates table_estimates built_views compaction_history available_ranges available_ranges_v2 sstable_activity sstable_activity_v2",
);

/** GoogleSQL: `INFORMATION_SCHEMA` in any place of the path. */
const bigquery = (): Catalog => ({ ...none, schemas: ["information_schema"], relations: [] });
/** Snowflake: `INFORMATION_SCHEMA` and the shared `SNOWFLAKE.ACCOUNT_USAGE` views. */
const snowflake = (): Catalog => ({ ...none, schemas: ["information_schema", "account_usage", "organization_usage"] });

/** Transact-SQL "System catalog views", "System dynamic management views", "Compatibility views". */
const mssql = (): Catalog => ({
  ...none,
  schemas: ["information_schema", "sys"],
  relations: words("sysobjects syscolumns sysindexes sysprocesses sysdatabases sysusers sysfiles systypes"),
  home: ["dbo"],
  secret:
    words(`sql_logins syslogins sysxlogins sys.sql_logins sys.asymmetric_keys sys.symmetric_keys sys.credentials sys.linked_logins sys.remote_logins
    sys.database_scoped_credentials sys.sysusers sys.syslogins sysusers sys.key_encryptions`),
});

/** Oracle dictionary views that come as USER_, ALL_ and DBA_: "Static data dictionary views", chapters 3–7. */
const oracleViews = words(`
  tables tab_columns tab_cols indexes ind_columns ind_expressions constraints cons_columns objects views sequences triggers trigger_cols source segments extents
  tablespaces data_files temp_files free_space temp_free_space synonyms procedures arguments jobs jobs_running scheduler_jobs scheduler_job_run_details scheduler_running_jobs
  scheduler_job_log scheduler_windows tab_partitions tab_subpartitions ind_partitions ind_subpartitions part_tables part_indexes part_key_columns tab_statistics ind_statistics
  tab_modifications mviews mview_logs mview_refresh_times errors dependencies sys_privs tab_privs role_privs col_privs users roles profiles lobs types type_attrs tab_comments
  col_comments directories registry registry_history registry_sqlpatch registered_mviews hist_snapshot hist_sqlstat hist_sqltext hist_sql_plan hist_active_sess_history hist_sysmetric_summary
  hist_system_event hist_sysstat hist_seg_stat hist_wr_control autotask_client autotask_job_history outstanding_alerts alert_history waiters blockers lock ddl_locks dml_locks
  identifiers external_tables queues queue_tables nested_tables varrays clusters libraries operators policies rollback_segs undo_extents tablespace_usage_metrics recyclebin
  feature_usage_statistics high_water_mark_statistics optstat_operations pdbs services ts_quotas unused_col_tabs updatable_columns log_groups advisor_findings advisor_tasks`);
const oracleFamilies = ["user_", "all_", "dba_"].flatMap((family) => oracleViews.map((view) => family + view));

/** Oracle "Static data dictionary views" and "Dynamic performance views". */
const oracle = (): Catalog => ({
  ...none,
  relations: [
    ...oracleFamilies,
    ...words(`dual dict dictionary cat tab session_privs session_roles global_name nls_session_parameters nls_database_parameters nls_instance_parameters
      product_component_version role_sys_privs role_tab_privs database_properties`),
  ],
  home: ["sys"],
  prefixes: ["v$", "gv$"],
  secret:
    words(`user$ dba_users_with_defpwd dba_db_links all_db_links user_db_links dba_tab_histograms all_tab_histograms dba_part_histograms all_part_histograms dba_subpart_histograms
    all_subpart_histograms dba_tab_col_statistics all_tab_col_statistics v$sql_bind_capture gv$sql_bind_capture dba_hist_sqlbind dba_credentials all_credentials
    dba_wallets v$encryption_keys v$logmnr_contents gv$logmnr_contents dba_fga_audit_trail all_histograms`),
});

/** CockroachDB "crdb_internal" and "information_schema"; `crdb_internal` tables report, its functions are another matter. */
const cockroach = (): Catalog => ({ ...postgres(), schemas: ["information_schema", "crdb_internal"], secret: [...postgres().secret] });

const generic = (): Catalog => ({ ...none, schemas: ["information_schema"] });

const catalogs: Readonly<Record<Dialect, () => Catalog>> = {
  postgres,
  mysql,
  sqlite,
  clickhouse,
  cassandra,
  bigquery,
  snowflake,
  mssql,
  oracle,
  cockroach,
  redis: () => none,
  generic,
};

interface Lookup {
  readonly schemas: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
  readonly home: ReadonlySet<string>;
  readonly secret: ReadonlySet<string>;
  readonly catalog: Catalog;
}
const built = new Map<Dialect, Lookup>();
const lookup = (dialect: Dialect): Lookup => {
  let found = built.get(dialect);
  if (found === undefined) {
    const catalog = catalogs[dialect]();
    found = {
      catalog,
      schemas: new Set(catalog.schemas),
      relations: new Set(catalog.relations),
      home: new Set(catalog.home),
      secret: new Set(catalog.secret),
    };
    built.set(dialect, found);
  }
  return found;
};

/** What a relation's rows are: catalog, catalog in some columns only, or data. */
export type Standing =
  | { readonly kind: "catalog" }
  | { readonly kind: "guarded"; readonly columns: readonly string[] }
  | { readonly kind: "rows" };
const rows: Standing = { kind: "rows" };
const catalog: Standing = { kind: "catalog" };

/** Judges a relation by its path, outermost name first, in lower case. */
export const standing = (path: readonly string[], dialect: Dialect): Standing => {
  const { schemas, relations, home, secret, catalog: facts } = lookup(dialect);
  const name = path.at(-1) ?? "";
  const schema = path.at(-2);
  if (secret.has(name) || (schema !== undefined && secret.has(`${schema}.${name}`))) return rows;
  if (schema === undefined || home.has(schema)) {
    if (Object.hasOwn(facts.guarded, name)) return { kind: "guarded", columns: facts.guarded[name] ?? [] };
    return relations.has(name) || facts.prefixes.some((prefix) => name.startsWith(prefix)) ? catalog : rows;
  }
  if (schemas.has(schema))
    return dialect === "snowflake" && schema !== "information_schema" && path.at(-3) !== "snowflake" ? rows : catalog;
  if (dialect === "mysql" && schema === "mysql" && path.length === 2 && mysqlStatistics.includes(name)) return catalog;
  if (dialect === "cassandra" && schema === "system" && cassandraSystem.includes(name)) return catalog;
  if (dialect === "bigquery" && name === "__tables__") return catalog;
  // `database..sysobjects`: the default schema of another database.
  return dialect === "mssql" && schema === "" && relations.has(name) ? catalog : rows;
};
