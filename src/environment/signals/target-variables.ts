import type { Clue } from "../clue.ts";
import { environmentOfName, mayNameProduction } from "./names.ts";
import { readAddressTarget, readDockerContext, readHint, readHostTarget, readKubeContext, readName, readQualifier } from "./targets.ts";

type Read = (label: string, value: string) => readonly Clue[];

const name: Read = (label, value) => [readName(label, value)];
const database: Read = (label, value) => readAddressTarget(label, value, true);
const url: Read = (label, value) => readAddressTarget(label, value, false);
const host: Read = readHostTarget;
const raiseOnly: Read = (label, value) =>
  mayNameProduction(value) && environmentOfName(value) === "production" ? [readHint(label, showName(value), "production")] : [];
const hint: Read = (label, value) => [readHint(label, value, environmentOfName(value))];
const qualifier: Read = readQualifier;

/** Variables that choose the target of a tool, and how each value reads. Sources: the tools' manuals on environment variables. */
const exact: Readonly<Record<string, Read>> = {
  // Kubernetes
  KUBE_CONTEXT: (label, value) => [readKubeContext(label, value)],
  KUBECONTEXT: (label, value) => [readKubeContext(label, value)],
  HELM_KUBECONTEXT: (label, value) => [readKubeContext(label, value)],
  HELM_NAMESPACE: qualifier,
  KUBE_NAMESPACE: qualifier,
  POD_NAMESPACE: qualifier,
  KUBECONFIG: hint,
  CLUSTER_NAME: name,
  EKS_CLUSTER_NAME: name,
  CLUSTER: name,
  // Clouds
  AWS_PROFILE: name,
  AWS_DEFAULT_PROFILE: name,
  AWS_VAULT: name,
  AWSUME_PROFILE: name,
  AWS_SSO_PROFILE: name,
  AWSU_PROFILE: name,
  AWS_ACCOUNT_ID: name,
  AWS_ACCOUNT: name,
  AWS_ACCOUNT_ALIAS: name,
  AWS_ENDPOINT_URL: url,
  CLOUDSDK_ACTIVE_CONFIG_NAME: name,
  CLOUDSDK_CORE_PROJECT: name,
  GOOGLE_CLOUD_PROJECT: name,
  GCLOUD_PROJECT: name,
  GCP_PROJECT: name,
  GCP_PROJECT_ID: name,
  FIREBASE_PROJECT: name,
  AZURE_SUBSCRIPTION_ID: name,
  ARM_SUBSCRIPTION_ID: name,
  AZURE_SUBSCRIPTION: name,
  AZURE_SUBSCRIPTION_NAME: name,
  AZURE_RESOURCE_GROUP: qualifier,
  OCI_CLI_PROFILE: name,
  ALIBABA_CLOUD_PROFILE: name,
  ALICLOUD_PROFILE: name,
  OS_CLOUD: name,
  OS_PROJECT_NAME: name,
  SCW_PROFILE: name,
  LINODE_CLI_CONFIG: hint,
  DIGITALOCEAN_CONTEXT: name,
  HCLOUD_CONTEXT: name,
  IBMCLOUD_TARGET: name,
  // Infrastructure
  TF_WORKSPACE: name,
  TF_VAR_environment: name,
  TF_VAR_env: name,
  TF_VAR_stage: name,
  PULUMI_STACK: name,
  ANSIBLE_INVENTORY: name,
  NOMAD_ADDR: url,
  NOMAD_NAMESPACE: qualifier,
  CONSUL_HTTP_ADDR: url,
  VAULT_ADDR: url,
  VAULT_NAMESPACE: qualifier,
  ARGOCD_SERVER: url,
  FLUX_NAMESPACE: qualifier,
  RANCHER_URL: url,
  TALOSCONFIG: hint,
  DOCKER_CONTEXT: (label, value) => [readDockerContext(label, value)],
  DOCKER_HOST: host,
  CONTAINER_HOST: host,
  COMPOSE_FILE: hint,
  COMPOSE_PROJECT_NAME: hint,
  COMPOSE_PROFILES: hint,
  // Data
  DATABASE_URL: database,
  DATABASE_URI: database,
  DB_URL: database,
  DIRECT_URL: database,
  SQLALCHEMY_DATABASE_URI: database,
  POSTGRES_URL: database,
  PG_URL: database,
  MYSQL_URL: database,
  MONGODB_URI: database,
  MONGO_URL: database,
  MONGODB_URL: database,
  MONGO_URI: database,
  REDIS_URL: url,
  REDIS_URI: url,
  ELASTICSEARCH_URL: url,
  OPENSEARCH_URL: url,
  AMQP_URL: database,
  RABBITMQ_URL: database,
  CLOUDAMQP_URL: database,
  KAFKA_BROKERS: host,
  KAFKA_BOOTSTRAP_SERVERS: host,
  BOOTSTRAP_SERVERS: host,
  CLICKHOUSE_URL: database,
  SPRING_DATASOURCE_URL: database,
  JDBC_URL: database,
  JDBC_DATABASE_URL: database,
  SUPABASE_URL: url,
  NEO4J_URI: url,
  INFLUX_HOST: url,
  NATS_URL: url,
  CASSANDRA_HOST: host,
  LIBSQL_URL: url,
  TURSO_DATABASE_URL: url,
  PGHOST: host,
  PGHOSTADDR: host,
  PGDATABASE: qualifier,
  PGSERVICE: name,
  PGUSER: hint,
  MYSQL_HOST: host,
  MYSQL_DATABASE: qualifier,
  MYSQL_UNIX_PORT: hint,
  DB_HOST: host,
  DATABASE_HOST: host,
  DB_NAME: qualifier,
  DB_DATABASE: qualifier,
  DATABASE_NAME: qualifier,
  POSTGRES_HOST: host,
  POSTGRES_DB: qualifier,
  REDIS_HOST: host,
  MONGO_HOST: host,
  MSSQL_HOST: host,
  SQLCMDSERVER: host,
  SNOWFLAKE_ACCOUNT: name,
  SNOWFLAKE_DATABASE: qualifier,
  DATABRICKS_HOST: url,
  BIGQUERY_PROJECT: name,
  // Services of the application itself
  API_URL: url,
  API_BASE_URL: url,
  BASE_URL: url,
  BACKEND_URL: url,
  SERVICE_URL: url,
  APP_URL: url,
  SERVER_URL: url,
  API_HOST: host,
  REMOTE_HOST: host,
  SSH_HOST: host,
  DEPLOY_HOST: host,
  TARGET_HOST: host,
  SERVER_HOST: host,
  HEROKU_APP: name,
  FLY_APP: name,
  NETLIFY_SITE_ID: name,
  VERCEL_PROJECT_ID: hint,
};

const store = /_(?:DATABASE|DB|POSTGRES|POSTGRESQL|MYSQL|MONGO|MONGODB|REDIS)_(?:URL|URI|DSN|CONNECTION|HOST)$/;
const account = /_(?:KUBE_CONTEXT|AWS_PROFILE|GCP_PROJECT)$/;

/** Last words of names that often hold a target: loud values raise. */
const endings = new Set([
  "URL",
  "URI",
  "HOST",
  "DSN",
  "SERVER",
  "ENDPOINT",
  "ADDR",
  "CONNECTION",
  "CLUSTER",
  "CONTEXT",
  "PROFILE",
  "PROJECT",
  "NAMESPACE",
  "WORKSPACE",
  "STACK",
  "ACCOUNT",
  "SUBSCRIPTION",
  "INVENTORY",
  "TARGET",
  "DB",
  "DATABASE",
  "BUCKET",
  "APP",
  "REGION",
]);

const readByEnding = (variable: string): Read | undefined => {
  if (variable.startsWith("ConnectionStrings__") || variable.endsWith("CONNECTION_STRING")) return database;
  if (!endings.has(variable.slice(variable.lastIndexOf("_") + 1))) return undefined;
  if (store.test(variable)) return variable.endsWith("_HOST") ? host : database;
  return account.test(variable) ? name : raiseOnly;
};

/** An address may carry a password; a plain name may not. */
const showName = (value: string): string => (/[@:/=]/.test(value) ? "(an address that names production)" : value);

const readerOf = (variable: string): Read | undefined => (Object.hasOwn(exact, variable) ? exact[variable] : readByEnding(variable));

/** Clues about the targets that one variable chooses; none for other variables. */
export const readTargetVariable = (source: string, variable: string, value: string): readonly Clue[] => {
  const read = readerOf(variable);
  if (read === undefined || value === "") return [];
  return read(`${source}.${variable}`, value);
};
