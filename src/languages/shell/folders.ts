import { operandsOf, type Builtin, type BuiltinShell } from "./builtin.ts";
import type { Word } from "./word.ts";

export const cd: Builtin = (shell, words) => {
  const [target] = operandsOf(shell, words);
  enter(shell, folderAfter(shell, target));
  return "";
};

const enter = (shell: BuiltinShell, folder: string | undefined): void =>
  shell.state.enter(folder, folder !== undefined && shell.host.isFolder(folder));

const folderAfter = (shell: BuiltinShell, target: Word | undefined): string | undefined => {
  const path = target ? target.value : shell.lookup("HOME").value;
  if (path === undefined || path === "-" || shell.state.get("CDPATH") !== undefined) return undefined;
  if (path.startsWith("/")) return normalise(path);
  return shell.state.cwd === undefined ? undefined : normalise(`${shell.state.cwd}/${path}`);
};

const normalise = (path: string): string => {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return `/${parts.join("/")}`;
};

export const pushd: Builtin = (shell, words) => {
  const [target] = operandsOf(shell, words);
  const before = shell.state.cwd;
  const folders = shell.state.folders;
  const isPush = target !== undefined && !/^[-+]\d+$/.test(target.value ?? "");
  enter(shell, isPush ? folderAfter(shell, target) : folders.at(-1));
  shell.state.folders = isPush ? [...folders, before] : [];
  return undefined;
};

export const popd: Builtin = (shell, words) => {
  enter(shell, words.length === 1 ? shell.state.folders.at(-1) : undefined);
  shell.state.folders = words.length === 1 ? shell.state.folders.slice(0, -1) : [];
  return undefined;
};
