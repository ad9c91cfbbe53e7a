import type { Files, ResourceKind } from "../model/index.ts";
import type { Word } from "../languages/shell/index.ts";

/** What the catalog must know of this machine to tell one file from another. */
export interface Surroundings {
  readonly files: Files;
  /** Absolute. */
  readonly home: string;
  /** Absolute. */
  readonly cwd: string;
  readonly user: string;
  /** Variables the call runs with. */
  readonly variables: Readonly<Record<string, string>>;
  /** Absolute folders where documents may be written. */
  readonly artifactFolders: readonly string[];
  /** Absolute folders for throw-away files of this session. */
  readonly scratchFolders: readonly string[];
  /** Absolute files and folders of the guard itself: executable, state, configuration. */
  readonly guardPaths: readonly string[];
  readonly isProtectedBranch: (name: string) => boolean;
}

/** A path that begins elsewhere than at the root, or has a part that is empty, `.` or `..`. */
const unresolved = /^[^/]|\/(?:\.{0,2}(?:\/|$))/;

/** Absolute path with `.`, `..` and links resolved as far as it exists. */
export const absolute = (path: string, cwd: string, home: string): string => {
  const expanded = path === "~" ? home : path.startsWith("~/") ? home + path.slice(1) : path;
  const full = expanded.startsWith("/") ? expanded : `${cwd}/${expanded}`;
  if (!unresolved.test(full)) return full;
  const parts: string[] = [];
  for (const part of full.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return `/${parts.join("/")}`;
};

export const isWithin = (path: string, folder: string): boolean =>
  path.startsWith(folder) && (path.length === folder.length || folder === "/" || path.charAt(folder.length) === "/");

/**
 * Files whose content is a secret, by name. Sources: file-hierarchy(7), ssh(1) FILES, the credential file locations in
 * the manuals of the tools named; `.env` by its README (dotenv). Public halves and templates are not secret.
 */
export const secretNames: readonly RegExp[] = [
  /(?:^|\/)(?:g?shadow-?|sudoers|master\.passwd|security\/opasswd)$/,
  /(?:^|\/)\.env(?:\.(?!(?:example|sample|template|dist|defaults?)$)[\w.-]+)?$/,
  /(?:^|\/)[\w.-]+\.env$/,
  /(?:^|\/)\.envrc$/,
  /(?:^|\/)(?:id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?|identity|ssh_host_\w+_key)$/,
  /(?:^|\/)\.ssh\/(?!(?:known_hosts\d?|config|authorized_keys\d?|.*\.pub)$)[^/]+$/,
  /\.(?:pem|key|p12|pfx|jks|keystore|kdbx|ppk|asc|gpg|ovpn|keytab|p8|der)$/i,
  /(?:^|\/)\.(?:aws|azure|config\/gcloud|config\/doctl|config\/gh|config\/hub|config\/glab-cli|config\/op|oci|bluemix|fly|heroku|vercel|netlify|railway|terraform\.d|vault-token|docker|kube|gnupg|password-store|pulumi|cargo|gem|subversion\/auth|cloudflared|wrangler|supabase|config\/containers|local\/share\/keyrings)\/(?!config$)(?:.*)?(?:credentials?|tokens?|hosts\.yml|auth|secrets?|keys?|access_tokens?|config\.(?:json|toml|yml|yaml)|application_default|legacy|accessTokens|msal|credentials\.(?:db|toml|json|tfrc\.json))/i,
  /(?:^|\/)\.aws\/(?:credentials|sso\/|cli\/cache\/|login\/)/,
  // Whole folders of credentials, for what reads folders (tar, cp -r, grep -r).
  /(?:^|\/)\.(?:aws|azure|docker|gnupg|kube|password-store|config\/(?:gcloud|gh|op))$/,
  /(?:^|\/)\.kube\/(?:config|cache\/oidc)|(?:^|\/)kubeconfig(?:\.\w+)?$|\.kubeconfig$|(?:^|\/)(?:admin|kubelet|controller-manager|scheduler|super-admin)\.conf$/,
  /(?:^|\/)(?:\.netrc|_netrc|\.pgpass|\.my\.cnf|\.mylogin\.cnf|\.npmrc|\.yarnrc|\.pypirc|\.git-credentials|\.vault-token|\.dockercfg|\.boto|\.s3cfg|\.msmtprc|\.fetchmailrc|\.htpasswd|htpasswd|\.rclone\.conf|rclone\.conf|\.vault_pass(?:\.\w+)?|vault[-_]pass(?:word)?(?:\.\w+)?|\.passwd-s3fs|\.smbcredentials|smbpasswd)$/,
  /(?:^|\/)(?:credentials?|secrets?|passwords?|passwd-file|tokens?|private[-_]?keys?|service[-_]?account(?:[-_]?key)?|client[-_]?secrets?|application_default_credentials)(?:[-_.][\w-]+)*\.(?:json|ya?ml|txt|toml|ini|xml|properties|cfg|conf|csv|enc|db|php|rb|py|tfvars)$/i,
  /(?:^|\/)(?:credentials?|secrets?|passwords?|tokens?)$/i,
  /(?:^|\/)(?:master|credentials)\.(?:key|yml\.enc)$/,
  /\.tfstate(?:\.\w+)*$|\.tfvars(?:\.json)?$|(?:^|\/)\.terraform\/terraform\.tfstate/,
  /(?:^|\/)(?:var\/)?run\/secrets(?:\/|$)|(?:^|\/)etc\/(?:ssl\/private|pki\/tls\/private|letsencrypt\/(?:archive|accounts|keys)|kubernetes\/pki|ipsec\.secrets|wireguard|ppp\/(?:chap|pap)-secrets|NetworkManager\/system-connections|krb5\.keytab|vault\.d|mysql\/debian\.cnf|postgresql-common\/|redis\/users\.acl)/,
  /(?:^|\/)etc\/letsencrypt\/live\/[^/]+\/privkey/,
  /^\/proc\/(?:\d+|self|thread-self|\*|\?)(?:\/task\/[^/]+)?\/(?:environ|mem|maps|auxv|fd|root|cwd)(?:\/|$)/,
  /^\/(?:dev\/(?:k?mem|port)|proc\/kcore)$/,
  /(?:^|\/)\.(?:bash|zsh|psql|mysql|python|node_repl|rediscli|irb|sqlite|mongo|dbshell)_history$|(?:^|\/)\.(?:rediscli|dbshell|mongorc)\w*$/,
  /(?:^|\/)(?:lib\/(?:mysql|postgresql|redis|mongodb|etcd|vault|docker\/volumes|kubelet\/pods)|data\/(?:mysql|postgres))(?:\/|$)/,
  /(?:^|\/)login(?:\.keychain(?:-db)?| data)$/i,
  /(?:^|\/)(?:cookies(?:\.sqlite)?|logins\.json|key[34]\.db)$/i,
];

/** Public by name although a pattern above matches: certificates, public keys. */
const publicNames =
  /(?:^|\/)(?:etc\/ssl\/certs\/|[^/]*(?:cert|certificate|ca|chain|fullchain|pub|public|bundle)[^/]*\.(?:pem|der|asc|crt|gpg)$|usr\/share\/(?:keyrings|ca-certificates)\/|etc\/apt\/(?:trusted\.gpg\.d|keyrings)\/)|\.pub$/i;

/**
 * Texts of which a lower-cased path must hold one for any pattern above to match. Making two dozen patterns ready takes
 * milliseconds of a hook's life, and most paths need none of them.
 * INVARIANT: every pattern of `secretNames` needs at least one of these in whatever it matches.
 */
const secretTexts: readonly string[] = [
  "shadow sudoers passw .env id_ identity ssh_host_ .ssh/ key credential secret token _history .pem .p12 .pfx .jks .kdbx .ppk",
  ".asc .gpg .ovpn .p8 .der .tfstate .tfvars .terraform .aws .azure .config/ .oci .bluemix .fly .heroku .vercel .netlify",
  ".railway .docker .kube .gnupg .pulumi .cargo .gem .subversion .cloudflared .wrangler .supabase kubeconfig admin.conf",
  "kubelet.conf controller-manager.conf scheduler.conf netrc .pgpass .my.cnf .mylogin.cnf .npmrc .yarnrc .pypirc .boto .s3cfg",
  ".msmtprc .fetchmailrc rclone.conf vault_pass vault-pass htpass smbpass service-account service_account serviceaccount",
  "/private letsencrypt kubernetes/pki wireguard system-connections vault.d debian.cnf postgresql-common users.acl .yml.enc",
  "/proc/ /dev/mem /dev/kmem /dev/port .rediscli .dbshell .mongorc lib/mysql lib/postgresql lib/redis lib/mongodb lib/etcd",
  "lib/vault docker/volumes kubelet/pods data/mysql data/postgres keychain login cookies logins.json",
].flatMap((line) => line.split(" "));

/** A number for two letters; 0 where one of them is not ASCII. */
const pairOf = (first: number, second: number): number => ((first | second) < 128 ? (first << 7) | second : 0);

/** The texts by their first two letters: to look for each of them in turn takes longer than all else about a path. */
class TextsByStart {
  /** Which pairs any text begins with. */
  private readonly pairs = new Uint8Array(128 * 128);
  private readonly texts = new Map<number, string[]>();

  constructor(all: readonly string[]) {
    for (const text of all) {
      const pair = pairOf(text.charCodeAt(0), text.charCodeAt(1));
      const same = this.texts.get(pair);
      if (same) same.push(text);
      else this.texts.set(pair, [text]);
      this.pairs[pair] = 1;
    }
  }

  /** Whether any of them stands anywhere in a text. */
  isAnyIn(text: string): boolean {
    let before = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const pair = pairOf(before, code);
      if (this.pairs[pair] === 1 && this.isAnyAt(pair, text, at - 1)) return true;
      before = code;
    }
    return false;
  }

  // On its own: a loop makes a scope anew each time round for what is used in a function within it.
  private isAnyAt(pair: number, text: string, at: number): boolean {
    return this.texts.get(pair)?.some((each) => text.startsWith(each, at)) === true;
  }
}
let byStart: TextsByStart | undefined;

/** A cheap first look: false only where no pattern of secret names matches. */
export const mayBeSecretPath = (path: string): boolean => (byStart ??= new TextsByStart(secretTexts)).isAnyIn(path.toLowerCase());

/** True when a file of this name holds a secret. `path` absolute or as written; `?` stands for unknown text. */
export const isSecretPath = (path: string): boolean => {
  const plain = path.includes("//") ? path.replace(/\/{2,}/g, "/") : path;
  return mayBeSecretPath(plain) && matchesSecretName(plain);
};

const matchesSecretName = (path: string): boolean =>
  secretNames.some((pattern) => pattern.test(path)) && (!publicNames.test(path) || /(?:priv|secret)/i.test(path));

/** True when a file of this name, or a file in a folder of this name, holds a secret. */
export const holdsSecret = (path: string): boolean => {
  // What the path alone may be, the longer one may be too: one first look for both.
  const inside = `${path}/?`.replace(/\/{2,}/g, "/");
  return mayBeSecretPath(inside) && (matchesSecretName(inside.slice(0, -2)) || matchesSecretName(inside));
};

/** Folders whose plain files may be read whatever their name: logs and kernel state. */
const openFolders =
  /^\/(?:var\/log|sys|proc\/(?:sys|net)|usr\/share|usr\/lib|lib\/systemd|etc\/systemd|run\/systemd)\/|^\/proc\/[^/]*\/(?:limits|status|stat|statm|io|cgroup|comm|sched|smaps_rollup|mountinfo|mounts|net\/.+|oom_\w+|wchan|stack)$/;
/** Endings that no secret file above has. */
const plainEndings =
  /\.(?:log|conf|cfg|txt|md|rst|html?|css|js|ts|tsx|jsx|py|rb|go|rs|java|c|h|cpp|sh|sql|proto|csv|tsv|xml|service|timer|socket|mount|gz|xz|bz2|zst|log\.\d+|out|err|pub|lock|mod|sum|ini|json|ya?ml|toml)$/;

/** Endings that no dotenv file has: `.env.local` exists, `.env.log` does not. */
const neverDotenv =
  /\.(?:log|md|rst|html?|css|tsx|jsx|py|rb|go|rs|java|c|h|cpp|sh|sql|proto|csv|tsv|service|timer|socket|mount|gz|xz|bz2|zst|log\.\d+|out|err|pub|lock|mod|sum|conf|cfg)$/;

/** True when a partly unknown name can only be a file that is no secret. */
export const isPlainPattern = (word: Word): boolean => {
  const prefix = word.prefix ?? "";
  const suffix = word.suffix ?? "";
  if (prefix.includes("..")) return false;
  const sample = `${prefix}x${suffix}`;
  const mayBeDotenv = !neverDotenv.test(suffix) && isSecretPath(`${prefix}.env${suffix}`);
  if (isSecretPath(sample) || mayBeDotenv || isSecretPath(`${prefix}secrets${suffix}`))
    return openFolders.test(sample) && !isSecretPath(sample);
  return openFolders.test(sample) || plainEndings.test(suffix);
};

/** Folders in which files of plain names hold secrets. */
const secretFolders = ["/.aws", "/.azure", "/.config/gcloud", "/.config/gh", "/.docker", "/.kube"];

/** True when a file whose path ends so, with a slash before it, is no secret whatever folder it lies in. */
export const mayLieAnywhere = (end: string): boolean =>
  isPlainPattern({ text: end, suffix: end }) && !secretFolders.some((folder) => isSecretPath(folder + end));

/** Folders of other hosts that hold secrets somewhere (hier(7)). */
export const mayHoldSecrets = (path: string): boolean =>
  /^(?:[?~]|\/|\/(?:etc|home|root|run|var|proc|opt|srv)|\/home\/[^/]+|\/var\/(?:lib|run))\/?$/.test(path);

/** A secret file that a pattern stands for where a program completes names by itself, as zip and searches do; undefined where there is none. */
export const secretMeant = (pattern: string, files: Files): string | undefined => {
  if (!/[*?[]/.test(pattern)) return undefined;
  const slash = pattern.lastIndexOf("/");
  const folder = pattern.slice(0, slash) || "/";
  const text = pattern
    .slice(slash + 1)
    .replace(/[.+^${}()|\\]/g, "\\$&")
    .replace(/\[[!^]?[^\]]+\]|[*?]|\[/g, (part) => (part === "*" ? ".*" : part === "?" ? "." : part === "[" ? "\\[" : "."));
  const name = new RegExp(`^${text}$`, "is");
  const found = files.list(folder).find((each) => name.test(each) && holdsSecret(`${pattern.slice(0, slash)}/${each}`));
  return found === undefined ? undefined : `${pattern.slice(0, slash)}/${found}`;
};

const entriesMax = 2000;

/** A file below a folder that holds a secret by its name, `too many` when there is more than can be looked at; undefined where there is none. */
export const findSecret = (folder: string, files: Files): string | undefined => {
  const folders = files.kind(folder) === "folder" ? [folder] : [];
  let count = 0;
  for (let at = folders.pop(); at !== undefined; at = folders.pop())
    for (const name of files.list(at)) {
      const path = `${at === "/" ? "" : at}/${name}`;
      if (++count > entriesMax) return "too many";
      if (isSecretPath(path)) return path;
      if (files.kind(path) === "folder") folders.push(path);
    }
  return undefined;
};

/** Block devices and raw memory (Documentation/admin-guide/devices.txt). */
const devices =
  /^\/dev\/(?:[shvx]v?d[a-z]+\d*|nvme\d.*|mmcblk\d.*|mapper\/.+|dm-\d+|md\d*.*|disk\/.+|loop\d+.*|nbd\d+.*|zd\d+.*|ram\d+|sr\d+|mem|kmem|port|nvram|rbd.*|drbd.*|vg[^/]*\/.+|disk\d+.*)$/;
const streams = /^\/dev\/(?:null|zero|full|stdin|stdout|stderr|tty|fd\/\d+|u?random|pts\/\d+|console)$/;

/** Deleting or overwriting one of these whole takes the host with it (hier(7)). */
const hostFolders =
  /^\/(?:\*|\.\*|(?:bin|boot|dev|etc|home|lib|lib64|opt|proc|root|run|sbin|srv|sys|usr|usr\/(?:bin|lib|sbin|local)|var|var\/lib|System|Library|Applications|Users)(?:\/\*)?)?$/;

export const isDevice = (path: string): boolean => path.startsWith("/dev/") && devices.test(path);
export const isStream = (path: string): boolean => path.startsWith("/dev/") && streams.test(path);
const isHostFolder = (path: string, home: string): boolean => hostFolders.test(path) || path === home || path === `${home}/*`;

/** Settings and hooks of agent clients: what they enforce, and what they run (their manuals; names as of 2026-11). */
export const clientFiles =
  /(?:^|\/)(?:\.claude\/(?:settings(?:\.local)?\.json|hooks(?:\/|$)|managed-settings)|\.claude\.json$|\.mcp\.json$|managed-mcp\.json$|claude-code\/managed|\.claude(?:\/)?$|\.claude\/plugins\/|\.claude-plugin\/|\.codex(?:\/(?:hooks\.json|config\.toml|rules|requirements)|$)|etc\/codex\/|\.gemini(?:\/(?:settings\.json|policies|extensions|hooks)|$)|gemini-cli\/|\.qwen(?:\/settings\.json|$)|\.opencode(?:\/(?:plugins?|opencode\.jsonc?)|$)|opencode\/(?:opencode\.jsonc?|plugins?\/)|opencode\.jsonc?$|\.copilot(?:\/hooks|\/config|$)|\.github\/hooks\/|\.github\/copilot\/|github-copilot\/|\.cursor(?:\/(?:hooks|mcp|permissions|cli)|$)|cursor\/hooks\.json)/;
/** Every alternative of `clientFiles` holds one of these: a cheap first look, as for secrets. */
const clientTexts: readonly string[] = ["claude", "mcp", "codex", "gemini", "qwen", "opencode", "copilot", "hooks", "cursor"];
export const isClientFile = (path: string): boolean => clientTexts.some((text) => path.includes(text)) && clientFiles.test(path);

const documentFolders = /(?:^|\/)(?:docs?|artifacts|incidents?|postmortems?|runbooks?|adr|decisions)(?:\/|$)/i;
const documentNames = /\.(?:md|markdown|adoc|rst)$/i;
/** Documents that agents obey are not just documents. */
const instructionNames =
  /(?:^|\/)(?:CLAUDE|AGENTS|GEMINI|QWEN|COPILOT|copilot-instructions|SKILL)(?:\.local)?\.md$|(?:^|\/)\.(?:claude|codex|gemini|opencode|cursor|github|git)\//i;

const isDocument = (path: string): boolean => documentNames.test(path) && !instructionNames.test(path) && !isSecretPath(path);
const isDocumentFolder = (path: string): boolean => documentFolders.test(path) && !instructionNames.test(path);

/** Work tree around a folder: its root and current branch (`undefined` when detached or unreadable). */
export interface WorkTree {
  readonly root: string;
  readonly branch: string | undefined;
}

/** Finds `.git` upwards and reads HEAD (gitrepository-layout(5)); follows `gitdir:` files of linked work trees. */
export const workTreeOf = (folder: string, files: Files): WorkTree | undefined => {
  for (let at = folder, levels = 0; levels < 64; levels++) {
    const git = `${at === "/" ? "" : at}/.git`;
    const kind = files.kind(git);
    if (kind !== "none") return { root: at, branch: branchOf(gitFolder(git, kind, at, files), files) };
    if (at === "/") return undefined;
    at = at.slice(0, at.lastIndexOf("/")) || "/";
  }
  return undefined;
};

const gitFolder = (git: string, kind: string, root: string, files: Files): string => {
  if (kind !== "file") return git;
  const pointer = files.read(git, 4096);
  const target = pointer.ok ? /^gitdir: (.+)$/m.exec(pointer.text)?.[1] : undefined;
  return target === undefined ? git : absolute(target, root, "/");
};

const branchOf = (git: string, files: Files): string | undefined => {
  const head = files.read(`${git}/HEAD`, 4096);
  return head.ok ? /^ref: refs\/heads\/(.+)$/m.exec(head.text)?.[1] : undefined;
};

const treesHere = new WeakMap<Surroundings, { readonly tree: WorkTree | undefined }>();

/** The work tree around a folder; around the one that the call runs in, where nearly all write, it is found once. */
export const workTreeAround = (folder: string, surroundings: Surroundings): WorkTree | undefined => {
  if (folder !== surroundings.cwd) return workTreeOf(folder, surroundings.files);
  let here = treesHere.get(surroundings);
  if (!here) treesHere.set(surroundings, (here = { tree: workTreeOf(folder, surroundings.files) }));
  return here.tree;
};

/** What makes a folder a repository, whose settings run programs: never throw-away (gitrepository-layout(5)). */
const repositoryFiles = /\/(?:\.git(?:\/.*)?|config|HEAD)$/is;

/** Kind of resource a local path is for writing; reading has `isSecretPath`. */
export const kindOfWrite = (
  path: string,
  surroundings: Surroundings,
  action: "write" | "delete",
  workTree: WorkTree | undefined,
): ResourceKind => {
  if (isStream(path)) return "output";
  if (isDevice(path)) return "device";
  if (action === "delete" && isHostFolder(path, surroundings.home)) return "host";
  if (surroundings.guardPaths.some((guarded) => isWithin(path, guarded) || (action === "delete" && isWithin(guarded, path))))
    return "guard";
  if (isClientFile(path)) return "client";
  const isScratch = surroundings.scratchFolders.some((folder) => isWithin(path, folder) && path !== folder);
  if (isScratch && !repositoryFiles.test(path)) return "scratch";
  if (action === "delete") return "file";
  if (surroundings.artifactFolders.some((folder) => isWithin(path, folder)) && !instructionNames.test(path)) return "document";
  const isPreparation = workTree?.branch !== undefined && isWithin(path, workTree.root) && !surroundings.isProtectedBranch(workTree.branch);
  if (isPreparation && (isDocument(path) || (isDocumentFolder(path.slice(workTree.root.length)) && !/\.\w+$/.test(path))))
    return "document";
  return "file";
};

/** The path with links resolved; for what does not exist yet, its nearest existing folder is resolved. */
export const realPath = (path: string, { files }: Surroundings): string => {
  for (let at = path, rest = "", levels = 0; levels < 64; levels++) {
    if (files.kind(at) !== "none") return `${files.real(at)}${rest}`;
    const slash = at.lastIndexOf("/");
    if (slash <= 0) return path;
    rest = `${at.slice(slash)}${rest}`;
    at = at.slice(0, slash);
  }
  return path;
};

/** Kind of resource that a path of another place is for writing. */
export const kindOfRemoteWrite = (path: string, mode: "write" | "delete"): ResourceKind => {
  if (isStream(path)) return "output";
  if (isDevice(path)) return "device";
  return mode === "delete" && isHostFolder(path, "/root") ? "host" : "file";
};

const severity: readonly ResourceKind[] = ["output", "scratch", "document", "file", "client", "guard", "device", "host"];
export const worseKind = (a: ResourceKind, b: ResourceKind): ResourceKind => (severity.indexOf(a) >= severity.indexOf(b) ? a : b);
