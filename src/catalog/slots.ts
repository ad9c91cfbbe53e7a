import type { Word } from "../languages/shell/index.ts";

/** Values by operand or option name, to be looked at. */
export interface ReadonlySlots {
  readonly size: number;
  get(name: string): readonly Word[] | undefined;
  has(name: string): boolean;
}

/** Values by operand or option name. A call has a handful of them, which are found sooner one after the other than in a map. */
export class Slots implements ReadonlySlots {
  private constructor(
    private readonly names: string[],
    private readonly values: Word[][],
  ) {}
  static empty(): Slots {
    return new Slots([], []);
  }

  get size(): number {
    return this.names.length;
  }
  get(name: string): readonly Word[] | undefined {
    const at = this.names.indexOf(name);
    return at === -1 ? undefined : this.values[at];
  }
  has(name: string): boolean {
    return this.names.includes(name);
  }
  /** In the order they were first given. */
  nameAt(at: number): string {
    return this.names[at] as string;
  }

  add(name: string, word: Word): void {
    const at = this.names.indexOf(name);
    if (at !== -1) return void (this.values[at] as Word[]).push(word);
    this.names.push(name);
    this.values.push([word]);
  }

  /** The same with other values in a slot that holds some. */
  with(name: string, words: Word[]): Slots {
    const at = this.names.indexOf(name);
    const values = this.values.map((each, place) => (place === at ? words : each));
    return new Slots(this.names, values);
  }
}
