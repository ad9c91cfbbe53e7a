import type { Files, FileText } from "../model/index.ts";

/** Files of credentials are small; of a longer one only the name tells. */
const bytesMax = 64 * 1024;

/** What is in the place of a value that somebody is yet to put in. */
const placeholder =
  /^["']?(?:\$\{|\$[A-Z]|\{\{|<|%|\*+$|x{3,}|change.?me|your|example|sample|placeholder|dummy|none|null|todo|test|true|false|\d{1,5}["']?$)/i;
const isReal = (value: string | undefined): boolean => value !== undefined && value.length >= 6 && !placeholder.test(value);

const contentLines = (text: string): readonly string[] => text.split("\n").filter((line) => line.trim() !== "" && !/^\s*[#;]/.test(line));
const all = (text: string, pattern: RegExp): boolean => {
  const lines = contentLines(text);
  return lines.length > 0 && lines.every((line) => pattern.test(line));
};
const holds = (text: string, pattern: RegExp): boolean => [...text.matchAll(pattern)].some(([, value]) => isReal(value));

const secretName =
  /(?:PASS(?:WORD|WD|PHRASE)?|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY|ENCRYPTION_?KEY|CREDENTIALS?|AUTH|DSN)(?:_\w*)?$/;
const withPassword = /^["']?[a-z][a-z0-9+.-]*:\/\/[^\s:@/]*:[^\s@/]{3,}@/i;

const isDotenv = (text: string): boolean => {
  const lines = contentLines(text);
  const pairs = lines.map((line) => /^\s*(?:export\s+)?([A-Z][A-Z0-9_]*)\s?=\s?(.*)$/.exec(line));
  if (lines.length === 0 || pairs.filter((pair) => pair !== null).length < lines.length * 0.9) return false;
  return pairs.some((pair) => pair && ((secretName.test(pair[1] as string) && isReal(pair[2])) || withPassword.test(pair[2] as string)));
};

const pemBlock = /^-----BEGIN ([A-Z0-9 ]+)-----\r?\n[\s\S]*?^-----END \1-----/gm;

/** Nothing but blocks of PEM and a few words about them, one of the blocks a private key. */
const isKeyFile = (text: string): boolean => {
  if (!/^-----BEGIN (?:[A-Z0-9]+ ){0,4}PRIVATE KEY(?: BLOCK)?-----/m.test(text)) return false;
  const rest = text.replace(pemBlock, "");
  return contentLines(rest).length <= 12 && !/[{};]|=>|\bfunction\b|\bclass\b/.test(rest);
};

/**
 * What a file of credentials looks like, by kind. Sources: RFC 7468; PuTTY's key format; kubectl's Config (v1); AWS CLI, "Configuration
 * and credential file settings"; Google Cloud, "Application Default Credentials"; docker-login(1); netrc(5); libpq, "The Password File";
 * npmrc(5); gitcredentials(7); shadow(5), htpasswd(1); Terraform's state format; age(1), wg(8); Kubernetes' Secret; tokens by their publishers.
 */
const looks: Readonly<Record<string, (text: string) => boolean>> = {
  "private key": isKeyFile,
  "PuTTY key": (text) => /^PuTTY-User-Key-File-\d:/.test(text),
  "age key": (text) => /^AGE-SECRET-KEY-1[0-9A-Z]{20,}\s*$/m.test(text),
  "WireGuard key": (text) => /^\[Interface\]/m.test(text) && /^PrivateKey\s*=\s*[A-Za-z0-9+/]{43}=\s*$/m.test(text),
  kubeconfig: (text) =>
    /^\s*(?:"kind"\s*:\s*"Config"|kind\s*:\s*["']?Config["']?)\s*,?\s*$/m.test(text) &&
    holds(text, /^\s*(?:- )?"?(?:client-key-data|token|password|id-token|refresh-token)"?\s*:\s*["']?([^\s"',]+)/gm),
  "Kubernetes secret": (text) =>
    /^kind\s*:\s*["']?Secret["']?\s*$/m.test(text) &&
    /^(?:data|stringData)\s*:/m.test(text) &&
    holds(text, /^\s+[\w.-]+\s*:\s*["']?([^\s"'{|>]+)/gm),
  "AWS credentials": (text) => /^\s*\[[^\]]+\]/m.test(text) && holds(text, /^\s*aws_(?:secret_access_key|session_token)\s*=\s*(\S+)/gm),
  "Google credentials": (text) =>
    /"type"\s*:\s*"(?:service_account|authorized_user)"/.test(text) && holds(text, /"(?:private_key|refresh_token)"\s*:\s*"([^"]+)"/g),
  "Azure credentials": (text) =>
    /"tenant(?:Id)?"\s*:/.test(text) &&
    /"(?:clientId|appId)"\s*:/.test(text) &&
    holds(text, /"(?:clientSecret|password)"\s*:\s*"([^"]+)"/g),
  "registry credentials": (text) => /"auths"\s*:\s*\{/.test(text) && holds(text, /"(?:auth|identitytoken|password)"\s*:\s*"([^"]+)"/g),
  netrc: (text) => /^\s*(?:machine\s+\S+|default)\b/.test(contentLines(text)[0] ?? "") && holds(text, /(?:^|\s)password\s+(\S+)/g),
  "password file": (text) => all(text, /^(?:[^:\s\\]|\\.)+:(?:\d{1,5}|\*):(?:[^:\s\\]|\\.)+:(?:[^:\s\\]|\\.)+:(?:[^:\s\\]|\\.)+$/),
  npmrc: (text) => all(text, /^[^\s=]+\s*=/) && holds(text, /^(?:\/\/\S+:)?_(?:authToken|password|auth)\s*=\s*["']?(\S+)/gm),
  "git credentials": (text) => all(text, /^https?:\/\/[^\s:@/]+:[^\s@/]{3,}@\S+$/),
  "password hashes": (text) =>
    all(text, /^[^:\s]{1,64}:(?:\$[\w-]{1,12}\$[^\s:]{8,}|\{S?SHA\}\S{20,}|[!*]{0,2})(?::[\d!*]*)*$/) && /:\$|:\{S?SHA\}/.test(text),
  "state of infrastructure": (text) =>
    /"terraform_version"\s*:/.test(text) && /"lineage"\s*:/.test(text) && /"(?:resources|modules)"\s*:/.test(text),
  "a token alone": (text) =>
    /^\s*(?:gh[pousr]_|github_pat_|glpat-|xox[abpr]-|hvs\.|sk-(?:ant-|proj-)?|AKIA|npm_|dop_v1_)[\w-]{16,}\s*$/.test(text),
  dotenv: isDotenv,
};

/** Templates, and text that explains: what they hold is made up. */
const explaining =
  /(?:^|[/._-])(?:examples?|samples?|templates?|dist|defaults?|fixtures?|testdata)(?:[/._-]|$)|\.(?:md|rst|adoc|html?|[cm]?[jt]sx?|py|rb|go|rs|java|php|sh|lock|log)$/i;
/** Their files are not files: a look at them may do something. */
const kernelFolders = /^\/(?:proc|sys|dev)\//;

/** What kind of secret a text is as a whole, whatever its file is called; undefined for a text that merely may hold one. */
export const secretKindOf = (text: string): string | undefined => {
  const plain = text.replaceAll("\r\n", "\n");
  return Object.entries(looks).find(([, isSo]) => isSo(plain))?.[0];
};

/** Whether a text that was read is one of credentials: whoever reads each file once has each judged once. */
const judged = new WeakMap<FileText, boolean>();

const isSecretText = (read: FileText): boolean => {
  const before = judged.get(read);
  if (before !== undefined) return before;
  const isSecret = read.ok && secretKindOf(read.text) !== undefined;
  judged.set(read, isSecret);
  return isSecret;
};

/** Whether the file at an absolute path is one of credentials by what is in it. */
export const holdsSecretContent = (path: string, files: Files): boolean =>
  !explaining.test(path) && !kernelFolders.test(path) && isSecretText(files.read(path, bytesMax));
