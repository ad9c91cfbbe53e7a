/** Which branch a git command changes, and whether that is preparation. Sources: the manual pages of git 2.39.5 named below. */
import { known, shown, type Word } from "../../languages/shell/index.ts";
import type { Call, Engine } from "../tool.ts";

const first = (call: Call, slot: string): Word | undefined => call.slots.get(slot)?.[0];

/** The repository or work tree is named in a way that the current branch does not follow from. */
const isElsewhere = (call: Call): boolean => {
  const folders = call.slots.get("git -C") ?? [];
  return (
    call.slots.has("--git-dir") ||
    call.slots.has("--work-tree") ||
    folders.length > 1 ||
    folders.some((folder) => folder.value === undefined)
  );
};

const currentBranch = (call: Call, engine: Engine): string | undefined =>
  isElsewhere(call) ? undefined : engine.branch(first(call, "git -C"));

const moveTo = (branch: string | undefined, call: Call, engine: Engine): void => {
  if (!isElsewhere(call)) engine.switchBranch(branch, first(call, "git -C"));
};

/** git-check-ref-format(1): what a branch cannot be called; such a text means something else to git. */
const notABranch = /^$|^-|^\/|\/$|\.$|\.\.|@\{|\/\/|(?:^|\/)\.|\.lock(?:$|\/)|[\s~^:?*[\\]|^(?:HEAD|FETCH_HEAD|ORIG_HEAD|@)$|^refs\//;
/** Tags that look like a release: `git push origin v1.2` pushes the tag where there is one. */
const releaseName = /^v?\d+(?:\.\d+)+/;

const isTopic = (name: string, engine: Engine): boolean =>
  !notABranch.test(name) && !engine.isProtectedBranch(name) && !engine.isProtectedBranch(name.toLowerCase());

const writeBranch = (name: string | undefined, engine: Engine, remote = ""): void => {
  engine.effect("write", `${name !== undefined && isTopic(name, engine) ? "topic-branch" : "git-ref"}:${remote}${name ?? "?"}`);
};

/** git(1), gitremote-helpers(7): `helper::address` runs a program; anything that is no plain name is an address. */
export const reachRemote = (remote: Word | undefined, engine: Engine): "name" | "address" | "unknown" => {
  if (!remote) return "name";
  if (remote.value === undefined) {
    engine.doubt("dynamic-word", remote.text);
    return "unknown";
  }
  if (remote.value.includes("::") || remote.value.startsWith("-")) engine.effect("execute", `code:${remote.value}`);
  return /^[\w][\w.-]*$/.test(remote.value) ? "name" : "address";
};

/** Remotes that deploy what they receive, by the names their manuals give them (Heroku, Dokku, Azure, …). */
const deploys = /heroku|dokku|prod|live|deploy|gigalixir|scalingo|clever|piku|azure|acquia|pantheon|platform|upsun|server|vps/i;

/** git-push(1), "-o": what a forge does on top of the push; everything else could start or merge something. */
const harmlessPushOption =
  /^(?:merge_request\.(?:create|title|description|target|label|unlabel|draft|assign|unassign|milestone|remove_source_branch)(?:=.*)?|ci\.skip|topic=.*)$/s;

/** git-push(1). */
export const push = (call: Call, engine: Engine): void => {
  const { slots } = call;
  const remote = first(call, "repository") ?? slots.get("--repo")?.at(-1);
  const reached = reachRemote(remote, engine);
  if (slots.has("--dry-run")) return;
  const name = remote ? shown(remote) : "origin";
  if (reached === "address") engine.effect("write", `remote:${name}`);
  for (const option of slots.get("--push-option") ?? [])
    if (!harmlessPushOption.test(option.value ?? "")) engine.effect("execute", `pipeline:${shown(option)}`);
  for (const option of ["--all", "--tags", "--follow-tags"])
    if (slots.has(option)) engine.effect("write", `git-ref:${name}/${option.slice(2)}`);
  for (const option of ["--mirror", "--prune"]) if (slots.has(option)) engine.effect("delete", `git-history:${name}`);
  const refspecs = slots.get("refspec") ?? [];
  const isForced = slots.has("--force") || slots.has("--force-with-lease");
  const isWhole = slots.has("--all") || slots.has("--tags") || slots.has("--mirror");
  const wanted = refspecs.length === 0 && !isWhole ? [known("HEAD")] : refspecs;
  const isTagged = wanted.some((word) => word.value === "tag");
  for (const word of wanted)
    pushRefspec(word, { name, isForced, isDeleted: slots.has("--delete"), isTagged, branch: currentBranch(call, engine) }, engine);
};

interface Pushing {
  readonly name: string;
  readonly isForced: boolean;
  readonly isDeleted: boolean;
  /** `tag NAME` is among the refspecs. */
  readonly isTagged: boolean;
  readonly branch: string | undefined;
}

/** `[+]source[:destination]`; without a destination the source's own name, without a source a deletion. */
const pushRefspec = (word: Word, { name, isForced, isDeleted, isTagged, branch }: Pushing, engine: Engine): void => {
  if (word.value === undefined) return engine.doubt("dynamic-word", word.text);
  const text = word.value.replace(/^\+/, "");
  const colon = text.indexOf(":");
  const source = colon === -1 ? text : text.slice(0, colon);
  const written = (colon === -1 ? source : text.slice(colon + 1)).replace(/^(?:refs\/)?heads\//, "");
  const destination = colon === -1 && (written === "HEAD" || written === "@") ? branch : written;
  const at = `${name}/${destination ?? "?"}`;
  if (isDeleted || (colon !== -1 && source === "" && destination !== "")) return engine.effect("delete", `git-ref:${at}`);
  if (isForced || text !== word.value) engine.effect("delete", `git-history:${at}`);
  if (
    destination === undefined ||
    isTagged ||
    deploys.test(name) ||
    (colon === -1 && releaseName.test(destination)) ||
    /^(?:refs|tags)\//.test(destination)
  )
    return engine.effect("write", `git-ref:${at}`);
  writeBranch(destination, engine, `${name}/`);
};

/** git-fetch(1): refs under `refs/remotes/` follow the remote; other destinations are branches and tags of ours. */
export const fetch = (call: Call, engine: Engine): void => {
  const words = call.slots.get("operand") ?? [];
  if (reachRemote(words[0], engine) === "address") engine.effect("write", `git-ref:objects from ${shown(words[0] as Word)}`);
  for (const word of words.slice(1)) {
    if (word.value === undefined) engine.doubt("dynamic-word", word.text);
    else if (word.value.includes("::")) reachRemote(word, engine);
    const destination = /:(.+)$/s.exec(word.value ?? "")?.[1];
    if (destination !== undefined && !destination.startsWith("refs/remotes/")) engine.effect("write", `git-ref:${destination}`);
  }
};

/** git-commit(1). */
export const commit = (call: Call, engine: Engine): void => {
  const fixup = first(call, "--fixup");
  if (call.slots.has("--amend") || (fixup && /^(?:amend|reword):/.test(fixup.value ?? "amend:")))
    engine.effect("delete", "git-history:last commit");
  writeBranch(currentBranch(call, engine), engine);
};

/** A later command is often given the current branch by name: `git push origin "$(git branch --show-current)"`. */
const printBranch = (call: Call, engine: Engine): void => {
  const name = currentBranch(call, engine);
  if (name !== undefined) engine.prints(`${name}\n`);
};

/** Many a line begins with `cd "$(git rev-parse --show-toplevel)"`. */
const printTopLevel = (call: Call, engine: Engine): void => {
  const isHere =
    !isElsewhere(call) && !first(call, "git -C") && !engine.mayHaveVariable("GIT_DIR") && !engine.mayHaveVariable("GIT_WORK_TREE");
  const found = isHere ? engine.named(".git", undefined, true)?.[0] : undefined;
  if (found !== undefined) engine.prints(`${found.slice(0, -"/.git".length) || "/"}\n`);
};

/** git-rev-parse(1): `--abbrev-ref HEAD` is the branch's name, `--show-toplevel` the work tree; everything else it prints is not followed. */
export const revParse = (call: Call, engine: Engine): void => {
  const words = call.words.map(({ value }) => value).join(" ");
  if (words === "--abbrev-ref HEAD") printBranch(call, engine);
  else if (words === "--show-toplevel") printTopLevel(call, engine);
};

/** git-branch(1): creating one is preparation; everything else done to branches is not. */
export const branch = (call: Call, engine: Engine): void => {
  if (call.slots.has("--show-current")) printBranch(call, engine);
  const changes = ["--delete", "-D", "--move", "-M", "--copy", "-C", "--force"].filter((option) => call.slots.has(option));
  const [name] = call.slots.get("operand") ?? [];
  if (changes.length > 0) return engine.effect("delete", `git-ref:${name ? shown(name) : "?"}`);
  if (["--set-upstream-to", "--unset-upstream", "--edit-description"].some((option) => call.slots.has(option)))
    return engine.effect("write", "git-configuration:branch");
  const lists = ["--list", "--show-current", "--contains", "--no-contains", "--merged", "--no-merged", "--points-at"].some((option) =>
    call.slots.has(option),
  );
  if (lists || !name) return;
  if (name.value === undefined) return engine.doubt("dynamic-word", name.text);
  writeBranch(name.value, engine);
};

/** Options of git-checkout(1) and git-switch(1) that create a branch, and whether they may overwrite one. */
const creating = { "-b": false, "-B": true, "--create": false, "--force-create": true, "--orphan": false };

/** git-switch(1). */
export const switchTo = (call: Call, engine: Engine): void => {
  if (isElsewhere(call)) engine.effect("delete", "work-tree:elsewhere");
  if (["--force", "--discard-changes"].some((option) => call.slots.has(option))) engine.effect("delete", "work-tree:changes");
  if (createdBranch(call, engine)) return;
  // Without a name it is HEAD: `--detach` leaves the branch, and git-checkout(1) ends a merge that is not committed ("rather expensive side-effects").
  const [target = known("HEAD")] = call.slots.get("operand") ?? [];
  if (target.value === undefined) engine.doubt("dynamic-word", target.text);
  // A work tree on a protected branch may be what runs; and where switching fails, that branch stays the current one.
  const before = currentBranch(call, engine);
  const isPreparation = before !== undefined && isTopic(before, engine);
  engine.effect("write", `${isPreparation ? "work-tree" : "git-ref"}:${shown(target)}`);
  if (target.value === "HEAD" && !call.slots.has("--detach")) return;
  moveTo(isPreparation && !call.slots.has("--detach") && isPlainBranch(target.value) ? target.value : undefined, call, engine);
};

const createdBranch = (call: Call, engine: Engine): boolean => {
  for (const [option, mayOverwrite] of Object.entries(creating)) {
    const name = first(call, option);
    if (!name) continue;
    if (name.value === undefined) engine.doubt("dynamic-word", name.text);
    if (mayOverwrite) engine.effect("delete", `git-history:${shown(name)}`);
    writeBranch(name.value, engine);
    moveTo(name.value, call, engine);
    return true;
  }
  return false;
};

const isPlainBranch = (name: string | undefined): boolean =>
  name !== undefined && !notABranch.test(name) && !/^(?:-|[0-9a-f]{7,40}|origin\/.*|upstream\/.*)$/.test(name) && !releaseName.test(name);

/**
 * What reads as a path (git-check-ref-format(1): no branch begins or ends with `/`, nor a part of it with `.`), or ends as names of files
 * do: such a file may have been removed from the work tree, and comes back over what was done.
 */
const pathLike = /[*?[:\\]|^[./]|\/$|\/\.|(?<!\d)\.[A-Za-z]\w{0,6}$/;

/** A path in the work tree wins over nothing: a lone word is a revision only where no file of that name can be. */
const isPath = (word: Word, call: Call, engine: Engine): boolean => {
  const folder = first(call, "git -C");
  if (word.value === undefined || word.value === "-") return false;
  return (
    pathLike.test(word.value) ||
    isElsewhere(call) ||
    engine.mayExist(known(folder?.value === undefined ? word.value : `${folder.value}/${word.value}`))
  );
};

/** git-checkout(1): switches branches, or overwrites files with another version and so discards changes. */
export const checkout = (call: Call, engine: Engine): void => {
  const operands = call.slots.get("operand") ?? [];
  const separator = call.words.findIndex((word) => word.value === "--");
  const isCreating = Object.keys(creating).some((option) => call.slots.has(option));
  const hasPaths = separator !== -1 && separator < call.words.length - 1;
  const isRevision = isCreating || call.slots.has("--detach") || separator !== -1 || !operands.some((word) => isPath(word, call, engine));
  const overwrites = ["--ours", "--theirs", "--patch", "--pathspec-from-file"].some((option) => call.slots.has(option));
  if (hasPaths || operands.length > 1 || !isRevision || overwrites) {
    for (const word of operands.length > 0 ? operands : [known("?")]) engine.effect("delete", `work-tree:${shown(word)}`);
    return;
  }
  switchTo(call, engine);
};
