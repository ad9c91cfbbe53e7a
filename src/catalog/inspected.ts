import type { Effect, Files, FileText, Inspected } from "../model/index.ts";
import { missedAt, type Lookup, type Missed } from "./lookups.ts";
import { isWithin, workTreeOf } from "./places.ts";

/** A file that runs may be this long; the longest scripts seen in practice are a tenth of it. */
const bytesMax = 131_072;
/** Text read for one decision and how often, each time a file runs counted anew. */
const workMax = 4 * 1024 * 1024;
const readsMax = 256;

/** One invocation: from where to where in the list of effects its own stand. */
export interface Span {
  readonly from: number;
  to: number;
  readonly around: Span | undefined;
}

/** What was not found, with the invocations that looked for it. */
interface Miss {
  readonly missed: Missed;
  readonly spans: Span[];
}

const none: readonly never[] = [];
/** Of what no invocation looks for. */
const outside: Span = { from: 0, to: 0, around: undefined };

const digests = new WeakMap<FileText, string>();

/** SHA-256 of a text, worked out once where one guard reads it for many decisions. */
const digestOf = (read: FileText & { readonly ok: true }): string => {
  let digest = digests.get(read);
  if (digest === undefined) digests.set(read, (digest = Bun.SHA256.hash(read.text, "hex")));
  return digest;
};

/** The files whose text a decision rests on. Each is read once, so that all of a decision rests on one text. */
export class Inspections {
  private texts: Map<string, FileText> | undefined;
  private inspected: Inspected[] | undefined;
  /** What was not found, with the invocation that looked. */
  private missed: { readonly list: readonly Missed[]; readonly looker: Span }[] | undefined;
  private running: Set<string> | undefined;
  private span = outside;
  private work = 0;
  private reads = 0;
  constructor(private readonly files: Files) {}

  /** In the order first read. */
  get list(): readonly Inspected[] {
    return this.inspected ?? none;
  }

  /** Text of the file at an absolute path. */
  read(path: string): FileText {
    const text = this.texts?.get(path) ?? this.readAnew(path);
    this.work += text.ok ? text.text.length : 0;
    return this.work > workMax || ++this.reads > readsMax ? { ok: false, why: "too-large" } : text;
  }

  private readAnew(path: string): FileText {
    const text = this.files.read(path, bytesMax);
    (this.texts ??= new Map()).set(path, text);
    if (text.ok) (this.inspected ??= []).push({ path, sha256: digestOf(text) });
    return text;
  }

  /** Whether something may stand at an absolute path, or at one that nobody knows. */
  mayStand(path: string | undefined): boolean {
    if (path === undefined || this.files.kind(path) !== "none") return true;
    this.miss([missedAt(path)]);
    return false;
  }

  /** What was found; the decision rests on what was missed, too. */
  found(lookup: Lookup): readonly string[] {
    if (lookup.missed.length > 0) this.miss(lookup.missed);
    return lookup.found;
  }

  private miss(missed: readonly Missed[]): void {
    (this.missed ??= []).push({ list: missed, looker: this.span });
  }

  /** Everything that was not found, each once, in the order first looked for. */
  private misses(): IterableIterator<Miss> {
    const misses = new Map<string, Miss>();
    for (const { list, looker } of this.missed ?? none)
      for (const missed of list) {
        const before = misses.get(missed.what);
        if (!before) misses.set(missed.what, { missed, spans: [looker] });
        else if (before.spans.at(-1) !== looker) before.spans.push(looker);
      }
    return misses.values();
  }

  /** An invocation is understood from here on: what it changes itself comes after what it looks for. */
  begin(effects: readonly Effect[]): Span {
    this.span = { from: effects.length, to: Number.POSITIVE_INFINITY, around: this.span };
    return this.span;
  }

  /** The invocation is understood, and the one around it goes on. */
  end(span: Span, effects: readonly Effect[]): void {
    span.to = effects.length;
    this.span = span.around as Span;
  }

  /** Runs `body` as part of the script at `path`; answers false when that script is being run already. */
  enter(path: string, body: () => void): boolean {
    this.running ??= new Set();
    if (this.running.has(path)) return false;
    this.running.add(path);
    body();
    this.running.delete(path);
    return true;
  }

  /** What was read or looked for, and may be something else by the time it runs, because the same command changes it. */
  changedBy(effects: readonly Effect[]): readonly string[] {
    if (!this.inspected && !this.missed) return none;
    const changes: (readonly [at: number, effect: Effect])[] = [];
    for (const [at, effect] of effects.entries()) if (mayChangeFiles(effect)) changes.push([at, effect]);
    if (changes.length === 0) return none;
    const changed = this.list.map(({ path }) => path).filter((path) => changes.some(([, change]) => this.changes(change, path)));
    const writes = changes.filter(([, { action }]) => action === "write");
    const appeared = writes.length === 0 ? [] : [...this.misses()].filter((miss) => this.hasAppeared(miss, writes));
    return [...new Set([...changed, ...appeared.map(({ missed }) => missed.path)])];
  }

  private hasAppeared({ missed: { path, name }, spans }: Miss, writes: readonly (readonly [at: number, effect: Effect])[]): boolean {
    const places = writes.filter(([, change]) => this.changes(change, path, name)).map(([at]) => at);
    // The list is in order: the first and the last say whether one stands outside of an invocation.
    const [first = Number.POSITIVE_INFINITY, last = -1] = [places[0], places.at(-1)];
    return spans.some(({ from, to }) => first < from || last >= to);
  }

  /** `name`: of files in the folder `path`, whose change counts as one of it. */
  private changes({ resource: { kind, name: target } }: Effect, path: string, name?: RegExp): boolean {
    // A checkout or a pull may change any file of a work tree, and nothing of the repository.
    if (kind === "work-tree") return !/\/\.git(?:\/|$)/.test(path) && workTreeOf(path, this.files) !== undefined;
    const sure = target.split("?")[0] as string;
    const places = [path, this.files.real(path)];
    if (sure !== target) return places.some((place) => place.startsWith(sure) || (name !== undefined && sure.startsWith(`${place}/`)));
    return [target, this.files.real(target)].some((changed) =>
      places.some((place) => isWithin(place, changed) || (name !== undefined && isNamed(changed, place, name))),
    );
  }
}

const isNamed = (path: string, folder: string, name: RegExp): boolean => {
  const slash = path.lastIndexOf("/");
  return path.slice(0, slash) === (folder === "/" ? "" : folder) && name.test(path.slice(slash + 1));
};

const fileKinds: ReadonlySet<string> = new Set(["file", "scratch", "document", "output", "client", "guard"]);

const mayChangeFiles = ({ action, resource: { kind } }: Effect): boolean =>
  (action === "write" || action === "delete") && (kind === "work-tree" || fileKinds.has(kind));
