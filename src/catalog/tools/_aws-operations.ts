/**
 * What operations of AWS services do. Sources: the service models of botocore 1.43.11 (operation names, members marked
 * sensitive, streamed results) and the AWS CLI command reference. What no rule names is a change.
 */
import type { Action, ResourceKind } from "../../model/index.ts";

export type Verdict = readonly [action: Action, kind: ResourceKind];
/** Operations, separated by blanks; `*` stands for any text. */
type Rule = readonly [operations: string, ...verdicts: Verdict[]];

const read: Verdict = ["read", "cloud-resource"];
const change: Verdict = ["write", "cloud-resource"];
const secret: Verdict = ["disclose", "secret"];
const rows: Verdict = ["read", "database-rows"];
const rowsChange: Verdict = ["write", "database-rows"];
const session: Verdict = ["execute", "session"];
const code: Verdict = ["execute", "code"];
const container: Verdict = ["execute", "container"];
const account: Verdict = ["delete", "cloud-account"];
const cluster: Verdict = ["delete", "cluster"];
const backup: Verdict = ["delete", "backup"];
const permission: Verdict = ["grant", "account"];
/** A streamed result goes to the file named last. */
const outfile: Verdict = ["write", "file"];
const kubeconfig: Verdict = ["write", "configuration"];

/** Exceptions, service by service; the first rule that names the operation counts. */
export const exceptions: Readonly<Record<string, readonly Rule[]>> = {
  acm: [["export-certificate", secret]],
  apigateway: [
    ["get-export get-sdk", read, outfile],
    ["test-invoke-*", code],
  ],
  apigatewayv2: [["export-api", read, outfile]],
  appconfig: [["get-configuration get-hosted-configuration-version", read, outfile]],
  appconfigdata: [
    ["get-latest-configuration", read, outfile],
    ["start-configuration-session", read],
  ],
  appsync: [["get-introspection-schema", read, outfile]],
  athena: [
    ["get-query-results", rows],
    ["start-query-execution start-session start-calculation-execution", rowsChange],
  ],
  backup: [["delete-backup-vault delete-recovery-point delete-backup-vault-lock-configuration disassociate-recovery-point*", backup]],
  cloudformation: [["estimate-template-cost", read]],
  cloudfront: [
    ["sign", secret],
    ["get-function get-connection-function", read, outfile],
  ],
  "cloudfront-keyvaluestore": [["get-key list-keys", rows]],
  cloudsearchdomain: [["search suggest", rows]],
  cloudtrail: [["lookup-events", read]],
  codeartifact: [
    ["login", secret, kubeconfig],
    ["get-package-version-asset", read, outfile],
  ],
  codecommit: [
    ["credential-helper", secret],
    ["get-file get-blob", read],
  ],
  codeguruprofiler: [["get-profile", read, outfile]],
  codepipeline: [
    ["poll-for-* get-job-details get-third-party-job-details", secret, change],
    ["list-webhooks", secret],
  ],
  "cognito-identity": [["get-credentials-for-identity get-open-id-token* get-id", secret]],
  "cognito-idp": [
    ["describe-user-pool-client list-user-pool-client-secrets", secret],
    ["list-users list-users-in-group admin-get-user get-user admin-list-* list-devices get-device", rows],
  ],
  configservice: [["select-resource-config select-aggregate-resource-config", read]],
  connect: [["search-contacts get-contact-* describe-contact list-contact-*", rows]],
  "customer-profiles": [["get-* list-* search-* batch-get-*", rows]],
  datazone: [
    ["get-lineage-event", rows, outfile],
    ["get-connection get-environment-credentials", secret],
  ],
  dynamodb: [
    ["get-item batch-get-item query scan transact-get-items", rows],
    ["*-item transact-write-items execute-statement batch-execute-statement execute-transaction", rowsChange],
    ["delete-backup", backup],
  ],
  dynamodbstreams: [["get-records", rows]],
  ebs: [["get-snapshot-block", rows, outfile]],
  ec2: [
    ["create-key-pair get-password-data export-client-vpn-client-configuration", secret],
    ["wait", read],
    ["search-*", read],
  ],
  "ec2-instance-connect": [
    ["ssh open-tunnel", session],
    ["send-*", permission],
  ],
  ecr: [
    ["get-login get-login-password", secret],
    ["batch-check-layer-availability", read],
  ],
  "ecr-public": [["get-login-password", secret]],
  ecs: [
    ["execute-command", session],
    ["run-task start-task", container],
    ["delete-cluster", cluster],
  ],
  eks: [
    ["get-token", secret],
    ["update-kubeconfig", kubeconfig],
    ["delete-cluster deregister-cluster", cluster],
  ],
  "eks-auth": [["*", secret]],
  elasticache: [
    ["test-failover test-migration", ["disrupt", "cloud-resource"]],
    ["delete-snapshot delete-serverless-cache-snapshot", backup],
  ],
  emr: [
    ["ssh socks put get", session],
    ["get-*-presigned-url get-cluster-session-credentials", secret],
  ],
  events: [["test-event-pattern", read]],
  fsx: [["delete-backup", backup]],
  gamelift: [["get-compute-access get-instance-access get-compute-auth-token", secret]],
  "geo-maps": [["get-*", read, outfile]],
  glacier: [["get-job-output", rows, outfile]],
  iam: [
    ["create-access-key create-service-specific-credential reset-service-specific-credential", secret, permission],
    ["generate-credential-report generate-service-last-accessed-details generate-organizations-access-report", read],
    ["attach-* detach-* put-* add-* remove-* create-* update-* upload-* set-* enable-* deactivate-* resync-*", permission],
  ],
  "iot-data": [["get-thing-shadow", read, outfile]],
  kinesis: [
    ["get-records subscribe-to-shard", rows],
    ["put-record put-records", ["write", "queue"]],
  ],
  kms: [
    ["decrypt generate-data-key generate-data-key-pair generate-mac get-parameters-for-import", secret],
    ["generate-random verify verify-mac", read],
  ],
  lakeformation: [
    ["get-temporary-*", secret],
    ["get-work-unit-results", rows, outfile],
  ],
  lambda: [
    ["invoke invoke-async invoke-with-response-stream", code],
    ["add-permission add-layer-version-permission", permission],
  ],
  lightsail: [
    [
      "download-default-key-pair create-key-pair get-instance-access-details get-bucket-access-keys get-relational-database-master-user-password",
      secret,
    ],
  ],
  location: [["get-map-*", read, outfile]],
  logs: [["tail filter-log-events start-query stop-query start-live-tail get-log-object test-metric-filter test-transformer", read]],
  "kinesis-video-archived-media": [["get-clip get-media-for-fragment-list", rows, outfile]],
  "kinesis-video-media": [["get-media", rows, outfile]],
  medialive: [["describe-input-device-thumbnail", read, outfile]],
  "medical-imaging": [["get-image-frame get-image-set-metadata", rows, outfile]],
  omics: [["get-read-set get-reference", rows, outfile]],
  "sagemaker-geospatial": [["get-tile", read, outfile]],
  tnb: [["get-sol-*-content get-sol-*-descriptor", read, outfile]],
  iotwireless: [["get-position-estimate get-resource-position", read, outfile]],
  "mediastore-data": [["get-object", rows, outfile]],
  neptunedata: [["execute-*", rowsChange]],
  "neptune-graph": [["execute-query", rowsChange]],
  organizations: [["delete-organization leave-organization close-account remove-account-from-organization", account]],
  rds: [
    ["generate-db-auth-token", secret],
    ["download-db-log-file-portion download-complete-db-log-file", ["read", "log"]],
    ["delete-*-automated-backup", backup],
  ],
  "rds-data": [["*", rowsChange]],
  redshift: [["get-cluster-credentials* get-identity-center-auth-token", secret]],
  "redshift-data": [
    ["get-statement-result*", rows],
    ["execute-statement batch-execute-statement", rowsChange],
  ],
  "redshift-serverless": [["get-credentials", secret]],
  route53: [["test-dns-answer", read]],
  route53domains: [
    ["retrieve-domain-auth-code", secret],
    ["check-domain-* view-billing", read],
  ],
  s3api: [
    ["get-object get-object-torrent select-object-content", rows, outfile],
    ["delete-bucket delete-object delete-objects", ["delete", "bucket"]],
  ],
  s3control: [["get-data-access", secret]],
  "sagemaker-featurestore-runtime": [["get-record batch-get-record", rows]],
  "sagemaker-runtime": [["invoke-*", code]],
  schemas: [["get-code-binding-source", read, outfile]],
  sdb: [["select get-attributes", rows]],
  secretsmanager: [
    ["get-secret-value batch-get-secret-value", secret],
    ["get-random-password", read],
  ],
  sqs: [
    ["receive-message", rows, ["write", "queue"]],
    ["purge-queue delete-queue delete-message*", ["delete", "queue"]],
    ["send-*", ["write", "queue"]],
  ],
  ssm: [
    ["get-parameter get-parameters get-parameter-history get-parameters-by-path get-access-token", secret],
    ["send-command start-automation-execution", code],
    ["start-session resume-session", session],
  ],
  sso: [
    ["get-role-credentials", secret],
    ["login logout", ["write", "account"]],
  ],
  stepfunctions: [
    ["get-activity-task", change],
    ["start-execution start-sync-execution test-state", code],
  ],
  storagegateway: [["describe-chap-credentials", secret]],
  sts: [
    ["assume-* get-session-token get-federation-token get-delegated-access-token get-web-identity-token", secret],
    ["decode-authorization-message", read],
  ],
  swf: [
    ["poll-for-*", change],
    ["count-*", read],
  ],
  "timestream-query": [["query", rows]],
  wafv2: [["check-capacity", read]],
  workmailmessageflow: [["get-raw-message-content", rows, outfile]],
};

/** For every service, after its exceptions. */
const general: readonly Rule[] = [
  ["help wait", read],
  [
    "get-*-credentials get-credentials* get-*-auth-token get-*-authorization-token get-authorization-token get-*-access-token get-*-session-token get-*-password get-*-secret-value get-*-api-key get-*-stream-key get-*-presigned-url get-*-connection-string get-*-access-details generate-*-auth-token batch-get-*-key export-*-key",
    secret,
  ],
  [
    "describe-* list-* get-* batch-get-* batch-describe-* head-* search search-* lookup-* simulate-* validate-* preview-agents check-access-* check-no-*",
    read,
  ],
  ["delete-* terminate-* remove-* purge-* batch-delete-*", ["delete", "cloud-resource"]],
  ["stop-* reboot-* restart-* suspend-* failover-* switchover-* disable-* cancel-* detach-* disconnect-*", ["disrupt", "cloud-resource"]],
];

const patterns = new Map<string, RegExp>();
const matches = (operations: string, operation: string): boolean => {
  let pattern = patterns.get(operations);
  if (!pattern) patterns.set(operations, (pattern = new RegExp(`^(?:${operations.replaceAll(" ", "|").replaceAll("*", ".*")})$`)));
  return pattern.test(operation);
};

/** What an operation of a service does. */
export const judge = (service: string, operation: string): readonly Verdict[] => {
  for (const [operations, ...verdicts] of [...(Object.hasOwn(exceptions, service) ? (exceptions[service] ?? []) : []), ...general])
    if (matches(operations, operation)) return verdicts;
  return [change];
};
