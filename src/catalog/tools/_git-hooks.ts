/** Hooks: programs of a repository that its commands start by themselves (githooks(5)). */
import { known, type Word } from "../../languages/shell/index.ts";
import type { Call, Engine } from "../tool.ts";
import { joined } from "./_terraform-code.ts";

/** The hooks that `git lfs install` writes, as they are (git-lfs 3.3.0). */
const ofLargeFiles = /^#!\/bin\/sh\n(?:command -v git-lfs [^\n]*\n)?git lfs (?:post-checkout|post-commit|post-merge|pre-push) "\$@"\s*$/;
/** Wherever a setting says so, also those of the user, hooks lie elsewhere: relative to the work tree (git-config(1)). */
const hooksPath = /^\s*(?:\[core\]\s*)?hookspath\s*=\s*"?([^"\n#;]*?)"?\s*(?:[#;].*)?$/gim;

/** In addition to what the command does: what the hooks of these names do, read like any script that runs. */
export const withHooks =
  (derive: (call: Call, engine: Engine) => void, ...names: readonly string[]) =>
  (call: Call, engine: Engine): void => {
    derive(call, engine);
    const folder = call.slots.get("git -C")?.at(-1) ?? known(".");
    const [repository] = engine.named(".git", folder, true) ?? [undefined];
    if (repository === undefined) {
      // Nobody knows where this is, or it is no repository at all.
      if (!engine.named(".git", folder, true)) engine.effect("execute", `code:hooks ${names.join(", ")}`);
      return;
    }
    const root = repository.slice(0, repository.lastIndexOf("/"));
    const mayBring = names.includes("post-checkout") && !creating.some((option) => call.slots.has(option));
    for (const hooks of hookFolders(repository, root, engine)) {
      // The hook may come with the branch that is changed to.
      if (mayBring && hooks.startsWith(`${root}/`) && !hooks.startsWith(`${repository}/`))
        engine.effect("execute", `code:hooks in ${hooks}`);
      else for (const name of names) runHook(hooks, name, engine);
    }
  };
/** Makes a branch of what is there: nothing changes. */
const creating = ["-b", "-B", "--create", "--force-create", "--orphan"];

const runHook = (folder: string, name: string, engine: Engine): void => {
  // Husky's own stand-ins start the file of that name beside their folder, if there is one (husky 9).
  const path = folder.endsWith("/_") ? joined(folder, `../${name}`) : `${folder}/${name}`;
  if (!engine.mayExist(known(path))) return;
  const text = engine.text(known(path));
  if (text === undefined || ofLargeFiles.test(text)) return;
  engine.argv([known(path)], `hook ${name}`);
};

/** Absolute folders where the hooks of a repository may lie. */
const hookFolders = (repository: string, root: string, engine: Engine): readonly string[] => {
  const common = commonFolder(repository, root, engine);
  if (common === undefined) return [];
  const files = [`${common}/config`, `${common}/config.worktree`, "~/.gitconfig", "~/.config/git/config"];
  const named = files.flatMap((path) => {
    const text = engine.mayExist(known(path)) ? engine.text(known(path)) : undefined;
    return text !== undefined && /hookspath/i.test(text) ? [...text.matchAll(hooksPath)].map(([, value = ""]) => value) : [];
  });
  return [`${common}/hooks`, ...named.map((path) => (path.startsWith("~") ? path : joined(root, path)))];
};

/** The folder with settings and hooks: of a linked work tree, that of the main one (gitrepository-layout(5)). */
const commonFolder = (repository: string, root: string, engine: Engine): string | undefined => {
  if (engine.mayExist(known(`${repository}/HEAD`))) return repository;
  const target = /^gitdir: (.+)$/m.exec(engine.text(known(repository)) ?? "")?.[1];
  if (target === undefined) return undefined;
  const own = joined(root, target);
  const pointer: Word = known(`${own}/commondir`);
  const to = engine.mayExist(pointer) ? engine.text(pointer)?.trim() : undefined;
  return to === undefined ? own : joined(own, to);
};
