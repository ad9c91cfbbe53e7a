import type { Dialect } from "../dialect.ts";
import { postgresPureFunctions } from "./postgres.ts";

/** Forms of the SQL standard that look like calls, and types that take a length: they compute on what they are given. */
const standard = `
  abs acos ascii asin atan atan2 avg bit_length bit_and bit_or bit_xor cast ceil ceiling char char_length character_length chr coalesce collation concat concat_ws
  convert corr cos cosh cot count covar_pop covar_samp cume_dist current_date current_time current_timestamp current_user current_role current_catalog
  current_schema date datetime dense_rank degrees exp extract first_value floor format greatest group_concat grouping hex if ifnull iif
  instr isnull json_array json_arrayagg json_exists json_extract json_object json_objectagg json_query json_value lag last_value lead least
  left length listagg ln localtime localtimestamp locate log log10 log2 lower lpad ltrim max md5 min mod normalize nth_value ntile nullif nvl
  nvl2 octet_length overlay percent_rank percentile_cont percentile_disc pi position pow power quote radians rank repeat replace reverse right
  round row_number rpad rtrim session_user sign sin sinh space second sqrt stddev stddev_pop stddev_samp string_agg strpos substr substring sum
  system_user tan tanh to_char to_date to_number to_timestamp translate trim trunc truncate try_cast upper user var_pop var_samp variance
  xmlagg xmlattributes xmlconcat xmlelement xmlforest xmlparse xmlpi xmlroot xmlserialize xmlexists xmltable json_table merge_action
  bigint bit boolean character dec decimal double float int integer interval nchar numeric nvarchar real smallint string text time
  timestamp timestamptz timetz tinyint varbinary varbit varchar varchar2 varying binary blob clob datetime2 datetimeoffset bytea array any_value median mode`;

/** MySQL 8.4 manual, chapter 14, and MariaDB's; without sleep, locks, files, `benchmark`, `master_pos_wait`, `last_insert_id(n)`. */
const mysql = `
  adddate addtime aes_decrypt aes_encrypt any_value bin bin_to_uuid bit_count charset coercibility compress connection_id conv convert_tz
  crc32 curdate curtime curtime database date_add date_format date_sub datediff day dayname dayofmonth dayofweek dayofyear elt export_set extractvalue field
  find_in_set format_bytes format_pico_time found_rows from_base64 from_days from_unixtime get_format grouping hour icu_version inet6_aton
  inet6_ntoa inet_aton inet_ntoa is_ipv4 is_ipv4_compat is_ipv6 is_uuid json_array_append json_array_insert json_contains
  json_contains_path json_depth json_insert json_keys json_length json_merge json_merge_patch json_merge_preserve json_overlaps json_pretty
  json_quote json_remove json_replace json_search json_set json_storage_size json_type json_unquote json_valid last_day lcase ldexp
  make_set makedate maketime microsecond mid minute month monthname now oct ord period_add period_diff ps_current_thread_id ps_thread_id
  quarter rand random_bytes regexp_instr regexp_like regexp_replace regexp_substr roles_graphml row_count schema sec_to_time second sha sha1 sha2
  soundex st_astext st_x st_y std str_to_date strcmp subdate substring_index subtime sysdate time_format time_to_sec timediff timestampadd timestampdiff to_base64
  to_days to_seconds ucase uncompress uncompressed_length unhex unix_timestamp updatexml utc_date utc_time utc_timestamp uuid uuid_short
  uuid_to_bin validate_password_strength values version week weekday weekofyear weight_string year yearweek signed unsigned sys.format_bytes
  sys.format_time sys.format_statement sys.format_path sys.version_major sys.version_minor sys.version_patch sys.ps_is_account_enabled`;

/** sqlite.org/lang_corefunc.html, lang_datefunc, lang_aggfunc, json1, pragma table-valued functions that only report. */
const sqlite = `
  changes char glob hex ifnull iif instr json json_array_length json_each json_error_position json_group_array json_group_object json_insert json_patch
  json_pretty json_quote json_remove json_replace json_set json_tree json_type json_valid julianday last_insert_rowid like likelihood
  likely octet_length printf quote random randomblob sqlite_compileoption_get sqlite_compileoption_used sqlite_source_id sqlite_version
  strftime total total_changes typeof unhex unicode unixepoch unlikely zeroblob timediff generate_series soundex
  pragma_table_info pragma_table_xinfo pragma_table_list pragma_index_list pragma_index_info pragma_index_xinfo pragma_foreign_key_list pragma_database_list
  pragma_collation_list pragma_function_list pragma_module_list pragma_pragma_list pragma_compile_options pragma_page_count pragma_page_size
  pragma_freelist_count pragma_user_version pragma_schema_version pragma_application_id pragma_journal_mode pragma_encoding`;

/** ClickHouse "Functions" reference: conversion, arrays, dates, strings, aggregate functions and what describes the server. */
const clickhouse = `
  addDays addHours addMonths any anyLast argMax argMin arrayJoin arrayMap arrayFilter arrayExists arraySort arrayReverseSort arrayConcat arrayElement arraySlice arrayStringConcat avgIf bar
  countIf currentDatabase currentUser dateDiff date_diff date_trunc dateName divide empty endsWith equals fqdn formatDateTime
  formatReadableQuantity formatReadableSize formatReadableTimeDelta formatReadableDecimalSize fromUnixTimestamp groupArray groupUniqArray has hasAll hasAny hostName
  hostname ignore indexOf initialQueryID intDiv intDivOrZero isNotNull isNull lengthUTF8 like lowerUTF8 match maxIf minIf minus multiIf multiply normalizeQuery
  normalizedQueryHash notEmpty notEquals now now64 numbers numbers_mt one plus quantile quantileExact quantiles quantileTiming queryID rand replaceAll
  replaceOne serverUUID splitByChar splitByString startsWith subtractDays subtractHours sumIf sumMap tcpPort timezone toDate toDateTime toDateTime64 toDayOfMonth toFixedString
  toFloat32 toFloat64 toHour toInt128 toInt16 toInt32 toInt64 toInt8 toInterval toIntervalDay toIntervalHour toMinute toMonday toMonth toStartOfDay toStartOfFiveMinutes toStartOfHour
  toStartOfInterval toStartOfMinute toStartOfMonth toString toTypeName toUInt16 toUInt32 toUInt64 toUInt8 toUnixTimestamp toYear today topK tuple
  uniq uniqExact uniqIf upperUTF8 uptime version yesterday zeros arrayCount arrayDistinct arraySum map mapKeys mapValues groupArrayIf concat`.toLowerCase();

/** CQL reference, "Functions". */
const cassandra = `
  blobasint blobastext currentdate currenttime currenttimestamp currenttimeuuid dateof intasblob maxtimeuuid mintimeuuid now textasblob todate
  token totimestamp tounixtimestamp ttl unixtimestampof uuid writetime`;

/** GoogleSQL function reference. */
const bigquery = `
  approx_count_distinct approx_quantiles approx_top_count array_agg array_concat array_length array_to_string bool byte_length countif
  current_datetime date_add date_diff date_sub date_trunc datetime_diff datetime_trunc div ends_with farm_fingerprint format_date format_datetime
  format_timestamp from_base64 generate_array generate_date_array generate_uuid int64 float64 is_inf is_nan json_extract_scalar json_value
  logical_and logical_or max_by min_by offset ordinal parse_date parse_json parse_timestamp rand regexp_contains regexp_extract regexp_replace safe_cast
  safe_divide safe_offset sha1 sha256 sha512 split starts_with struct timestamp_add timestamp_diff timestamp_micros timestamp_millis
  timestamp_seconds timestamp_sub timestamp_trunc to_base64 to_hex to_json to_json_string unix_millis unix_seconds unnest`;

/** Snowflake "Function reference": conversion, context and INFORMATION_SCHEMA table functions that report metadata. */
const snowflake = `
  array_agg array_construct array_size array_to_string booland current_account current_account_name current_available_roles current_client
  current_database current_ip_address current_organization_name current_region current_schemas current_secondary_roles current_session
  current_statement current_transaction current_version current_warehouse date_part date_trunc dateadd datediff dayname decode
  flatten get_ddl getdate iff is_null_value last_query_id last_transaction monthname object_construct parse_json sha1 sha2 split split_part
  sysdate table timeadd timediff timestampadd timestampdiff to_boolean to_double to_json to_timestamp_ltz to_timestamp_ntz to_timestamp_tz to_variant to_varchar
  try_parse_json try_to_date try_to_number typeof uuid_string zeroifnull generator seq4 seq8 uniform
  information_schema.automatic_clustering_history information_schema.copy_history information_schema.database_storage_usage_history
  information_schema.data_transfer_history information_schema.login_history information_schema.login_history_by_user
  information_schema.metering_history information_schema.pipe_usage_history information_schema.policy_references information_schema.query_history
  information_schema.query_history_by_session information_schema.query_history_by_user information_schema.query_history_by_warehouse
  information_schema.stage_storage_usage_history information_schema.tag_references information_schema.task_dependents information_schema.task_history
  information_schema.warehouse_load_history information_schema.warehouse_metering_history system$typeof system$clustering_information
  system$clustering_depth system$estimate_query_acceleration system$last_change_commit_time system$pipe_status system$get_tag`;

/** Transact-SQL reference, "Functions": conversion, dates, metadata; and the `sys.dm_*` functions that report. */
const mssql = `
  app_name applock_mode charindex checksum checksum_agg choose col_length col_name columnproperty count_big current_timezone databaseproperty
  databasepropertyex datalength dateadd datediff datediff_big datefromparts datename datepart datetrunc day db_id db_name difference
  eomonth error_message error_number error_severity file_id file_name fileproperty filegroup_name filegroupproperty fulltextserviceproperty getansinull
  getdate getutcdate grouping_id has_dbaccess has_perms_by_name hashbytes host_id host_name ident_current ident_incr ident_seed index_col
  indexkey_property indexproperty is_member is_rolemember is_srvrolemember isdate isjson isnumeric json_modify json_path_exists month newid newsequentialid object_definition
  object_id object_name object_schema_name objectproperty objectpropertyex original_login parse parsename patindex permissions
  quotename rand replicate rowcount_big schema_id schema_name scope_identity serverproperty sessionproperty session_context sql_variant_property
  square stats_date stdev stdevp str string_escape string_split stuff suser_id suser_name suser_sid suser_sname switchoffset
  sysdatetime sysdatetimeoffset sysutcdatetime todatetimeoffset try_convert try_parse type_id type_name typeproperty unicode user_id user_name
  var varp version xact_state year sys.dm_exec_sql_text sys.dm_exec_query_plan sys.dm_exec_text_query_plan sys.dm_db_index_physical_stats sys.dm_db_index_operational_stats
  sys.dm_io_virtual_file_stats sys.dm_exec_input_buffer sys.dm_exec_plan_attributes sys.dm_os_volume_stats sys.dm_db_stats_properties
  sys.dm_exec_describe_first_result_set sys.fn_my_permissions sys.fn_helpcollations sys.fn_virtualfilestats fn_my_permissions fn_helpcollations openjson value generate_series`;

/** Oracle SQL language reference 7 and the packages that only report. */
const oracle = `
  add_months asciistr bitand cardinality chartorowid compose decode dump empty_blob empty_clob hextoraw initcap
  last_day lnnvl months_between nanvl new_time next_day nls_lower nls_upper numtodsinterval numtoyminterval ora_hash rawtohex
  regexp_count regexp_instr regexp_like regexp_replace regexp_substr rowidtochar rownum sessiontimezone soundex standard_hash
  sys_connect_by_path sys_context sys_extract_utc sys_guid sysdate systimestamp to_clob to_dsinterval to_nchar to_timestamp_tz to_yminterval tz_offset uid
  userenv vsize wm_concat dbms_metadata.get_ddl dbms_metadata.get_dependent_ddl dbms_metadata.get_granted_ddl dbms_xplan.display dbms_xplan.display_cursor dbms_xplan.display_awr
  dbms_lob.substr dbms_lob.getlength dbms_rowid.rowid_object dbms_rowid.rowid_block_number dbms_utility.port_string`;

/** CockroachDB "Functions and operators": what describes the cluster. */
const cockroach = `
  cluster_logical_timestamp crdb_internal.node_id crdb_internal.cluster_id crdb_internal.cluster_name crdb_internal.node_executable_version
  crdb_internal.is_admin crdb_internal.locality_value crdb_internal.pretty_key crdb_internal.approximate_timestamp gateway_region
  experimental_strftime follower_read_timestamp statement_timestamp`;

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Later PostgreSQL versions' additions (manual 16–18, chapter 9), standard forms, and the pg_stat_statements and size reports. */
const postgresMore = `
  array_sample array_shuffle array_sort array_reverse any_value date_add date_subtract erf erfc gamma lgamma casefold crc32 crc32c bytea json_scalar json_serialize pg_basetype
  pg_input_is_valid pg_input_error_info random_normal reverse system_user pg_stat_get_checkpointer_num_timed pg_get_acl pg_get_loaded_modules
  pg_stat_get_io pg_stat_statements pg_stat_statements_info to_bin to_oct to_regtypemod unicode_version icu_unicode_version unicode_assigned uuid_extract_timestamp uuid_extract_version
  uuidv4 uuidv7 pg_buffercache_summary pg_buffercache_usage_counts ordinality`;

const extra: Readonly<Record<Dialect, () => readonly string[]>> = {
  postgres: () => [...words(postgresPureFunctions), ...words(postgresMore)],
  cockroach: () => [...words(postgresPureFunctions), ...words(postgresMore), ...words(cockroach)],
  mysql: () => words(mysql),
  sqlite: () => words(sqlite),
  clickhouse: () => words(clickhouse),
  cassandra: () => words(cassandra),
  bigquery: () => words(bigquery),
  snowflake: () => words(snowflake),
  mssql: () => words(mssql),
  oracle: () => words(oracle),
  redis: () => [],
  generic: () => ["now", "version"],
};

const built = new Map<Dialect, ReadonlySet<string>>();

/** Functions known to compute on their arguments or to report on the server, and to do nothing else. Built at first use. */
export const pureFunctions = (dialect: Dialect): ReadonlySet<string> => {
  const known = built.get(dialect);
  if (known !== undefined) return known;
  const names = new Set([...words(standard), ...extra[dialect]()]);
  built.set(dialect, names);
  return names;
};
