import {
  known,
  type Input,
  type Invocation,
  type Listener,
  type Place,
  type Printing,
  type ShellHost,
  type Word,
} from "../languages/shell/index.ts";
import type { Action, DoubtReason, ResourceKind, Target } from "../model/index.ts";
import { commandFrame, innerFrame, textFrame, type Frame } from "./frame.ts";
import type { Sink } from "./interpret.ts";
import type { Wanted } from "./lookups.ts";
import { changesUser } from "./obeyed.ts";
import { absolute, type Surroundings } from "./places.ts";
import { isOtherHost } from "./programs.ts";
import { statedPlace } from "./stated-place.ts";
import type { ShellGiven } from "./tool.ts";

/** Where everything that is found about one call comes together. */
export interface Finding {
  readonly surroundings: Surroundings;
  run(invocation: Invocation, frame: Frame, listener?: Listener): string | undefined;
  shell(source: Word, frame: Frame, parameters?: readonly Word[], input?: Input): void;
  touch(mode: "read" | "write" | "delete", name: Word, frame: Frame, action?: Action): void;
  exports(name: string, value: Word, isInherited: boolean, frame: Frame): void;
  effect(action: Action, kind: ResourceKind, name: Word, target: Target | undefined, frame: Frame): void;
  add(action: Action, kind: ResourceKind, name: string, frame: Frame): void;
  doubt(reason: DoubtReason, detail: string, frame: Frame): undefined;
  checkSession(input: Input, frame: Frame): void;
  text(path: Word, frame: Frame): string | undefined;
  packs(path: Word, frame: Frame): void;
  mayExist(path: Word, frame: Frame): boolean;
  standing(wanted: Wanted, folder: Word | undefined, frame: Frame): readonly string[] | undefined;
  obeys(variables: readonly string[], frame: Frame): void;
  branch(folder: Word | undefined, frame: Frame): string | undefined;
  switchBranch(name: string | undefined, folder: Word | undefined, frame: Frame): void;
  variable(name: string): string | undefined;
  verifiedBy(command: string): void;
}

/** Names that are options, or have a part behind a blank that is one. */
const optionNames: Wanted = { names: ["-*", "* -*", "*\t-*", "*\n-*"], isAbove: false, until: undefined };

/** What the walk through one script reports. */
export class ScriptReport implements ShellHost {
  constructor(
    private readonly finding: Finding,
    private readonly frame: Frame,
  ) {}

  run(invocation: Invocation, place: Place, listener?: Listener): string | undefined {
    return this.finding.run(invocation, commandFrame(this.frame, place, invocation.source), listener);
  }
  opens(path: Word, mode: "read" | "write", place: Place, source: string): void {
    this.finding.touch(mode, path, commandFrame(this.frame, place, source));
  }
  exports(name: string, value: Word, isInherited: boolean, source: string): void {
    this.finding.exports(name, value, isInherited, textFrame(this.frame, source));
  }
  redefines(what: string, source: string): void {
    this.finding.add("write", "variable", what, textFrame(this.frame, source));
  }
  doubt(reason: DoubtReason, detail: string, source: string): void {
    this.finding.doubt(reason, detail, textFrame(this.frame, source));
  }
  script(path: Word, place: Place, source: string): string | undefined {
    return this.finding.text(path, commandFrame(this.frame, place, source));
  }
  isFolder(path: string): boolean {
    return this.frame.at === undefined && this.finding.surroundings.files.kind(path) === "folder";
  }
  mayMatch(beginning: string, place: Place): boolean {
    // A nested shell may have been told to take out what matches nothing.
    if (this.frame.via.length > 0 || beginning.includes("\0")) return true;
    const slash = beginning.lastIndexOf("/");
    const wanted = { names: [`${beginning.slice(slash + 1)}*`], isAbove: false, until: undefined };
    const folder = slash === -1 ? undefined : known(beginning.slice(0, slash) || "/");
    const found = this.finding.standing(wanted, folder, commandFrame(this.frame, place, ""));
    return found === undefined || found.length > 0;
  }
  mayNameOption(place: Place): boolean {
    const names = this.finding.standing(optionNames, undefined, commandFrame(this.frame, place, ""));
    return names === undefined || names.length > 0;
  }
  variable(name: string): string | undefined {
    const { at, via } = this.frame;
    return at === undefined && !via.some((each) => changesUser.test(each)) ? this.finding.variable(name) : undefined;
  }
}

/** What one program with its arguments does, as the catalog says. */
export class ProgramReport implements Sink {
  /** Its standard output, when that is known. */
  output: string | undefined;

  constructor(
    private readonly finding: Finding,
    private readonly invocation: Invocation,
    private readonly frame: Frame,
    private readonly listener: Listener | undefined,
  ) {}

  effect(action: Action, kind: ResourceKind, name: Word, target: Target | undefined): void {
    this.finding.effect(action, kind, name, target ?? statedPlace(kind, this.invocation), this.frame);
    if (action === "execute" && kind === "session") this.finding.checkSession(this.invocation.input, this.frame);
  }
  doubt(reason: DoubtReason, detail: string): void {
    this.finding.doubt(reason, detail, this.frame);
  }
  shell(source: Word, via: string, at: Target | undefined, given?: ShellGiven): void {
    const { frame, finding } = this;
    const added = (given?.searched ?? []).map((folder) => absolute(folder, frame.cwd ?? "/", finding.surroundings.home));
    const inner = innerFrame(frame, via, at, [...added, ...frame.searched]);
    finding.shell(source, inner, given?.parameters, given?.input ?? this.invocation.input);
  }
  argv(words: readonly Word[], via: string, at: Target | undefined, isElsewhere?: true): void {
    const { variables, input, source } = this.invocation;
    const inner = innerFrame(this.frame, via, at);
    if (words.length > 0)
      this.finding.run(
        { words, variables, input, source },
        isElsewhere ? { ...inner, cwd: undefined, isLost: true, place: undefined } : inner,
      );
  }
  isOtherHost(): boolean {
    return isOtherHost(this.frame.at);
  }
  code(what: string): void {
    this.finding.add("execute", "code", what.slice(0, 200), this.frame);
  }
  text(path: Word): string | undefined {
    return this.finding.text(path, this.frame);
  }
  packs(path: Word): void {
    this.finding.packs(path, this.frame);
  }
  mayExist(path: Word): boolean {
    return this.finding.mayExist(path, this.frame);
  }
  standing(wanted: Wanted, folder?: Word): readonly string[] | undefined {
    return this.finding.standing(wanted, folder, this.frame);
  }
  obeys(variables: readonly string[]): void {
    this.finding.obeys(variables, this.frame);
  }
  branch(folder: Word | undefined): string | undefined {
    return this.finding.branch(folder, this.frame);
  }
  isProtectedBranch(name: string): boolean {
    return this.finding.surroundings.isProtectedBranch(name);
  }
  switchBranch(name: string | undefined, folder: Word | undefined): void {
    this.finding.switchBranch(name, folder, this.frame);
  }
  mayHaveVariable(name: string): boolean {
    const isSet = this.frame.at !== undefined || this.invocation.variables.has(name);
    return isSet || Object.hasOwn(this.finding.surroundings.variables, name);
  }
  prints(text: string): void {
    this.output = text;
  }
  printsWords(printed: Printing): void {
    if (this.listener) this.listener.printed = printed;
  }
  verify(command: string): void {
    this.finding.verifiedBy(command);
  }
}
