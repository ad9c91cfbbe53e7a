import type { Dialect } from "./dialect.ts";
import type { StatementClass } from "./statement.ts";

/** Statements by dialect and by the class they must get; `doubt` where the reader must say that it does not know. */
export const statementCases: Readonly<Partial<Record<Dialect, Readonly<Partial<Record<StatementClass | "doubt", readonly string[]>>>>>> = {
  postgres: {
    schema_read: [
      "SELECT 42", "select now(), clock_timestamp()", "VALUES (1), (2)", "TABLE pg_namespace", "SHOW work_mem", "SHOW TIME ZONE",
      "SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'app'",
      "SELECT count(*) FILTER (WHERE granted) FROM pg_locks",
      "WITH big AS (SELECT oid FROM pg_class ORDER BY relpages DESC LIMIT 5) SELECT pg_size_pretty(pg_total_relation_size(oid)) FROM big",
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) SELECT sum(i) FROM n",
      "SELECT extract(epoch FROM now() - xact_start) FROM pg_stat_activity WHERE state IS DISTINCT FROM 'idle'",
      "SELECT * FROM unnest(ARRAY[1, 2]) WITH ORDINALITY AS t(a, n)",
      "SELECT attname, n_distinct FROM pg_stats WHERE tablename = 'account'",
      "SELECT subname, subenabled FROM pg_subscription",
      "EXPLAIN DELETE FROM account", "EXPLAIN (ANALYZE off, VERBOSE) UPDATE account SET a = 1", "EXPLAIN ANALYZE SELECT 1",
      "SELECT 'DROP TABLE a; --', $$DELETE FROM a$$, $x$ $$ ; $x$", "SELECT /* a /* b */ DROP */ 1 -- ; DROP TABLE a",
      'SELECT 1 AS "delete from a"', "COPY (SELECT relname FROM pg_class) TO STDOUT", "BEGIN; SELECT 1; ROLLBACK", "PREPARE p AS SELECT 1; EXECUTE p",
      "SELECT (aclexplode(relacl)).grantee FROM pg_class", "SELECT E'it\\'s; DROP TABLE a'", "",
    ],
    data_read: [
      "SELECT * FROM account", "SELECT count(*) FROM account", "TABLE account", "COPY account TO STDOUT", "SELECT 1 FROM pg_class, account",
      "SELECT (SELECT name FROM account LIMIT 1)", "SELECT 1 WHERE EXISTS (SELECT 1 FROM account)", "WITH account AS (SELECT * FROM account) SELECT * FROM account",
      "SELECT * FROM (pg_class c JOIN account a ON true)", 'SELECT * FROM "PG_CLASS"', "SELECT * FROM ONLY account", "EXPLAIN ANALYZE SELECT * FROM account",
      "SELECT * FROM pg_stats", "SELECT s FROM pg_stats s", "SELECT a FROM pg_stats AS t(a, b, c)", "SELECT subconninfo FROM pg_subscription", "SELECT * FROM pg_user_mappings",
      "WITH x AS (WITH account AS (SELECT 1) SELECT * FROM account) SELECT * FROM account", "SELECT 1 UNION SELECT id FROM account", "SELECT * FROM app.pg_class",
      "DECLARE c CURSOR FOR SELECT * FROM account; FETCH ALL FROM c",
    ],
    write: [
      "INSERT INTO a VALUES (1)", "UPDATE a SET b = 1", "DELETE FROM a", "MERGE INTO a USING b ON true WHEN MATCHED THEN DELETE", "COPY a FROM STDIN",
      "WITH d AS (DELETE FROM a RETURNING *) SELECT * FROM d", "WITH x AS (SELECT 1) INSERT INTO a SELECT * FROM x", "EXPLAIN ANALYZE DELETE FROM a", "EXPLAIN (BUFFERS, ANALYZE) UPDATE a SET b = 1",
      "SELECT 1 FROM pg_class FOR UPDATE", "SELECT * FROM a FOR NO KEY UPDATE", "CALL purge()", "DO $$ BEGIN END $$", "SELECT nextval('s')", "REFRESH MATERIALIZED VIEW v", "COMMIT PREPARED 'x'",
      "EXPLAIN ANALYZE WITH d AS (DELETE FROM a RETURNING 1) SELECT * FROM d", "PREPARE p AS DELETE FROM a", "(SELECT 1); DELETE FROM a",
    ],
    ddl: ["CREATE TABLE a (b int)", "ALTER TABLE a ADD c int", "DROP VIEW v", "TRUNCATE a", "COMMENT ON TABLE a IS 'b'", "SELECT 1 INTO b", "CREATE TABLE b AS SELECT 1", "DROP TABLE IF EXISTS a"],
    admin: ["GRANT SELECT ON a TO b", "REVOKE ALL ON a FROM b", "SET work_mem = '1GB'", "RESET ALL", "VACUUM", "ANALYZE a", "REINDEX TABLE a", "LOCK TABLE a", "CHECKPOINT", "CREATE ROLE r", "DROP USER u", "ALTER SYSTEM SET a = 1", "NOTIFY x", "DISCARD ALL"],
    dangerous_function: [
      "SELECT pg_sleep(9)", 'SELECT "pg_sleep"(9)', "SELECT pg_catalog.pg_sleep(9)", "SELECT f()", "SELECT app.now()", "SELECT * FROM pg_ls_dir('.')", "SELECT (9.0).pg_sleep", "SELECT x.pg_sleep FROM (VALUES (9.0)) AS v(x)",
      "SELECT 1 FROM pg_class c JOIN pg_am a ON (true) AND pg_sleep(1) IS NULL", "COPY (SELECT 1) TO PROGRAM 'x'", "COPY a FROM PROGRAM 'x'", "COPY a TO '/x'", "SELECT 1 FROM pg_class TABLESAMPLE f (pg_sleep(1))",
      "SELECT lo_export(1, 'x')", "LOAD 'x'", "EXECUTE nobody_knows", "SELECT query_to_xml('x', true, true, '')", "SELECT txid_current()", "SELECT set_config('a', 'b', true)",
    ],
    doubt: [
      "SELECT 'a", "SELECT /* a", "SELECT $a$ x", "SELECT '\\'; DROP TABLE a; --'", "SELECT 1\u00a0", "SELECT\u200b 1", "SELECT \uff11", "SELECT 1 \0", "SELECT :name", "SELECT :'name'", 'SELECT * FROM :"name"', "SELEC 1",
      "SELECT (1", "SELECT 1)", 'SELECT U&"d\\0061t"', "SELECT 1 \\gexec", "SELECT {{ x }}", "EXPLAIN", "FOO", "WITH x AS (FOO) SELECT 1",
    ],
  },
  mysql: {
    schema_read: [
      "SHOW TABLES", "SHOW FULL PROCESSLIST", "SHOW CREATE TABLE a", "SHOW GLOBAL STATUS LIKE 'Threads%'", "DESCRIBE a", "DESC a b", "EXPLAIN SELECT * FROM a", "EXPLAIN FORMAT=TREE SELECT * FROM a", "EXPLAIN FOR CONNECTION 7",
      "SELECT @@hostname, @@GLOBAL.read_only", "SELECT `TABLE_NAME` FROM `information_schema`.`TABLES`", "SELECT 1 # ; DROP TABLE a", "SELECT /*+ MAX_EXECUTION_TIME(9) */ 1", "USE app", "SELECT table_rows FROM INFORMATION_SCHEMA.TABLES",
      "SELECT * FROM performance_schema.threads", "SELECT 1 -- x",
    ],
    data_read: ["SELECT * FROM a", "SELECT user FROM mysql.user", "SHOW CREATE USER u", "SHOW BINLOG EVENTS", "HANDLER a READ FIRST", "TABLE a", "EXPLAIN ANALYZE SELECT * FROM a", "ANALYZE SELECT * FROM a"],
    write: ["REPLACE INTO a VALUES (1)", "LOAD DATA INFILE 'x' INTO TABLE a", "SELECT 1 /*! FOR UPDATE */", "SELECT * FROM a LOCK IN SHARE MODE", "SELECT @a := 1", "SELECT 1 INTO @a", "ANALYZE FORMAT=JSON DELETE FROM a", "DESCRIBE ANALYZE DELETE FROM a"],
    ddl: ["/*!50000 DROP TABLE a */", "/*M!100100 DROP TABLE a */", "SELECT 1--1; DROP TABLE a", "RENAME TABLE a TO b"],
    admin: ["SET GLOBAL a = 1", "FLUSH TABLES", "KILL 1", "CREATE USER u", "RESET MASTER", "OPTIMIZE TABLE a", "STOP REPLICA", "START REPLICA", "USE a TRUNCATE b"],
    dangerous_function: ["SELECT sleep(9)", "SELECT 1 INTO OUTFILE 'x'", "SELECT load_file('x')", "SELECT f()", "SHOW TABLES WHERE sleep(9)", "SELECT benchmark(9, 1)", 'SELECT "f"(1)'],
    doubt: ["SELECT 1 /*!99999 */", "SELECT 'it\\'s'", "SELECT /*! 1", "SELECT 1 /* /* */ */"],
  },
  sqlite: {
    schema_read: ["PRAGMA table_info(a)", "PRAGMA main.index_list('a')", "PRAGMA user_version", "SELECT name FROM sqlite_schema", "EXPLAIN QUERY PLAN SELECT * FROM a", "SELECT sqlite_version()", "SELECT * FROM pragma_table_info('a')", "EXPLAIN DELETE FROM a"],
    data_read: ["SELECT * FROM a", "SELECT * FROM [a]", "SELECT * FROM `a`"],
    write: ["INSERT OR IGNORE INTO a VALUES (1)", "REPLACE INTO a VALUES (1)", "WITH x AS (SELECT 1) DELETE FROM a"],
    admin: ["PRAGMA user_version = 3", "PRAGMA journal_mode(wal)", "PRAGMA writable_schema", "PRAGMA optimize", "VACUUM", "ATTACH 'x' AS y", "BEGIN EXCLUSIVE"],
    dangerous_function: ["SELECT load_extension('x')", "SELECT readfile('x')", "SELECT writefile('x', 'y')", "SELECT [load_extension]('x')"],
  },
  mssql: {
    schema_read: ["SELECT name FROM sys.tables", "SELECT TOP 5 wait_type FROM sys.dm_os_wait_stats", "EXEC sp_help 'a'", "EXEC sp_who2", "SELECT @@VERSION", "SELECT name FROM master.sys.databases WITH (NOLOCK)", "SELECT 1\nGO\nSELECT 2"],
    data_read: ["SELECT * FROM dbo.a", "SELECT name FROM sys.sql_logins", "SELECT * FROM @t"],
    write: ["SELECT 1 DELETE FROM a", "SELECT 1 FROM sys.tables WITH (UPDLOCK)", "SELECT NEXT VALUE FOR s"],
    ddl: ["SELECT * INTO b FROM a", "SELECT 1 DROP TABLE a", "EXEC sp_who2 DROP TABLE a"],
    dangerous_function: ["EXEC purge", "EXEC('x')", "EXEC sp_executesql N'x'", "EXEC xp_cmdshell 'x'", "SELECT * FROM OPENROWSET('a', 'b', 'c')", "WAITFOR DELAY '1'", "EXEC other.sp_help", "cleanup_all 1"],
  },
  oracle: {
    schema_read: ["SELECT table_name FROM all_tables", "SELECT * FROM v$session", "SELECT sysdate FROM dual", "SELECT q'[it's; DROP]' FROM dual"],
    data_read: ["SELECT * FROM a", "SELECT * FROM dba_tab_histograms", "SELECT * FROM sys.user$"],
    write: ["BEGIN purge; END;", "EXPLAIN PLAN FOR SELECT 1 FROM dual"],
    dangerous_function: ["SELECT purge FROM dual", "SELECT utl_http.request('x') FROM dual", "EXECUTE purge"],
  },
  snowflake: {
    schema_read: ["SHOW TABLES", "DESCRIBE TABLE a", "SELECT * FROM db.INFORMATION_SCHEMA.TABLES", "SELECT * FROM TABLE(INFORMATION_SCHEMA.QUERY_HISTORY())", "SELECT CURRENT_VERSION()"],
    data_read: ["SELECT * FROM a", "SELECT $1 FROM @stage", "LIST @stage"],
    write: ["COPY INTO a FROM @stage"],
    admin: ["ALTER WAREHOUSE w RESUME", "USE ROLE r"],
    dangerous_function: ["COPY INTO @stage FROM a", "PUT file://x @stage", "SELECT SYSTEM$ABORT_SESSION(1)"],
  },
  bigquery: {
    schema_read: ["SELECT * FROM `p.d.INFORMATION_SCHEMA.TABLES`", "SELECT * FROM d.INFORMATION_SCHEMA.COLUMNS", "SELECT CURRENT_TIMESTAMP()"],
    data_read: ["SELECT * FROM `p.d.t`", "SELECT * EXCEPT (a) FROM d.t"],
    dangerous_function: ["EXPORT DATA OPTIONS (uri='x') AS SELECT 1", "SELECT * FROM EXTERNAL_QUERY('x', 'y')", "EXECUTE IMMEDIATE 'x'"],
  },
  clickhouse: {
    schema_read: ["SELECT name FROM system.tables", "SHOW CREATE TABLE a", "DESCRIBE TABLE a", "SELECT formatReadableSize(sum(bytes)) FROM system.parts WHERE active", "WITH 1 AS x SELECT x"],
    data_read: ["SELECT * FROM a", "SELECT * FROM a FINAL"],
    admin: ["SYSTEM FLUSH LOGS", "KILL QUERY WHERE 1", "OPTIMIZE TABLE a"],
    dangerous_function: ["SELECT * FROM url('x', CSV, 'a String')", "SELECT * FROM s3('x')", "WITH sleep(3) AS x SELECT 1", "DESCRIBE TABLE url('x')", "SELECT 1 INTO OUTFILE 'x'"],
  },
  cassandra: {
    schema_read: ["DESCRIBE KEYSPACES", "SELECT * FROM system_schema.tables", "SELECT key FROM system.local"],
    data_read: ["SELECT * FROM shop.a", "SELECT role FROM system_auth.roles"],
    write: ["BEGIN BATCH DELETE FROM a WHERE b = 1 APPLY BATCH"],
    ddl: ["TRUNCATE a", "DROP KEYSPACE k"],
  },
  cockroach: { schema_read: ["SHOW RANGES FROM TABLE a", "SHOW DATABASES", "SELECT version()"], admin: ["CANCEL QUERY 'x'", "PAUSE JOB 1"] },
  redis: { schema_read: ["INFO replication", "SLOWLOG GET 10"], data_read: ["GET a"], write: ["DEL a"], admin: ["CONFIG SET a b"], dangerous_function: ["FCALL f 0"], doubt: ["NOSUCH a"] },
  generic: {
    schema_read: ["SELECT 1", "SELECT table_name FROM information_schema.tables"],
    data_read: ["SELECT * FROM a"],
    write: ["DELETE FROM a"],
    doubt: ["SELECT 'a\\'", "FROBNICATE"],
  },
};

/** The same as lines. */
export const statementLines: readonly { readonly dialect: Dialect; readonly expected: StatementClass | "doubt"; readonly sql: string }[] = Object.entries(statementCases).flatMap(([dialect, classes]) =>
  Object.entries(classes).flatMap(([expected, lines]) => lines.map((sql) => ({ dialect: dialect as Dialect, expected: expected as StatementClass | "doubt", sql }))),
);
