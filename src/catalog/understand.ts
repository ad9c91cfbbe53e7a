import {
  known,
  newBudget,
  shown,
  walkShell,
  type Input,
  type Invocation,
  type Listener,
  type Start,
  type Word,
} from "../languages/shell/index.ts";
import type { Action, Doubt, DoubtReason, Effect, Inspected, ResourceKind, Target } from "../model/index.ts";
import { Inspections } from "./inspected.ts";
import { innerFrame, topFrame, type Frame } from "./frame.ts";
import { interpret, interpretHelp } from "./interpret.ts";
import { lookFor, lookHere, type Wanted } from "./lookups.ts";
import { othersAmong, type Obeyed } from "./obeyed.ts";
import {
  absolute,
  isDevice,
  isPlainPattern,
  findSecret,
  mayHoldSecrets,
  mayLieAnywhere,
  secretMeant,
  holdsSecret,
  isStream,
  kindOfRemoteWrite,
  kindOfWrite,
  realPath,
  workTreeAround,
  worseKind,
  type Surroundings,
} from "./places.ts";
import { mayBeGuarded } from "./guarded.ts";
import { ProgramReport, ScriptReport, type Finding } from "./reports.ts";
import { holdsSecretContent } from "./secret-content.ts";
import { interpreterOf } from "./shebang.ts";
import { asksForHelp, programsOf, readAsBash, systemFolders, type Knowledge, type Programs } from "./programs.ts";
import type { Tool } from "./tool.ts";
import { isObeyedByShell, secrecyOfVariable, useOfVariable } from "./variables.ts";

/** Everything found about one call. */
export interface Understood {
  readonly effects: readonly Effect[];
  readonly doubts: readonly Doubt[];
  /** Commands with which a human verifies the effects. */
  readonly verify: readonly string[];
  /** Files that run and were read: what was found holds for these texts. */
  readonly inspected: readonly Inspected[];
}

/** What a line of shell does. Never throws for any text; what is not understood is a doubt. */
export const understandShell = (source: string, surroundings: Surroundings, knowledge: Knowledge): Understood => {
  const understanding = new Understanding(surroundings, knowledge);
  const frame = topFrame(source, surroundings.cwd);
  understanding.shell(known(source), frame);
  understanding.finish(frame);
  return understanding;
};

/** What a program with these arguments does, without a shell in between. */
export const understandArgv = (argv: readonly string[], surroundings: Surroundings, knowledge: Knowledge): Understood => {
  const understanding = new Understanding(surroundings, knowledge);
  const source = argv.join(" ");
  const frame = topFrame(source, surroundings.cwd);
  understanding.run(
    {
      words: argv.map((word) => known(word)),
      variables: new Map(),
      input: { kind: "inherited" },
      source,
    },
    frame,
  );
  understanding.finish(frame);
  return understanding;
};

const depthMax = 16;
/** A command line longer than this is not understood; the longest seen in practice are a tenth of it. */
const lengthMax = 131_072;
/** Effects and doubts beyond this many add nothing to a decision. */
const findingsMax = 4096;
const here = known(".");
const justBash = [known("bash")];
const none: readonly never[] = [];
/** All of a folder that end alike, written without anything quoted or expanded. */
const listable =
  /^((?:[\w.@+/-]+\/)?)\*(\.(?:[jt]sx?|mjs|py|rb|go|rs|java|c|h|cpp|sh|sql|xml|ya?ml|json|toml|txt|ini|cfg|conf|html?|css))$/;
/** So many files are looked into for one word. */
const matchesMax = 64;

class Understanding implements Understood, Finding {
  readonly effects: Effect[] = [];
  // What most calls have none of is made when the first is found.
  private doubted: Doubt[] | undefined;
  private verifying: string[] | undefined;
  private obeyed: Obeyed<Frame>[] | undefined;
  private readonly inspections: Inspections;
  private readonly budget = newBudget();
  private readonly programs: Programs;
  constructor(
    readonly surroundings: Surroundings,
    knowledge: Knowledge,
  ) {
    this.inspections = new Inspections(surroundings.files);
    this.programs = programsOf(surroundings, knowledge);
  }

  get doubts(): readonly Doubt[] {
    return this.doubted ?? none;
  }

  get verify(): readonly string[] {
    return this.verifying ?? none;
  }

  get inspected(): readonly Inspected[] {
    return this.inspections.list;
  }

  // INVARIANT: a text counts only when nothing in the same command can put another in its place before it runs.
  finish(frame: Frame): void {
    for (const path of this.inspections.changedBy(this.effects)) this.doubt("unreadable-file", `${path} is changed before it runs`, frame);
    if (!this.obeyed) return;
    for (const { why, frame: at } of othersAmong(this.obeyed, this.effects)) this.doubt("untrusted-program", why, at);
  }

  shell(source: Word, frame: Frame, parameters?: readonly Word[], input?: Input): void {
    if (source.value === undefined) return this.doubt("dynamic-program", source.text, frame);
    if (frame.via.length > depthMax) return this.doubt("too-deep", source.value.slice(0, 80), frame);
    if (source.value.length > lengthMax) return this.doubt("too-long", `${source.value.length} characters`, frame);
    const through = frame.via.at(-1);
    // The agent's own line has no arguments; those of a nested shell are known when its program says so.
    const given = through === undefined ? justBash : parameters;
    this.walk(source.value, frame, given, input, through !== undefined && !readAsBash.test(through));
  }

  private walk(source: string, frame: Frame, given: Start["arguments"], input: Start["input"], isPosix: boolean): void {
    const start: Start = { cwd: frame.cwd, arguments: given, around: frame.place, input, budget: this.budget, isPosix };
    walkShell(source, new ScriptReport(this, frame), start);
  }

  /** Understands one program with its arguments. Answers with its standard output, when that is known. */
  run(invocation: Invocation, frame: Frame, listener?: Listener): string | undefined {
    const program = invocation.words[0] as Word;
    if (frame.via.length > depthMax) return this.doubt("too-deep", shown(program), frame);
    if (this.effects.length + this.doubts.length > findingsMax) return this.doubt("too-long", "too many commands", frame);
    if (program.value === undefined) return this.doubt("dynamic-program", program.text, frame);
    const name = program.value.includes("/") ? program.value.replace(systemFolders, "") : program.value;
    if (name.includes("/")) return this.runFile(program, invocation, frame);
    const tool = this.programs.get(name);
    if (!tool) return this.doubt("unknown-program", name, frame);
    const isFound = name === program.value && !frame.at;
    if (isFound && this.programs.isShadowed(tool, frame.searched))
      return this.doubt("untrusted-program", `another \`${name}\` comes first in PATH`, frame);
    if (invocation.variables.size > 0) this.checkVariables(tool.compiled.tool, invocation, frame);
    if (!tool.keepsArguments) this.checkExposure(invocation, frame);
    const report = new ProgramReport(this, invocation, frame, listener);
    const span = this.inspections.begin(this.effects);
    if (isFound) this.programs.reportShim(tool, report);
    if (asksForHelp(tool, invocation)) interpretHelp(tool.compiled, invocation, report);
    else {
      interpret(tool.compiled, invocation, report);
      for (const stricter of tool.stricter) interpret(stricter, invocation, report);
    }
    this.inspections.end(span, this.effects);
    return report.output;
  }

  /** A program given by path: a script is read as its first line asks, everything else is unknown. */
  private runFile(program: Word, invocation: Invocation, frame: Frame): string | undefined {
    const text = this.text(program, frame);
    if (text === undefined) return undefined;
    const path = shown(program);
    const interpreter = interpreterOf(text);
    const inside = innerFrame(frame, path, undefined);
    const { words } = invocation;
    const isNew = this.inspections.enter(absolute(path, frame.cwd ?? "/", this.surroundings.home), () => {
      if (interpreter.kind === "program")
        this.run({ ...invocation, words: [...interpreter.words.map((word) => known(word)), ...words] }, inside);
      else this.walk(text, inside, words, invocation.input, interpreter.isPosix);
    });
    return isNew ? undefined : this.doubt("too-deep", `${path} runs itself`, frame);
  }

  private checkVariables(tool: Tool, invocation: Invocation, frame: Frame): void {
    for (const [name, value] of invocation.variables) {
      const use = useOfVariable(name, tool.variables);
      const empty = value.value === "";
      if (use === "code" && !empty) this.add("write", "variable", name, frame);
      else if (use === "unknown") this.doubt("unknown-variable", name, frame);
      else if (use === "shell" && !empty)
        this.shell(value, innerFrame(frame, name, undefined), undefined, { kind: "unknown", from: `what ${name} is given` });
    }
  }

  /** What the environment around holds and a program is handed, the agent may get to see. */
  private checkExposure({ words, input }: Invocation, frame: Frame): void {
    let names: Set<string> | undefined;
    for (const word of words) if (word.names) for (const name of word.names) (names ??= new Set()).add(name);
    if (input.kind === "unknown" && input.names) for (const name of input.names) (names ??= new Set()).add(name);
    if (!names) return;
    for (const name of names) {
      const secrecy = secrecyOfVariable(name);
      if (secrecy === "secret") this.add("disclose", "secret", `$${name}`, frame);
      else if (secrecy === "unknown") this.doubt("unknown-variable", `$${name} may hold a secret`, frame);
    }
  }

  /** What a session for a person is given instead of one. */
  checkSession(input: Input, frame: Frame): void {
    if (input.kind === "inherited" || (input.kind === "file" && input.path.value === "/dev/null")) return;
    this.doubt("unknown-input", "commands for a session", frame);
  }

  exports(name: string, value: Word, isInherited: boolean, frame: Frame): void {
    // The walk follows a known IFS itself.
    if (name === "IFS" && value.value !== undefined) return;
    const use = isInherited ? useOfVariable(name, undefined) : "setting";
    if (isObeyedByShell(name) || use === "code") this.add("write", "variable", name, frame);
    else if (use === "shell" && value.value !== "") this.shell(value, innerFrame(frame, name, undefined));
  }

  variable(name: string): string | undefined {
    const { variables, home } = this.surroundings;
    return Object.hasOwn(variables, name) ? variables[name] : name === "HOME" ? home : undefined;
  }

  effect(action: Action, kind: ResourceKind, name: Word, target: Target | undefined, frame: Frame): void {
    if (kind === "file")
      return this.touch(
        action === "read" || action === "disclose" ? "read" : action === "delete" ? "delete" : "write",
        name,
        frame,
        action,
      );
    this.add(action, kind, shown(name), frame, name.value === undefined ? "assumed" : "known", target);
  }

  /** A file is read, written or deleted: which kind of resource that is depends on where it lies. */
  touch(mode: "read" | "write" | "delete", name: Word, frame: Frame, action: Action = mode): void {
    const network = /^\/dev\/(?:tcp|udp)\/(.+)$/.exec(name.value ?? name.prefix ?? "");
    if (network) return this.add(mode === "read" ? "connect" : "write", "network", network[1] as string, frame);
    if (mode === "read") return this.readFile(name, frame);
    if (!frame.at && this.mayTouchGuard(name, mode, frame)) return this.add(action, "guard", shown(name), frame, "assumed");
    if (name.value === undefined) return this.add(action, "file", shown(name), frame, "assumed");
    if (frame.at) return this.add(action, kindOfRemoteWrite(name.value, mode), name.value, frame);
    if (frame.cwd === undefined && !/^[/~]/.test(name.value)) return this.add(action, "file", name.value, frame, "assumed");
    const path = absolute(name.value, frame.cwd ?? "/", this.surroundings.home);
    // Where `/dev/stderr` leads is the command's own business; ours leads elsewhere.
    const real = isStream(path) ? path : realPath(path, this.surroundings);
    const workTree = workTreeAround(frame.cwd ?? "/", this.surroundings);
    const tree = workTree && { root: workTree.root, branch: this.branchOf(workTree, frame) };
    const kind = kindOfWrite(path, this.surroundings, mode, tree);
    this.add(action, real === path ? kind : worseKind(kind, kindOfWrite(real, this.surroundings, mode, tree)), path, frame);
  }

  /** Whether what is changed may be the guard's where its name, or the folder it is in, is not known completely. */
  private mayTouchGuard(name: Word, mode: "write" | "delete", frame: Frame): boolean {
    const cwds = frame.cwd === undefined ? (frame.place?.possibleFolders() ?? [undefined]) : [frame.cwd];
    if (mayBeGuarded(name, mode, cwds, this.surroundings)) return true;
    if (frame.cwd !== undefined || name.value === undefined) return false;
    return this.placesOf(name, frame).some(
      (path) => path !== undefined && kindOfWrite(path, this.surroundings, mode, undefined) === "guard",
    );
  }

  private readFile(name: Word, frame: Frame): void {
    if (name.value === undefined) {
      if (name.isSplit !== true && isPlainPattern(name)) return this.add("read", "file", shown(name), frame, "assumed");
      const found = this.matching(name, frame);
      if (found.length === 0) return this.doubt("dynamic-word", `\`${shown(name)}\` may be a secret file`, frame);
      for (const path of found) this.readFile(known(path), frame);
      return;
    }
    const isRelative = !/^[/~]/.test(name.value);
    if (isRelative && frame.isLost && name.value !== "-") return this.readAnywhere(name.value, frame);
    const isWritten = frame.at !== undefined && (!isRelative || frame.cwd === undefined);
    const path = isWritten ? name.value : absolute(name.value, frame.cwd ?? "/", this.surroundings.home);
    if (isStream(path) || name.value === "-") return;
    const real = frame.at ? path : realPath(path, this.surroundings);
    const isNamed = holdsSecret(path) || isDevice(path) || (real !== path && (holdsSecret(real) || isDevice(real)));
    const meant = isNamed || frame.at ? undefined : secretMeant(path, this.surroundings.files);
    if (meant !== undefined) return this.add("disclose", "secret", meant, frame);
    const isSecret = isNamed || (!frame.at && holdsSecretContent(real, this.surroundings.files));
    this.add(isSecret ? "disclose" : "read", isSecret ? "secret" : "file", path, frame);
  }

  /** A relative name where the folder is one of several, or any. */
  private readAnywhere(name: string, frame: Frame): void {
    const paths = this.placesOf(known(name), frame);
    const isKnown = paths.every((path) => path !== undefined);
    if (isKnown && !frame.at) return paths.forEach((path) => this.readFile(known(path as string), frame));
    const end = `/${name.replace(/^(?:\.\/)+/, "")}`;
    if (mayLieAnywhere(end)) this.add("read", "file", `?${end}`, frame, "assumed");
    else this.doubt("dynamic-word", `\`?${end}\` may be a secret file`, frame);
  }

  /** What a pattern such as `src/*.py` stands for now; nothing for any other word, and where nobody knows. */
  private matching({ text, isSplit }: Word, frame: Frame): readonly string[] {
    const [, folder = "", ending] = listable.exec(text) ?? [];
    if (ending === undefined || isSplit) return none;
    const wanted = { names: [`*${ending}`], isAbove: false, until: undefined };
    const found = this.standing(wanted, known(folder === "" ? "." : folder), frame);
    return found && found.length <= matchesMax ? found : none;
  }

  text(path: Word, frame: Frame): string | undefined {
    if (path.value === undefined) return this.doubt("dynamic-program", path.text, frame);
    if (frame.at || (frame.cwd === undefined && !path.value.startsWith("/"))) return this.doubt("unreadable-file", path.value, frame);
    const read = this.inspections.read(absolute(path.value, frame.cwd ?? "/", this.surroundings.home));
    return read.ok ? read.text : this.doubt("unreadable-file", `${path.value} (${read.why})`, frame);
  }

  packs(path: Word, frame: Frame): void {
    if (frame.at) return void (mayHoldSecrets(shown(path)) && this.doubt("unreadable-file", `what lies in ${shown(path)}`, frame));
    for (const place of this.placesOf(path, frame)) {
      const found = place === undefined ? undefined : findSecret(place, this.surroundings.files);
      if (found === "too many") this.doubt("unreadable-file", `more than can be looked through lies in ${shown(path)}`, frame);
      else if (found !== undefined) this.add("disclose", "secret", found, frame);
    }
  }

  /** Whether something may stand at a path: false only where that is known. */
  mayExist(path: Word, frame: Frame): boolean {
    return this.placesOf(path, frame).some((at) => this.inspections.mayStand(at));
  }

  /** Absolute paths of what bears one of the names in a folder (default: here); undefined when nobody knows. */
  standing(wanted: Wanted, folder: Word | undefined, frame: Frame): readonly string[] | undefined {
    if (!folder && !frame.at && frame.cwd === this.surroundings.cwd) return this.inspections.found(lookHere(wanted, this.surroundings));
    const places = this.placesOf(folder ?? here, frame);
    const paths: string[] = [];
    for (const name of wanted.names)
      for (const place of places) {
        if (place === undefined) return undefined;
        paths.push(...this.inspections.found(lookFor({ ...wanted, names: [name] }, place, this.surroundings.files)));
      }
    return paths;
  }

  obeys(variables: readonly string[], frame: Frame): void {
    (this.obeyed ??= []).push({ variables, frame });
  }

  /** Absolute paths on this machine that a path may be; undefined among them when nobody knows. */
  private placesOf(path: Word, frame: Frame): readonly (string | undefined)[] {
    const { value } = path;
    if (value === undefined || frame.at) return [undefined];
    const cwds = frame.cwd === undefined ? (frame.place?.possibleFolders() ?? [undefined]) : [frame.cwd];
    return cwds.map((cwd) =>
      cwd === undefined && !value.startsWith("/") ? undefined : absolute(value, cwd ?? "/", this.surroundings.home),
    );
  }

  private treeAt(folder: Word | undefined, frame: Frame): { root: string; branch: string | undefined } | undefined {
    if (frame.at || frame.cwd === undefined || (folder && folder.value === undefined)) return undefined;
    return workTreeAround(
      folder?.value === undefined ? frame.cwd : absolute(folder.value, frame.cwd, this.surroundings.home),
      this.surroundings,
    );
  }

  branch(folder: Word | undefined, frame: Frame): string | undefined {
    const tree = this.treeAt(folder, frame);
    return tree && this.branchOf(tree, frame);
  }

  /** The branch a command works on; undefined when it could be one that is protected, or none. */
  private branchOf(tree: { root: string; branch: string | undefined }, frame: Frame): string | undefined {
    const possible = frame.place?.fact(`branch ${tree.root}`);
    if (!possible) return tree.branch;
    const names = [...possible].map((name) => (name === "" ? tree.branch : name));
    const worst = names.find((name) => name === undefined || name === "?" || this.surroundings.isProtectedBranch(name));
    return names.length === 1 || worst === undefined ? (names[0] === "?" ? undefined : names[0]) : undefined;
  }

  verifiedBy(command: string): void {
    (this.verifying ??= []).push(command);
  }

  switchBranch(name: string | undefined, folder: Word | undefined, frame: Frame): void {
    const tree = this.treeAt(folder, frame);
    if (tree) frame.place?.setFact(`branch ${tree.root}`, name ?? "?");
  }

  add(action: Action, kind: ResourceKind, name: string, frame: Frame, certainty: Effect["certainty"] = "known", target = frame.at): void {
    const { via, source } = frame;
    const where = target ?? frame.at;
    const resource = { kind, name };
    this.effects.push(where ? { action, resource, certainty, via, source, target: where } : { action, resource, certainty, via, source });
  }

  doubt(reason: DoubtReason, detail: string, frame: Frame): undefined {
    (this.doubted ??= []).push({ reason, detail, via: frame.via, source: frame.source });
    return undefined;
  }
}
