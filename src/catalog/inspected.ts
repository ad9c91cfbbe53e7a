import type { Effect, Files, FileText, Inspected } from "../model/index.ts";
import { isWithin, workTreeOf } from "./places.ts";

/** A file that runs may be this long; the longest scripts seen in practice are a tenth of it. */
const bytesMax = 131_072;
/** Text read for one decision and how often, each time a file runs counted anew. */
const workMax = 4 * 1024 * 1024;
const readsMax = 256;

/** One invocation: from where to where in the list of effects its own stand. */
interface Span {
  readonly from: number;
  to: number;
}

/** Nothing stood at a path, or nothing of such a name in a folder, when these invocations looked there. */
interface Miss {
  readonly path: string;
  readonly name: RegExp | undefined;
  readonly spans: Span[];
}

/** The files whose text a decision rests on. Each is read once, so that all of a decision rests on one text. */
export class Inspections {
  private readonly texts = new Map<string, FileText>();
  private readonly found: Inspected[] = [];
  private readonly missed = new Map<string, Miss>();
  private readonly running = new Set<string>();
  private span: Span = { from: 0, to: 0 };
  private work = 0;
  private reads = 0;
  constructor(private readonly files: Files) {}

  /** In the order first read. */
  get list(): readonly Inspected[] {
    return this.found;
  }

  /** Text of the file at an absolute path. */
  read(path: string): FileText {
    const text = this.texts.get(path) ?? this.readAnew(path);
    this.work += text.ok ? text.text.length : 0;
    return this.work > workMax || ++this.reads > readsMax ? { ok: false, why: "too-large" } : text;
  }

  private readAnew(path: string): FileText {
    const text = this.files.read(path, bytesMax);
    this.texts.set(path, text);
    if (text.ok) this.found.push({ path, sha256: Bun.SHA256.hash(text.text, "hex") });
    return text;
  }

  /** Whether something may stand at an absolute path, or at one that nobody knows. */
  mayStand(path: string | undefined): boolean {
    if (path === undefined || this.files.kind(path) !== "none") return true;
    this.miss(path, path);
    return false;
  }

  private miss(key: string, path: string, name?: RegExp): void {
    const known = this.missed.get(key);
    if (!known) this.missed.set(key, { path, name, spans: [this.span] });
    else if (known.spans.at(-1) !== this.span) known.spans.push(this.span);
  }

  /**
   * Absolute paths of what bears a name in absolute folders, or also in those above, up to one where `until` stands;
   * undefined when nobody knows one of the folders. `*` in the name's last part stands for any text.
   */
  named(name: string, folders: readonly (string | undefined)[], isAbove: boolean, until?: string): readonly string[] | undefined {
    const found: string[] = [];
    for (const folder of folders) {
      if (folder === undefined) return undefined;
      for (const at of isAbove ? upwards(folder) : [folder === "/" ? "" : folder]) {
        if (until !== undefined && this.files.kind(`${at}/${until}`) !== "none") break;
        found.push(...this.standing(`${at}/${name}`));
      }
    }
    return found;
  }

  private standing(path: string): readonly string[] {
    if (!path.includes("*")) return this.mayStand(path) ? [path] : [];
    const slash = path.lastIndexOf("/");
    const folder = path.slice(0, slash) || "/";
    const name = new RegExp(
      `^${path
        .slice(slash + 1)
        .replaceAll(".", "\\.")
        .replaceAll("*", ".*")}$`,
      "s",
    );
    this.miss(path, folder, name);
    return this.files
      .list(folder)
      .filter((each) => name.test(each))
      .map((each) => `${path.slice(0, slash)}/${each}`);
  }

  /** Runs `body`, which understands one invocation and adds to `effects`: what it changes itself comes after what it looks for. */
  during(effects: readonly Effect[], body: () => void): void {
    const outer = this.span;
    const span = { from: effects.length, to: Number.POSITIVE_INFINITY };
    this.span = span;
    body();
    span.to = effects.length;
    this.span = outer;
  }

  /** Runs `body` as part of the script at `path`; answers false when that script is being run already. */
  enter(path: string, body: () => void): boolean {
    if (this.running.has(path)) return false;
    this.running.add(path);
    body();
    this.running.delete(path);
    return true;
  }

  /** What was read or looked for, and may be something else by the time it runs, because the same command changes it. */
  changedBy(effects: readonly Effect[]): readonly string[] {
    if (this.found.length === 0 && this.missed.size === 0) return [];
    const changes = [...effects.entries()].filter(([, { action }]) => action === "write" || action === "delete");
    if (changes.length === 0) return [];
    const changed = this.found.map(({ path }) => path).filter((path) => changes.some(([, change]) => this.changes(change, path)));
    const writes = changes.filter(([, { action }]) => action === "write");
    const appeared = [...this.missed.values()].filter(({ path, name, spans }) => {
      const places = writes.filter(([, change]) => this.changes(change, path, name)).map(([at]) => at);
      // The list is in order: the first and the last say whether one stands outside of an invocation.
      const [first = Number.POSITIVE_INFINITY, last = -1] = [places[0], places.at(-1)];
      return spans.some(({ from, to }) => first < from || last >= to);
    });
    return [...new Set([...changed, ...appeared.map(({ path }) => path)])];
  }

  /** `name`: of files in the folder `path`, whose change counts as one of it. */
  private changes({ resource: { kind, name: target } }: Effect, path: string, name?: RegExp): boolean {
    // A checkout or a pull may change any file of a work tree, and nothing of the repository.
    if (kind === "work-tree") return !/\/\.git(?:\/|$)/.test(path) && workTreeOf(path, this.files) !== undefined;
    if (!fileKinds.has(kind)) return false;
    const sure = target.split("?")[0] as string;
    const places = [path, this.files.real(path)];
    if (sure !== target) return places.some((place) => place.startsWith(sure) || (name !== undefined && sure.startsWith(`${place}/`)));
    return [target, this.files.real(target)].some((changed) =>
      places.some((place) => isWithin(place, changed) || (name !== undefined && isNamed(changed, place, name))),
    );
  }
}

/** A folder and those above it, without the slash at their end. */
function* upwards(folder: string): Generator<string> {
  for (let at = folder === "/" ? "" : folder; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) yield at;
  yield "";
}

const isNamed = (path: string, folder: string, name: RegExp): boolean => {
  const slash = path.lastIndexOf("/");
  return path.slice(0, slash) === (folder === "/" ? "" : folder) && name.test(path.slice(slash + 1));
};

const fileKinds: ReadonlySet<string> = new Set(["file", "scratch", "document", "output", "client", "guard"]);
