import { shown, type Word } from "../../languages/shell/index.ts";
import type { Action, ResourceKind } from "../../model/index.ts";
import { flags, type Command, type Engine, type Options } from "../tool.ts";

/** Groups and commands below a word; a command is an empty tree. */
export type Tree = ReadonlyMap<string, Node>;
interface Node {
  /** Its first spelling, by which rules know it. */
  readonly name: string;
  readonly below: Tree;
}

/** How the commands of a cloud's command line are judged: by exceptions, then by the last word of their path. */
export interface Judging {
  /** The first that lists the path decides. Lines of paths, `*` matches any text. */
  readonly rules: readonly (readonly [effect: `${Action} ${ResourceKind}`, paths: string])[];
  /** Last words that promise to read. What is not named by a rule and does not promise it changes something. */
  readonly reads: RegExp;
  /** Options of reading commands that do more than read; an abbreviation of one is a doubt, unless it is listed in `plain`. */
  readonly options?: Options;
  readonly plain?: readonly string[];
  /** Words, or values of `--output`, with which commands that are named like these show a secret. */
  readonly reveals?: readonly (readonly [paths: string, word: RegExp])[];
  /** A word that stands for the content of the file named by the first group. */
  readonly fileValue?: RegExp;
  /** Kinds of thing whose removal cannot be undone, by path. */
  readonly accounts?: RegExp;
  readonly clusters?: RegExp;
  readonly backups?: RegExp;
}

/** `instances(create delete|rm list) networks(list)`. */
export const parseTree = (text: string): Tree => {
  const tokens = text.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const read = (): Tree => {
    const tree = new Map<string, Node>();
    while (at < tokens.length && tokens[at] !== ")") {
      const name = tokens[at++] as string;
      let below = noTree;
      if (tokens[at] === "(") {
        at++;
        below = read();
        at++;
      }
      const [first = name, ...others] = name.split("|");
      for (const spelling of [first, ...others]) tree.set(spelling, { name: first, below });
    }
    return tree;
  };
  return read();
};
const noTree: Tree = new Map();

/** True where a text of globs, one per line, names the path. */
export const isNamed = (globs: string, path: string): boolean =>
  globs
    .trim()
    .split("\n")
    .some((glob) => matchesGlob(glob.trim(), path));

export const matchesGlob = (glob: string, text: string): boolean => {
  if (!glob.includes("*")) return glob === text;
  const [first = "", ...parts] = glob.split("*");
  const last = parts.pop() ?? "";
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
};

/** The group or command at a path. */
export const commandAt = (tree: Tree, path: string, judging: Judging): Command => {
  if (tree.size === 0) return leaf(path, judging);
  const found = new Map<string, Command>();
  const find = (name: string): Command | undefined => {
    const node = tree.get(name);
    if (!node) return undefined;
    let command = found.get(name);
    if (!command) found.set(name, (command = commandAt(node.below, path === "" ? node.name : `${path} ${node.name}`, judging)));
    return command;
  };
  return { find, options: help, withoutCommand: "help" };
};

const help = flags("--help");

/** The command at a path, whatever follows it. */
export const leaf = (path: string, judging: Judging): Command => {
  const [action, kind] = judge(path, judging);
  const isReading = action === "read" && kind !== "database-rows";
  return {
    optionsOnlyRead: true,
    operands: ["word*"],
    options: { ...help, ...(isReading && judging.options) },
    derive: ({ words, slots }, engine) => {
      report([action, kind], path, words, engine);
      const shows = [...words, ...(slots.get("--output") ?? [])];
      for (const [paths, pattern] of judging.reveals ?? [])
        if (isNamed(paths, path) && shows.some(({ value }) => value === undefined || pattern.test(value)))
          engine.effect("disclose", `secret:${path}`);
      if (isReading) doubtAbbreviations(words, judging, engine);
      if (judging.fileValue) readFileValues(words, judging.fileValue, engine);
    },
  };
};

const report = ([action, kind]: readonly [Action, ResourceKind], path: string, words: readonly Word[], engine: Engine): void => {
  // Behind other words it could be the value of an option.
  if (words.length === 1 && /^(?:--help|-h)$/.test(words[0]?.value ?? "")) return;
  const subject = words.find((word) => !(word.value ?? word.prefix ?? "").startsWith("-"));
  if (kind === "file") return engine.effect(action, "file:/?");
  // A session for a person is one thing, a command that is given for it another.
  const isGiven = kind === "session" && words.some((word) => /^--$|^--?[\w-]*(?:command|script|exec|query|file)/.test(word.value ?? "--"));
  engine.effect(action, `${isGiven ? "code" : kind}:${path}${subject && action !== "read" ? ` ${shown(subject).slice(0, 120)}` : ""}`);
};

const doubtAbbreviations = (words: readonly Word[], { options = {}, plain = [] }: Judging, engine: Engine): void => {
  const names = Object.keys(options).flatMap((key) => key.split(", "));
  for (const word of words) {
    const [name = ""] = (word.value ?? "").split("=");
    if (/^--\w/.test(name) && !names.includes(name) && !plain.includes(name) && names.some((each) => each.startsWith(name)))
      engine.doubt("unknown-option", name);
  }
};

const readFileValues = (words: readonly Word[], pattern: RegExp, engine: Engine): void => {
  for (const word of words) {
    // Of a name in a folder nobody knows how it begins.
    const isAnything = word.value === undefined && !word.prefix && word.isName !== true;
    const path = isAnything ? "" : pattern.exec(word.value ?? word.prefix ?? "")?.[1];
    if (path !== undefined && word.value !== undefined) engine.effect("read", `file:${path}`);
    else if (path !== undefined) engine.doubt("dynamic-word", word.text);
  }
};

/** What the command at a path does. */
export const judge = (path: string, judging: Judging): readonly [Action, ResourceKind] => {
  for (const [effect, paths] of judging.rules) if (isNamed(paths, path)) return effect.split(" ") as [Action, ResourceKind];
  const verb = path.slice(path.lastIndexOf(" ") + 1);
  return judging.reads.test(verb) ? ["read", "cloud-resource"] : change(path, verb, judging);
};

const removing = /^(?:delete|remove|destroy|purge|rm|terminate|deregister|uninstall|drop)(?:-|$)/;
const disrupting =
  /^(?:stop|restart|reboot|reset|suspend|disable|failover|shutdown|power-?off|powercycle|deallocate|drain|detach|abort|cancel|kill|pause|redeploy|switchover)(?:-|$)/;

const change = (path: string, verb: string, { accounts, clusters, backups }: Judging): readonly [Action, ResourceKind] => {
  if (/(?:^|-)(?:iam-policy|iam-policy-binding|policy-binding|permission)$|^role assignment create$/.test(verb))
    return ["grant", "account"];
  if (removing.test(verb) && accounts?.test(path)) return ["delete", "cloud-account"];
  if (removing.test(verb) && clusters?.test(path)) return ["delete", "cluster"];
  if (removing.test(verb) && backups?.test(path)) return ["delete", "backup"];
  if (removing.test(verb)) return ["delete", "cloud-resource"];
  return [disrupting.test(verb) ? "disrupt" : "write", "cloud-resource"];
};

/** Looks up the groups of a generated table; a group is read when a call first names it. */
export const groupsOf = (table: Readonly<Record<string, string>>, judging: Judging): ((name: string) => Command | undefined) => {
  const read = new Map<string, Command>();
  const readGroup = (name: string): Command | undefined => {
    if (Object.hasOwn(table, name)) return commandAt(parseTree(table[name] ?? ""), name, judging);
    // A key may list spellings: `databases|db`.
    const key = Object.keys(table).find((each) => each.split("|").includes(name));
    return key === undefined ? undefined : commandAt(parseTree(table[key] ?? ""), key.split("|")[0] ?? name, judging);
  };
  return (name) => {
    const command = read.get(name) ?? readGroup(name);
    if (command) read.set(name, command);
    return command;
  };
};

/** Groups whose every word names a command: what it does follows from the rules and its verb. */
export const groupsOfVerbs =
  (names: string, judging: Judging) =>
  (name: string): Command | undefined =>
    names.split(/\s+/).includes(name)
      ? {
          find: (verb) => (/^[a-z][\w-]*$/.test(verb) ? leaf(`${name} ${verb}`, judging) : undefined),
          options: help,
          withoutCommand: "help",
        }
      : undefined;
