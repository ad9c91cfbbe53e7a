import { type EnvironmentVerdict, isObject, errorText } from "../model/index.ts";
import { readDeclaredVariable, readUntrustedVariable } from "./ambient.ts";
import { type Clue, clue, failure } from "./clue.ts";
import { decide } from "./decide.ts";
import { readDotenv } from "./readers/texts.ts";
import { readCommand } from "./recorded-command.ts";
import { readPlatforms } from "./signals/ci-platforms.ts";
import { readBranch } from "./signals/git.ts";
import { isLoopback } from "./signals/hosts.ts";
import { environmentOfName, environmentOfPath, environmentOfValue } from "./signals/names.ts";
import {
  readAddressTarget,
  readDockerContext,
  readHint,
  readHostname,
  readHostTarget,
  readKubeContext,
  readName,
  readQualifier,
} from "./signals/targets.ts";

type Read = (key: string, value: unknown) => readonly Clue[];

const malformed = (key: string): Clue[] => [failure(key, "it has an unexpected form")];

/** Texts inside a value, however deep. */
const leavesOf = (value: unknown, depth = 0): unknown[] => {
  if (depth > 8 || typeof value !== "object" || value === null) return [value];
  return Object.values(value).flatMap((inner) => leavesOf(inner, depth + 1));
};
/** Names inside a value, however deep. */
const keysOf = (value: unknown, depth = 0): string[] =>
  depth > 8 || !isObject(value) ? [] : Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner, depth + 1)]);

/** A signal that must be text where it is there at all. */
const text =
  (read: (key: string, value: string) => readonly Clue[]): Read =>
  (key, value) =>
    typeof value === "string" && value !== "" ? read(key, value) : malformed(key);

/** A signal that only raises: absent and empty values say nothing, every text inside counts. */
const hints =
  (read: (key: string, value: string) => readonly Clue[]): Read =>
  (key, value) =>
    leavesOf(value).flatMap((leaf) => (typeof leaf === "string" && leaf !== "" ? read(key, leaf) : []));

const raise = hints((key, value) => [readHint(key, value, environmentOfName(value) === "production" ? "production" : undefined)]);

const readDeclaration: Read = (key, value) => {
  const isText = typeof value === "string";
  return [
    clue("declaration", key, isText ? value : (JSON.stringify(value) ?? "undefined"), isText ? environmentOfValue(value) : "unknown", {
      strength: "B",
      writableBy: "human",
    }),
  ];
};

const textVariables = (env: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => typeof entry[1] === "string"));

const readEnv: Read = (key, value) => {
  if (!isObject(value)) return malformed(key);
  const clues = Object.entries(value).flatMap(([name, setting]) => readRecordedVariable(name, setting));
  return [...clues, ...readPlatforms(textVariables(value), false)];
};

const readRecordedVariable = (name: string, setting: unknown): readonly Clue[] => {
  const isText = typeof setting === "string";
  const shown = isText ? setting : (JSON.stringify(setting) ?? "undefined");
  const clues = readDeclaredVariable(name, shown);
  if (isText) return clues;
  return clues.length === 0 ? [] : malformed(`variable.${name}`);
};

const readWorkspaceVariables: Read = (key, value) => {
  if (typeof value === "string") return readWorkspaceVariables(key, readDotenv(value.replaceAll(";", "\n")));
  if (Array.isArray(value)) return value.flatMap((one: unknown) => readWorkspaceVariables(key, one));
  if (!isObject(value)) return value === null ? [] : malformed(key);
  return Object.entries(value).flatMap(([name, setting]) =>
    isObject(setting) || Array.isArray(setting) ? readWorkspaceVariables(key, setting) : readUntrustedVariable(key, name, String(setting)),
  );
};

const readErrors: Read = (key, value) => {
  const isNothing =
    value === null || value === false || value === 0 || value === "" || (typeof value === "object" && Object.keys(value).length === 0);
  return isNothing ? [] : [failure(key, leavesOf(value).map(String).join("; "))];
};

/** Any other target: addresses by their host, names by their labels. */
const readTarget = text((key, value) => {
  if (/:\/\/|^jdbc:|@tcp\(|^host=/.test(value)) return readAddressTarget(key, value, true);
  return isLoopback(value) ? readHostTarget(key, value) : [readName(key, value)];
});

/** Keys nobody described: they may stand for a target, so each text inside must be identified. */
const readUnknown: Read = (key, value) => {
  const named =
    environmentOfName(key) === "production" && value !== false && value !== null && value !== 0
      ? [readHint(key, String(value), "production")]
      : [];
  const inner = keysOf(value).flatMap((name) => (environmentOfName(name) === "production" ? [readHint(key, name, "production")] : []));
  const leaves = leavesOf(value).flatMap((leaf) => (leaf === false ? [] : readTarget(key, leaf)));
  return [...named, ...inner, ...leaves];
};

const kubeContext = text((key, value) => [readKubeContext(key, value)]);
const qualifier = text(readQualifier);
const host = text(readHostTarget);
const address = text((key, value) => readAddressTarget(key, value, true));
const web = text((key, value) => readAddressTarget(key, value, false));

const rules: readonly (readonly [RegExp, Read])[] = [
  [/^declared(?:_env|_environment)?$/, readDeclaration],
  [/^env$/, readEnv],
  [/(?:^|_)(?:errors?|failed|failures?|timeouts?|timed_out|unreadable|missing)$/, readErrors],
  [/^(?:host_?name|fqdn|machine_name|node_name)$/, hints((key, value) => [readHostname(key, value)])],
  [
    /^(?:cwd|pwd|workdir|working_dir(?:ectory)?|project_dir|project_root|repo_root|kube_?config(?:_path)?|home)$/,
    hints((key, value) => [readHint(key, value, environmentOfPath(value))]),
  ],
  [/^(?:git_)?(?:branch|ref|current_branch|head)$/, hints((key, value) => [readBranch(key, value)])],
  [/^(?:git_remote(?:s|_url)?|repo(?:sitory)?(?:_name|_url)?|git_tag|package_name|project_name|service_name)$/, raise],
  [
    /^(?:files?|file_names|env_files?_present|workspace_files|compose_files?)$/,
    hints((key, value) => [readHint(key, value, environmentOfName(value))]),
  ],
  [
    /^(?:dot_?env(?:_.*)?|env_file(?:_.*)?|\.env.*|workspace_env|workspace_variables|(?:command|inline|call|process|shell|agent|session|child)_(?:env|variables)|variables|vars|exports?|direnv|envrc|mise|compose_env|project_env)$/,
    readWorkspaceVariables,
  ],
  [/^(?:command|cmd|command_line|argv|script|shell_command)$/, hints(readCommand)],
  [/^(?:kube|kubernetes|k8s)?_?context$|^kubecontext$/, kubeContext],
  [/^(?:kube_|kubernetes_|k8s_)?namespace$|^(?:db|database)(?:_name)?$|^schema$/, qualifier],
  [/^docker_context$/, text((key, value) => [readDockerContext(key, value)])],
  [
    /^(?:(?:ssh|docker|target|remote|deploy|db|database|redis|mongo|mysql|pg|postgres|kafka|elastic|ansible|scp|rsync)_)?(?:host|hosts|target|server|addr|address|brokers)$/,
    host,
  ],
  [
    /^(?:db|database|mongo(?:db)?|mysql|pg|postgres(?:ql)?|jdbc|amqp|rabbitmq|sqlserver|mssql|cassandra|clickhouse)_?(?:url|uri|dsn|connection(?:_string)?)$/,
    address,
  ],
  [/(?:^|_)(?:url|uri|endpoint)$/, web],
  [
    /^(?:ci|os|platform_os|arch|user(?:_?name)?|uid|gid|shell|editor|term(?:inal)?|tty|is_tty|interactive|locale|lang(?:uage)?|time(?:stamp|zone)?|date|now|region|zone|location|aws_region|gcp_region|agent|client|session(?:_id)?|pid|ppid|note|comment|git_(?:commit|sha|dirty|user|email)|framework|runtime|wsl|container|in_container|devcontainer|codespaces|id|version)$/,
    raise,
  ],
  [/^(?:conversation|prompt|message|messages|text|history|title|ticket)$/, raise],
];

/** `kubeContext`, `kube-context` and `KUBE_CONTEXT` are one key. */
const keyOf = (key: string): string =>
  key
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/[\s.-]+/g, "_");

const readSignal = (key: string, value: unknown): readonly Clue[] => {
  const name = keyOf(key);
  const rule = rules.find(([pattern]) => pattern.test(name))?.[1] ?? readUnknown;
  const loud =
    environmentOfName(key) === "production" && rule !== readUnknown && rule !== readErrors
      ? [readHint(key, "(its name)", "production")]
      : [];
  return [...rule(key, value), ...loud];
};

/** The environment of a recorded set of signals: every target in it counts, and only `declared` and `env` can lower. */
export const resolveRecorded = (signals: unknown): EnvironmentVerdict => {
  try {
    if (!isObject(signals)) return decide(malformed("signals"));
    return decide(Object.entries(signals).flatMap(([key, value]) => readSignal(key, value)));
  } catch (error) {
    return decide([failure("signals", errorText(error, "reading failed"))]);
  }
};
