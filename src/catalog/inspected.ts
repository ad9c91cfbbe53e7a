import type { Effect, Files, FileText, Inspected } from "../model/index.ts";
import { isWithin } from "./places.ts";

/** A file that runs may be this long; the longest scripts seen in practice are a tenth of it. */
const bytesMax = 131_072;
/** Text read for one decision and how often, each time a file runs counted anew. */
const workMax = 4 * 1024 * 1024;
const readsMax = 256;

/** The files whose text a decision rests on. Each is read once, so that all of a decision rests on one text. */
export class Inspections {
  private readonly texts = new Map<string, FileText>();
  private readonly found: Inspected[] = [];
  private readonly running = new Set<string>();
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

  /** Runs `body` as part of the script at `path`; answers false when that script is being run already. */
  enter(path: string, body: () => void): boolean {
    if (this.running.has(path)) return false;
    this.running.add(path);
    body();
    this.running.delete(path);
    return true;
  }

  /** Files that were read and may be something else by the time they run, because the same command changes them. */
  changedBy(effects: readonly Effect[]): readonly string[] {
    if (this.found.length === 0) return [];
    const changes = effects.filter(({ action }) => action === "write" || action === "delete");
    return this.found.map(({ path }) => path).filter((path) => changes.some((change) => this.changes(change, path)));
  }

  private changes({ resource: { kind, name } }: Effect, path: string): boolean {
    // A checkout or a pull may change any file of the work tree.
    if (kind === "work-tree") return true;
    if (!fileKinds.has(kind)) return false;
    const sure = name.split("?")[0] as string;
    const places = [path, this.files.real(path)];
    if (sure !== name) return places.some((place) => place.startsWith(sure));
    return [name, this.files.real(name)].some((changed) => places.some((place) => isWithin(place, changed)));
  }
}

const fileKinds: ReadonlySet<string> = new Set(["file", "scratch", "document", "output", "client", "guard"]);
