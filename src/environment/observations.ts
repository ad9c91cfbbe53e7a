import type { Pins } from "./pins.ts";

/** What a probe found. `failed` means something is there and could not be read: unknown, hence production. */
export type Probe<T> =
  | { readonly state: "found"; readonly value: T }
  | { readonly state: "absent" }
  | { readonly state: "failed"; readonly why: string };

/** What a kubeconfig says, names and addresses only. */
export interface KubeConfig {
  readonly currentContext: string;
  readonly contexts: Readonly<Record<string, { readonly cluster: string; readonly namespace: string }>>;
  /** Cluster name to API server address. */
  readonly servers: Readonly<Record<string, string>>;
}

/** Profile name to what it resolves to. */
export type AwsProfiles = Readonly<Record<string, { readonly account: string; readonly region: string; readonly endpoint: string }>>;

export interface DockerConfig {
  readonly currentContext: string;
  /** Context name to endpoint address. */
  readonly endpoints: Readonly<Record<string, string>>;
}

export interface GcloudConfig {
  readonly active: string;
  /** Configuration name to its project and account. */
  readonly configurations: Readonly<Record<string, { readonly project: string; readonly account: string }>>;
}

export interface AzureSubscription {
  readonly id: string;
  readonly name: string;
}

export interface GitCheckout {
  /** Branch, or empty when detached. */
  readonly branch: string;
  readonly remotes: Readonly<Record<string, string>>;
}

/** Host patterns of an ssh configuration in file order; `match` blocks apply to any host here. */
export interface SshRule {
  readonly patterns: readonly string[];
  readonly hostName: string;
}

/** Section name to host and database. */
export type DatabaseServices = Readonly<Record<string, { readonly host: string; readonly database: string }>>;

/** What was read from files; read when first asked for, so that a command pays only for its own families. */
export interface FileObservations {
  readonly kube: Probe<KubeConfig>;
  readonly aws: Probe<AwsProfiles>;
  readonly docker: Probe<DockerConfig>;
  readonly gcloud: Probe<GcloudConfig>;
  readonly azure: Probe<AzureSubscription>;
  readonly terraformWorkspace: Probe<string>;
  readonly git: Probe<GitCheckout>;
  readonly ssh: Probe<readonly SshRule[]>;
  readonly postgresServices: Probe<DatabaseServices>;
  readonly mysqlClient: Probe<{ readonly host: string; readonly database: string }>;
  /** Variables of `.env` and `.env.local` in the working directory. */
  readonly dotenv: Probe<Readonly<Record<string, string>>>;
  /** `DEPLOYMENT` of `/etc/machine-info`. */
  readonly deployment: Probe<string>;
}

/** Everything detection looks at, as plain values, so that the same code runs on recordings. */
export interface Observations {
  readonly cwd: string;
  readonly hostname: string;
  /** Variables of the process the human started the client from: the human's own declaration. */
  readonly declared: Readonly<Record<string, string>>;
  /** Variables the call runs with; the agent may have set them: they only raise. */
  readonly variables: Readonly<Record<string, string>>;
  readonly files: FileObservations;
  /** Reads another kubeconfig, named by a command. */
  readonly kubeConfigAt: (path: string) => Probe<KubeConfig>;
  /** Reads the Terraform workspace of another folder. */
  readonly terraformWorkspaceAt: (folder: string) => Probe<string>;
  readonly pins: Pins;
  /** Probes that failed outside of files. */
  readonly errors: readonly string[];
}
