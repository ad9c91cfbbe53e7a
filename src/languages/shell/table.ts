/** What every table begins with: most stay empty. */
const nothing = new Map<string, never>();

/** A map that is cheap to copy: copies share their entries until one of them changes. */
export class Table<V> {
  private constructor(
    private entries: Map<string, V>,
    private isShared: boolean,
  ) {}
  static empty<V>(): Table<V> {
    return new Table<V>(nothing, true);
  }

  get(name: string): V | undefined {
    return this.entries.get(name);
  }
  has(name: string): boolean {
    return this.entries.has(name);
  }
  get size(): number {
    return this.entries.size;
  }
  [Symbol.iterator](): IterableIterator<[string, V]> {
    return this.entries[Symbol.iterator]();
  }
  keys(): IterableIterator<string> {
    return this.entries.keys();
  }

  set(name: string, value: V): void {
    if (this.entries.get(name) === value && value !== undefined) return;
    this.own();
    this.entries.set(name, value);
  }
  delete(name: string): void {
    if (!this.entries.has(name)) return;
    this.own();
    this.entries.delete(name);
  }
  clear(): void {
    if (this.entries.size === 0) return;
    this.entries = nothing;
    this.isShared = true;
  }

  copy(): Table<V> {
    this.isShared = true;
    return new Table(this.entries, true);
  }
  /** True when nothing changed in either since one was copied from the other. */
  isSame(other: Table<V>): boolean {
    return this.entries === other.entries;
  }

  private own(): void {
    if (!this.isShared) return;
    this.entries = new Map(this.entries);
    this.isShared = false;
  }
}
