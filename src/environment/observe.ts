import type { Files } from "../model/index.ts";
import type {
  AwsProfiles,
  AzureSubscription,
  DatabaseServices,
  DockerConfig,
  FileObservations,
  GcloudConfig,
  GitCheckout,
  KubeConfig,
  Observations,
  Probe,
  SshRule,
} from "./observations.ts";
import type { Pins } from "./pins.ts";
import { readKubeConfig } from "./readers/kubeconfig.ts";
import { readDotenv, readHead, readIni, readRemotes, readSshConfig } from "./readers/texts.ts";

/** Where and for whom to observe. */
export interface ObservationContext {
  /** Absolute. */
  readonly cwd: string;
  readonly home: string;
  readonly hostname: string;
  readonly declared: Readonly<Record<string, string>>;
  readonly variables: Readonly<Record<string, string>>;
  readonly pins: Pins;
}

const bytesMax = 1 << 20;
const absent = { state: "absent" } as const;
const found = <T>(value: T): Probe<T> => ({ state: "found", value });
const failed = (why: string): Probe<never> => ({ state: "failed", why });

/** Absolute path of `path` seen from `folder`; `~` is the home folder. */
const locate = (folder: string, home: string, path: string): string => {
  if (path.startsWith("/")) return path;
  if (path === "~" || path.startsWith("~/")) return `${home}${path.slice(1)}`;
  return `${folder}/${path.replace(/^\.\//, "")}`;
};

const readText = (files: Files, path: string): Probe<string> => {
  const text = files.read(path, bytesMax);
  if (text.ok) return found(text.text);
  return text.why === "missing" ? absent : failed(`\`${path}\` is ${text.why}`);
};

const parse = <T>(text: Probe<string>, path: string, read: (text: string) => T | undefined): Probe<T> => {
  if (text.state !== "found") return text;
  const value = read(text.value);
  return value === undefined ? failed(`\`${path}\` has a form we do not read`) : found(value);
};

const mergeKube = (first: KubeConfig, second: KubeConfig): KubeConfig => ({
  currentContext: first.currentContext === "" ? second.currentContext : first.currentContext,
  contexts: { ...second.contexts, ...first.contexts },
  servers: { ...second.servers, ...first.servers },
});

const readKubeFiles = (files: Files, paths: readonly string[]): Probe<KubeConfig> => {
  let merged: KubeConfig | undefined;
  for (const path of paths) {
    const probe = parse(readText(files, path), path, readKubeConfig);
    if (probe.state === "failed") return probe;
    if (probe.state === "found") merged = merged === undefined ? probe.value : mergeKube(merged, probe.value);
  }
  return merged === undefined ? absent : found(merged);
};

const accountOf = (role: string | undefined): string => /^arn:aws[\w-]*:iam::(\d{12}):/.exec(role ?? "")?.[1] ?? "";

const readAws = (text: string): AwsProfiles => {
  const profiles: Record<string, { account: string; region: string; endpoint: string }> = Object.create(null);
  for (const [section, keys] of readIni(text)) {
    const name = section === "default" ? section : /^profile\s+"?(.+?)"?$/.exec(section)?.[1];
    if (name !== undefined)
      profiles[name] = {
        account: keys.get("sso_account_id") ?? accountOf(keys.get("role_arn")),
        region: keys.get("region") ?? "",
        endpoint: keys.get("endpoint_url") ?? "",
      };
  }
  return profiles;
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\u{feff}/u, ""));
  } catch {
    return undefined;
  }
};

const at = (value: unknown, ...keys: readonly string[]): unknown =>
  keys.reduce(
    (inner, key) => (typeof inner === "object" && inner !== null && Object.hasOwn(inner, key) ? Reflect.get(inner, key) : undefined),
    value,
  );
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

const readDocker = (files: Files, folder: string): Probe<DockerConfig> => {
  const path = `${folder}/config.json`;
  const config = parse(readText(files, path), path, parseJson);
  if (config.state === "failed") return config;
  const currentContext = config.state === "found" ? textOf(at(config.value, "currentContext")) : "";
  const endpoints: Record<string, string> = Object.create(null);
  const metaFolder = `${folder}/contexts/meta`;
  for (const entry of files.list(metaFolder)) {
    const meta = parse(readText(files, `${metaFolder}/${entry}/meta.json`), `${metaFolder}/${entry}/meta.json`, parseJson);
    if (meta.state === "failed") return meta;
    if (meta.state === "found") endpoints[textOf(at(meta.value, "Name"))] = textOf(at(meta.value, "Endpoints", "docker", "Host"));
  }
  return found({ currentContext, endpoints });
};

const readGcloud = (files: Files, folder: string): Probe<GcloudConfig> => {
  const active = readText(files, `${folder}/active_config`);
  if (active.state === "failed") return active;
  const configurations: Record<string, { project: string; account: string }> = Object.create(null);
  for (const entry of files.list(`${folder}/configurations`)) {
    if (!entry.startsWith("config_")) continue;
    const text = readText(files, `${folder}/configurations/${entry}`);
    if (text.state === "failed") return text;
    const core = text.state === "found" ? readIni(text.value).get("core") : undefined;
    configurations[entry.slice("config_".length)] = {
      project: core?.get("project") ?? "",
      account: core?.get("account") ?? "",
    };
  }
  if (active.state === "absent" && Object.keys(configurations).length === 0) return absent;
  return found({
    active: active.state === "found" ? active.value.trim() : "default",
    configurations,
  });
};

const readAzure = (text: string): AzureSubscription | undefined => {
  const subscriptions = at(parseJson(text), "subscriptions");
  if (!Array.isArray(subscriptions)) return undefined;
  const current: unknown = subscriptions.find((one: unknown) => at(one, "isDefault") === true);
  return { id: textOf(at(current, "id")), name: textOf(at(current, "name")) };
};

const parentOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf("/"), 0)) || "/";

const readGit = (files: Files, cwd: string): Probe<GitCheckout> => {
  for (let folder = cwd, depth = 0; depth < 64; folder = parentOf(folder), depth += 1) {
    const dotGit = `${folder === "/" ? "" : folder}/.git`;
    const kind = files.kind(dotGit);
    if (kind !== "none") return readGitFolder(files, folder, dotGit, kind);
    if (folder === "/") return absent;
  }
  return absent;
};

const readGitFolder = (files: Files, folder: string, dotGit: string, kind: "file" | "folder" | "other"): Probe<GitCheckout> => {
  const link = kind === "file" ? readText(files, dotGit) : absent;
  const gitFolder = link.state === "found" ? locate(folder, "", /^gitdir:\s*(.+?)\s*$/m.exec(link.value)?.[1] ?? ".git") : dotGit;
  const head = readText(files, `${gitFolder}/HEAD`);
  if (head.state !== "found") return failed(`\`${gitFolder}/HEAD\` could not be read`);
  const common = readText(files, `${gitFolder}/commondir`);
  const configFolder = common.state === "found" ? locate(gitFolder, "", common.value.trim()) : gitFolder;
  const config = readText(files, `${configFolder}/config`);
  return config.state === "failed"
    ? config
    : found({
        branch: readHead(head.value),
        remotes: config.state === "found" ? readRemotes(config.value) : {},
      });
};

const readServices = (text: string): DatabaseServices => {
  const services: Record<string, { host: string; database: string }> = Object.create(null);
  for (const [section, keys] of readIni(text))
    if (section !== "")
      services[section] = {
        host: keys.get("host") ?? keys.get("hostaddr") ?? "",
        database: keys.get("dbname") ?? "",
      };
  return services;
};

const readMysql = (text: string): { host: string; database: string } => {
  const sections = readIni(text);
  const keys = sections.get("client") ?? sections.get("mysql");
  return {
    host: keys?.get("host") ?? "",
    database: keys?.get("database") ?? sections.get("mysql")?.get("database") ?? "",
  };
};

const readDotenvFiles = (files: Files, cwd: string): Probe<Readonly<Record<string, string>>> => {
  let merged: Record<string, string> | undefined;
  for (const name of [".env", ".env.local"]) {
    const text = readText(files, `${cwd}/${name}`);
    if (text.state === "failed") return text;
    if (text.state === "found") merged = { ...merged, ...readDotenv(text.value) };
  }
  return merged === undefined ? absent : found(merged);
};

const readDeployment = (text: string): string | undefined => readDotenv(text)["DEPLOYMENT"] ?? "";

const lazily = <T>(read: () => T): (() => T) => {
  let held: { value: T } | undefined;
  return () => (held ??= { value: read() }).value;
};

/** Files of each family, where the tools' manuals say they lie; the variables that move them are honoured. */
const observeFiles = (files: Files, { cwd, home, declared, variables }: ObservationContext): FileObservations => {
  const setting = (name: string): string | undefined => variables[name] ?? declared[name];
  const path = (name: string, fallback: string): string => locate(cwd, home, setting(name) || fallback);
  const configHome = setting("XDG_CONFIG_HOME") || `${home}/.config`;
  const read = <T>(file: string, parser: (text: string) => T | undefined) => lazily(() => parse(readText(files, file), file, parser));
  const kube = lazily(() =>
    readKubeFiles(
      files,
      (setting("KUBECONFIG") || `${home}/.kube/config`)
        .split(":")
        .filter((one) => one !== "")
        .map((one) => locate(cwd, home, one)),
    ),
  );
  const aws = read(path("AWS_CONFIG_FILE", `${home}/.aws/config`), readAws);
  const docker = lazily(() => readDocker(files, path("DOCKER_CONFIG", `${home}/.docker`)));
  const gcloud = lazily(() => readGcloud(files, path("CLOUDSDK_CONFIG", `${configHome}/gcloud`)));
  const azure = read(`${path("AZURE_CONFIG_DIR", `${home}/.azure`)}/azureProfile.json`, readAzure);
  const terraform = lazily(() => readTerraform(files, cwd, setting("TF_DATA_DIR")));
  const git = lazily(() => readGit(files, cwd));
  const ssh = read(`${home}/.ssh/config`, (text): readonly SshRule[] => readSshConfig(text));
  const services = read(path("PGSERVICEFILE", `${home}/.pg_service.conf`), readServices);
  const mysql = read(`${home}/.my.cnf`, readMysql);
  const dotenv = lazily(() => readDotenvFiles(files, cwd));
  const deployment = read("/etc/machine-info", readDeployment);
  return {
    get kube() {
      return kube();
    },
    get aws() {
      return aws();
    },
    get docker() {
      return docker();
    },
    get gcloud() {
      return gcloud();
    },
    get azure() {
      return azure();
    },
    get terraformWorkspace() {
      return terraform();
    },
    get git() {
      return git();
    },
    get ssh() {
      return ssh();
    },
    get postgresServices() {
      return services();
    },
    get mysqlClient() {
      return mysql();
    },
    get dotenv() {
      return dotenv();
    },
    get deployment() {
      return deployment();
    },
  };
};

const readTerraform = (files: Files, folder: string, dataFolder: string | undefined): Probe<string> => {
  const text = readText(files, `${locate(folder, "", dataFolder || ".terraform")}/environment`);
  return text.state === "found" ? found(text.value.trim() || "default") : text;
};

/** Observes this machine through the files port: no network, no processes; each family is read when first asked for. */
export const observe = (files: Files, context: ObservationContext): Observations => ({
  cwd: context.cwd,
  hostname: context.hostname,
  declared: context.declared,
  variables: context.variables,
  pins: context.pins,
  errors: [],
  files: observeFiles(files, context),
  kubeConfigAt: (path) =>
    readKubeFiles(
      files,
      path
        .split(":")
        .filter((one) => one !== "")
        .map((one) => locate(context.cwd, context.home, one)),
    ),
  terraformWorkspaceAt: (folder) =>
    readTerraform(files, locate(context.cwd, context.home, folder), context.variables["TF_DATA_DIR"] ?? context.declared["TF_DATA_DIR"]),
});
