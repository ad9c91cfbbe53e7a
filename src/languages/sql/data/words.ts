import type { StatementClass } from "../statement.ts";

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that may stand before a parenthesis without calling anything. */
export const notFunctions = words(`
  all and any as asc between by case check collate conflict connect cross cube current default desc distinct else end escape except exists fetch filter final following for from
  full grouping group having ilike in index inner intersect into is join key keys lateral left like limit materialized minus natural not null of offset
  on only or order outer outfile over partition path preceding prefetch qualify recursive regexp respect returning right rlike rollup row rows select sets
  similar some start table tablesample then to top union unique using values when where window with within array within xor format settings sample
  columns nested passing xmlnamespaces root auto json xml explicit raw prewhere sounds div mod binary hash loop
  pivot unpivot match_recognize force use ignore straight_join apply limit_by at semi anti asof global ties percent`);

/** Words that end a FROM clause. */
export const fromEnds = words(`
  where group having order limit offset fetch window union except intersect minus for qualify start connect prewhere returning option
  settings format lock into procedure model`);

/** Words that read another relation next, inside a FROM clause. */
export const joins = words("join straight_join apply");

/** Words that set operations consist of. */
export const setOperations = words("union except intersect minus");

/** Words in a query that change rows or objects wherever they stand unquoted and are not a name's part. */
export const changers = words("insert update delete merge");

/** Words that begin another statement in Transact-SQL, which needs no semicolon between statements. */
export const batchHeads = words(`
  alter backup begin bulk checkpoint commit create dbcc declare delete deny disable drop enable exec execute goto grant insert kill merge print raiserror
  readtext receive reconfigure restore return revert revoke rollback save send setuser shutdown throw truncate update updatetext use waitfor while writetext`);

/** Heads whose class needs no further look. */
export const heads: Readonly<Record<string, readonly [StatementClass, string]>> = {
  insert: ["write", "inserts rows"],
  update: ["write", "changes rows"],
  delete: ["write", "deletes rows"],
  merge: ["write", "merges rows"],
  replace: ["write", "replaces rows"],
  upsert: ["write", "writes rows"],
  call: ["write", "runs a procedure"],
  do: ["write", "runs a code block"],
  refresh: ["write", "refreshes a materialized view"],
  xa: ["write", "controls a distributed transaction"],
  import: ["ddl", "imports objects"],
  batch: ["write", "writes a batch of rows"],
  remove: ["write", "removes staged files"],
  rm: ["write", "removes staged files"],
  create: ["ddl", "creates an object"],
  alter: ["ddl", "alters an object"],
  drop: ["ddl", "drops an object"],
  truncate: ["ddl", "empties a table"],
  rename: ["ddl", "renames an object"],
  comment: ["ddl", "comments an object"],
  undrop: ["ddl", "restores an object"],
  exchange: ["ddl", "exchanges objects"],
  security: ["ddl", "labels an object"],
  flashback: ["ddl", "winds an object back"],
  associate: ["ddl", "associates statistics"],
  disassociate: ["ddl", "dissociates statistics"],
  grant: ["admin", "grants permissions"],
  revoke: ["admin", "revokes permissions"],
  deny: ["admin", "denies permissions"],
  set: ["admin", "changes a setting"],
  reset: ["admin", "resets settings or state"],
  discard: ["admin", "discards session state"],
  vacuum: ["admin", "maintains storage"],
  analyze: ["admin", "collects statistics"],
  analyse: ["admin", "collects statistics"],
  reindex: ["admin", "rebuilds indexes"],
  cluster: ["admin", "rewrites a table"],
  checkpoint: ["admin", "forces a checkpoint"],
  lock: ["admin", "locks tables"],
  unlock: ["admin", "unlocks tables"],
  notify: ["admin", "sends a notification"],
  listen: ["admin", "changes what the session listens to"],
  unlisten: ["admin", "changes what the session listens to"],
  reassign: ["admin", "changes ownership"],
  kill: ["admin", "ends a session or query"],
  flush: ["admin", "flushes server state"],
  purge: ["admin", "purges logs or objects"],
  optimize: ["admin", "maintains storage"],
  repair: ["admin", "repairs tables"],
  check: ["admin", "checks tables"],
  shutdown: ["admin", "stops the server"],
  restart: ["admin", "restarts the server"],
  attach: ["admin", "attaches a database"],
  detach: ["admin", "detaches a database"],
  install: ["admin", "installs a plugin or extension"],
  uninstall: ["admin", "removes a plugin"],
  change: ["admin", "changes replication"],
  stop: ["admin", "stops replication"],
  start: ["admin", "starts replication"],
  cache: ["admin", "assigns caches"],
  clone: ["admin", "clones an instance"],
  backup: ["admin", "takes a backup"],
  restore: ["admin", "restores a backup"],
  dbcc: ["admin", "runs a console command"],
  reconfigure: ["admin", "applies configuration"],
  system: ["admin", "controls the server"],
  cancel: ["admin", "cancels jobs or queries"],
  pause: ["admin", "pauses jobs"],
  resume: ["admin", "resumes jobs"],
  enable: ["admin", "enables a trigger"],
  disable: ["admin", "disables a trigger"],
  move: ["admin", "moves parts or a cursor"],
  undo: ["admin", "undoes a change"],
  audit: ["admin", "changes auditing"],
  noaudit: ["admin", "changes auditing"],
  administer: ["admin", "administers keys"],
  shrink: ["admin", "shrinks storage"],
  setuser: ["admin", "changes the user"],
  revert: ["admin", "changes the user"],
  unset: ["admin", "changes a setting"],
  binlog: ["admin", "applies a binary log event"],
  load: ["dangerous_function", "loads a library"],
  waitfor: ["dangerous_function", "waits"],
  bulk: ["write", "loads rows"],
  put: ["dangerous_function", "moves a file"],
  get: ["dangerous_function", "moves a file"],
  unload: ["dangerous_function", "writes files"],
  export: ["dangerous_function", "writes files"],
  opendatasource: ["dangerous_function", "opens another source"],
  execute: ["dangerous_function", "runs a procedure or text"],
  exec: ["dangerous_function", "runs a procedure or text"],
  raiserror: ["admin", "raises an error"],
  upload: ["dangerous_function", "moves a file"],
  invoke: ["dangerous_function", "runs code"],
  signal: ["admin", "raises a condition"],
  resignal: ["admin", "raises a condition"],
  split: ["admin", "splits ranges"],
  scatter: ["admin", "moves ranges"],
  copy: ["dangerous_function", "copies data"],
  list: ["data_read", "lists staged files"],
  ls: ["data_read", "lists staged files"],
  fetch: ["data_read", "reads rows from a cursor"],
  handler: ["data_read", "reads rows directly"],
  checksum: ["data_read", "reads rows"],
  while: ["dangerous_function", "runs a loop"],
  if: ["dangerous_function", "runs conditional code"],
  print: ["schema_read", "prints"],
};

/** What CREATE, ALTER and DROP of these is server, role or replication state rather than schema. */
export const adminObjects = words(`
  user role group login subscription publication system warehouse account instance resource server credential session profile pluggable integration
  network availability endpoint certificate settings quota replication share tenant governor audit`);

/** Transact-SQL system procedures that only report: "System stored procedures". */
export const reportingProcedures = words(`
  sp_columns sp_columns_ex sp_databases sp_depends sp_fkeys sp_help sp_helpconstraint sp_helpdb sp_helpdbfixedrole sp_helpfile sp_helpfilegroup sp_helpgroup sp_helpindex
  sp_helpindex2 sp_helplanguage sp_helprole sp_helprolemember sp_helprotect sp_helpserver sp_helpsort sp_helpsrvrole sp_helpsrvrolemember sp_helpstats sp_helptext
  sp_helptrigger sp_helpuser sp_lock sp_pkeys sp_server_info sp_special_columns sp_sproc_columns sp_statistics sp_stored_procedures
  sp_table_privileges sp_tables sp_who sp_who2 sp_describe_first_result_set sp_column_privileges sp_datatype_info sp_linkedservers sp_helpextendedproc`);

/** SHOW of these in MySQL reads row images or password hashes. */
export const secretShows = ["binlog events", "relaylog events", "create user"] as const;

/** PRAGMAs that report: sqlite.org/pragma.html. With a value most of them set something. */
export const readPragmas = words(`
  analysis_limit application_id auto_vacuum automatic_index busy_timeout cache_size cache_spill cell_size_check checkpoint_fullfsync collation_list compile_options
  data_version database_list defer_foreign_keys encoding foreign_key_check foreign_key_list foreign_keys freelist_count fullfsync function_list hard_heap_limit
  ignore_check_constraints index_info index_list index_xinfo integrity_check journal_mode journal_size_limit legacy_alter_table locking_mode max_page_count mmap_size module_list page_count
  page_size pragma_list query_only quick_check read_uncommitted recursive_triggers reverse_unordered_selects schema_version secure_delete soft_heap_limit
  synchronous table_info table_list table_xinfo temp_store threads trusted_schema user_version wal_autocheckpoint`);
/** PRAGMAs whose argument names what to report on rather than a value to set. */
export const argumentPragmas = words(
  "foreign_key_check foreign_key_list index_info index_list index_xinfo integrity_check quick_check table_info table_list table_xinfo",
);

/** Words of a statement over a guarded relation that name no column. */
export const guardedWords = words(`
  select from where and or not in like ilike is null order by asc desc limit offset as distinct nulls first last true false between case when
  then else end group having count any`);

/** Words beside `dual` that call nothing of the user's. */
export const dualWords = words(`
  select from dual sys sysdate systimestamp user uid level rownum dummy current_date current_timestamp localtimestamp sessiontimezone
  dbtimezone connect by date timestamp interval day hour minute second month year dbms_metadata dbms_xplan dbms_lob dbms_utility get_ddl
  get_dependent_ddl get_granted_ddl null case when then else end from at time zone`);

/** Fields of what catalog functions return (aclexplode, each, ts_debug, pg_options_to_table), none of a function's name. */
export const knownFields = words(`
  grantor grantee privilege_type is_grantable n key value ordinality lexeme positions weights alias token option_name option_value min max lsn`);

/** Transact-SQL system procedures that report unless they are given a second argument. */
export const reportingAlone = words("sp_spaceused sp_configure");

/** Settings of PostgreSQL that hold a password, or the command that prints one. */
export const secretSettings = /^(?:primary_conninfo|ssl_passphrase_command)/i;
