import { filesRead, type Content, type Subject } from "../approval/index.ts";
import { absolute, isSecretPath, isWithin, workTreeOf } from "../catalog/index.ts";
import type { ResourceKind, TargetFamily, ToolCall } from "../model/index.ts";
import { folderState } from "../store/folder-state.ts";
import { hashFile } from "../store/index.ts";
import type { Machine } from "./machine.ts";

/** What can be bound by its content; more is bound by what its status says. */
const contentBytesMax = 64 * 1024 * 1024;
/** Entries below one folder. More cannot be bound, and the person is told. */
const entriesMax = 20_000;
/** Things that one action is bound to. */
const inputsMax = 256;

/** Kinds of resources that programs make from what stands in their folder, without naming it. */
const madeFromFolder: ReadonlySet<ResourceKind> = new Set([
  "infrastructure",
  "code",
  "image",
  "container",
  "package",
  "release",
  "pipeline",
  "cloud-resource",
]);

/** Settings that say where a program of a family lands; `~` is the home folder. */
const settings: Readonly<Partial<Record<TargetFamily, readonly string[]>>> = {
  kube: ["~/.kube/config"],
  aws: ["~/.aws/config", "~/.aws/credentials"],
  gcp: ["~/.config/gcloud/configurations", "~/.config/gcloud/active_config"],
  azure: ["~/.azure/config", "~/.azure/azureProfile.json", "~/.azure/clouds.config"],
  docker: ["~/.docker/config.json", "~/.docker/contexts"],
  ssh: ["~/.ssh/config", "~/.ssh/known_hosts"],
  database: ["~/.pg_service.conf", "~/.pgpass", "~/.psqlrc", "~/.my.cnf", "~/.mylogin.cnf"],
  git: ["~/.gitconfig", "~/.config/git/config"],
  terraform: ["~/.terraformrc"],
};
/** Variables that name such settings instead. */
const settingVariables = [
  "KUBECONFIG",
  "AWS_CONFIG_FILE",
  "AWS_SHARED_CREDENTIALS_FILE",
  "PGSERVICEFILE",
  "PGPASSFILE",
  "DOCKER_CONFIG",
  "TF_CLI_CONFIG_FILE",
];

/** Of a repository what names commits, and its settings: the rest is bound by those names (gitrepository-layout(5)). */
const isGitObject = (path: string): boolean => /\/\.git\/(?!HEAD$|refs(?:\/|$)|packed-refs$|config$|modules(?:\/|$))/.test(path);

/** What the guard itself and the client write all the time, and no agent may. */
const isOfGuard = (path: string, { paths, home }: Machine): boolean =>
  [paths.state, paths.configuration, `${home}/.claude`].some((folder) => isWithin(path, folder));

/**
 * What an action's outcome depends on besides its own text, as it stands now: files that are read or named by their
 * content; folders that are named, or that a program works from, by the status of everything below them; the program
 * itself where others than root can replace it; settings that say where it lands. A file that is secret, or too
 * large, is bound by its status: a hash would tell whoever guesses what it holds that he is right.
 */
export const inputsOf = (subject: Subject, machine: Machine): readonly Content[] => {
  const { call, decision } = subject;
  const changed = new Set(
    decision.effects
      .filter(({ effect }) => effect.action === "write" || effect.action === "delete")
      .map(({ effect }) => effect.resource.name),
  );
  // Where it writes is not what it depends on, and may change by itself.
  const isChanged = (path: string): boolean => changed.has(path) || [...changed].some((each) => isWithin(each, path));
  const named = wordsOf(subject.question).flatMap((word) => placesOf(word, call, machine));
  const paths = [
    ...filesRead(decision),
    ...named.filter((path) => !isChanged(path)),
    ...(dependsOnFolder(subject) ? [call.cwd] : []),
    ...gitFolders(subject, machine),
    ...settingsOf(subject, machine),
  ];
  const inputs = [...new Set(paths)].filter((path) => machine.files.kind(path) !== "none").toSorted();
  const bound = inputs.slice(0, inputsMax).map((path) => bind(path, machine));
  const left = inputs.length - bound.length;
  return left > 0 ? [...bound, { path: `${left} more`, sha256: "not bound: too many" }] : bound;
};

const bind = (path: string, machine: Machine): Content => {
  const { files } = machine;
  if (files.kind(path) === "file" && !isSecretPath(path)) {
    const sha256 = hashFile(path, contentBytesMax);
    if (sha256 !== undefined) return { path, sha256 };
  }
  const state = folderState(path, entriesMax, (each) => isGitObject(each) || isOfGuard(each, machine));
  const shown = files.kind(path) === "folder" ? `${path}/` : path;
  return state
    ? { path: shown, sha256: state.sha256, isState: true }
    : { path: shown, sha256: `not bound: more than ${entriesMax} entries` };
};

/** Doubtful code, or what is made from whatever stands around it. */
const dependsOnFolder = ({ decision }: Subject): boolean =>
  decision.doubts.length > 0 ||
  decision.effects.some(({ effect, outcome }) => outcome !== "allow" && madeFromFolder.has(effect.resource.kind));

const gitFolders = ({ decision, call }: Subject, { files }: Machine): readonly string[] => {
  const isGit = decision.effects.some(({ effect, outcome }) => outcome !== "allow" && effect.resource.kind.startsWith("git-"));
  const root = isGit ? workTreeOf(call.cwd, files)?.root : undefined;
  return root === undefined ? [] : [`${root}/.git`];
};

const settingsOf = ({ decision, call }: Subject, { home }: Machine): readonly string[] => {
  const families = new Set(decision.effects.flatMap(({ effect }) => effect.target?.family ?? []));
  const usual = [...families].flatMap((family) => settings[family] ?? []).map((path) => path.replace("~", home));
  const given = families.size === 0 ? [] : settingVariables.flatMap((name) => call.variables[name]?.split(":") ?? []);
  return [...usual, ...given.filter((path) => path.startsWith("/"))];
};

/** Whatever in a command could be the name of something: its words, with and without quotes, and the parts of `key=value`, `@file`, `a:b`. */
const wordsOf = (question: unknown): readonly string[] => {
  const { command, argv } = question as { readonly command?: unknown; readonly argv?: unknown };
  const texts = [...(typeof command === "string" ? [command] : []), ...(Array.isArray(argv) ? argv.map(String) : [])];
  const words = texts.flatMap((text) => [
    ...(Array.isArray(argv) ? [text] : []),
    ...[...text.matchAll(/'([^']*)'|"([^"]*)"/g)].map(([, single, double]) => single ?? double ?? ""),
    ...text.split(/[\s'"`$(){};|&<>=,@:]+/),
    ...text.split(/[\s'"`;|&<>]+/),
  ]);
  return [...new Set(words)].filter((word) => word !== "" && word.length < 4096 && !word.includes("\0"));
};

/** Paths a word may stand for: below the working folder, below home, or a program in a folder of PATH that is not root's. */
const placesOf = (word: string, { cwd, variables }: ToolCall, { files, home }: Machine): readonly string[] => {
  const place = absolute(word, cwd, home);
  const programs = word.includes("/")
    ? []
    : (variables["PATH"] ?? "")
        .split(":")
        .filter((folder) => folder.startsWith("/") && files.isWritable(folder))
        .map((folder) => `${folder}/${word}`);
  // The folder itself, and the whole machine, are named by too many words to mean them.
  return [place, ...programs].filter((each) => each !== "/" && each !== home && files.kind(each) !== "none");
};
