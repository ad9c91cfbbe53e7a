import type { Word } from "../languages/shell/index.ts";

/** Values by operand or option name, to be looked at. */
export interface ReadonlySlots {
  readonly size: number;
  get(name: string): readonly Word[] | undefined;
  has(name: string): boolean;
}

/** A name with its values. */
interface Slot {
  readonly name: string;
  readonly words: Word[];
}

/** Values by operand or option name. A call has a handful of them, which are found sooner one after the other than in a map. */
export class Slots implements ReadonlySlots {
  private constructor(private readonly all: Slot[]) {}
  static empty(): Slots {
    return new Slots([]);
  }

  get size(): number {
    return this.all.length;
  }
  get(name: string): readonly Word[] | undefined {
    return this.find(name)?.words;
  }
  has(name: string): boolean {
    return this.find(name) !== undefined;
  }
  private find(name: string): Slot | undefined {
    const { all } = this;
    for (let at = 0; at < all.length; at++) {
      const slot = all[at] as Slot;
      if (slot.name === name) return slot;
    }
    return undefined;
  }
  /** In the order they were first given. */
  nameAt(at: number): string {
    return (this.all[at] as Slot).name;
  }

  add(name: string, word: Word): void {
    const slot = this.find(name);
    if (slot) slot.words.push(word);
    else this.all.push({ name, words: [word] });
  }

  /** The same with other values in a slot that holds some. */
  with(name: string, words: Word[]): Slots {
    return new Slots(this.all.map((slot) => (slot.name === name ? { name, words } : slot)));
  }
}
