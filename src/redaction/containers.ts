import type { Scan } from "./scan.ts";
import { codeAt, countBelow, isWordCode, signBit } from "./words.ts";

const BRACKETS = signBit("{") | signBit("[");
/** How far behind an opening bracket its name still speaks of what lies in it. */
const distanceMax = 4096;
const nameLengthMax = 64;
const NONE = -1;

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 13;
const isNameCode = (code: number): boolean => (code < 128 && isWordCode(code)) || code === 45 || code === 46;

/** Blanks before a place, two at most. */
const blanksBefore = (line: string, at: number): number => (isBlank(codeAt(line, at - 1)) ? (isBlank(codeAt(line, at - 2)) ? 2 : 1) : 0);

/** Name, in words, of the member whose value begins at a bracket: `name`, `"name":`, `\\"name\\" => `; empty when there is none. */
const nameBefore = (scan: Scan, bracket: number): string => {
  const { line } = scan;
  let end = bracket - blanksBefore(line, bracket);
  const sign = codeAt(line, end - 1);
  if (sign === 58 || sign === 61) end--;
  else if (sign === 62 && codeAt(line, end - 2) === 61) end -= 2;
  end -= blanksBefore(line, end);
  const quote = codeAt(line, end - 1);
  if (quote === 34 || quote === 39) end--;
  for (let count = 0; count < 7 && codeAt(line, end - 1) === 92; count++) end--;
  let start = end;
  while (start > 0 && end - start < nameLengthMax && isNameCode(line.charCodeAt(start - 1))) start--;
  return start === end ? "" : scan.tables.keys.classify(line.slice(start, end)).words;
};

/** Which brackets of a line enclose which of its places. Read once a line, when somebody asks; used again from line to line. */
export class Containers {
  #isRead = false;
  /** Places of all brackets, and the innermost bracket that is open behind each, as an index of the opening ones. */
  readonly #places: number[] = [];
  readonly #open: number[] = [];
  /** Of each opening bracket: its place, the one around it, its name, and the nearest from it outwards that has one. */
  readonly #starts: number[] = [];
  readonly #around: number[] = [];
  readonly #names: (string | undefined)[] = [];
  readonly #named: (number | undefined)[] = [];

  clear(): void {
    if (!this.#isRead) return;
    this.#isRead = false;
    for (const list of [this.#places, this.#open, this.#starts, this.#around, this.#names, this.#named]) list.length = 0;
  }

  /** Name, in words, of the member whose object or list of objects a place lies in; empty outside. */
  parentOf(scan: Scan, place: number): string {
    if ((scan.words.signs & BRACKETS) === 0) return "";
    if (!this.#isRead) this.#read(scan);
    scan.work += 8;
    const open = this.#openAt(place);
    const named = open === NONE ? NONE : this.#namedFrom(scan, open);
    return named === NONE || (this.#starts[named] as number) < place - distanceMax ? "" : (this.#names[named] as string);
  }

  #read(scan: Scan): void {
    const { line } = scan;
    this.#isRead = true;
    scan.work += line.length >> 2;
    let open = NONE;
    for (let at = 0; at < line.length; at++) {
      const code = line.charCodeAt(at);
      if (code === 123 || code === 91) {
        this.#around.push(open);
        open = this.#starts.push(at) - 1;
      } else if (code === 125 || code === 93) {
        if (open !== NONE) open = this.#around[open] as number;
      } else continue;
      this.#places.push(at);
      this.#open.push(open);
    }
  }

  /** The innermost bracket that is open at a place. */
  #openAt(place: number): number {
    const count = countBelow(this.#places, this.#places.length, place);
    return count === 0 ? NONE : (this.#open[count - 1] as number);
  }

  /** The nearest bracket from one outwards that has a name; what is found is kept for all on the way. */
  #namedFrom(scan: Scan, open: number): number {
    let found = open;
    while (found !== NONE && this.#named[found] === undefined) {
      const name = (this.#names[found] ??= nameBefore(scan, this.#starts[found] as number));
      if (name !== "") this.#named[found] = found;
      else found = this.#around[found] as number;
    }
    if (found !== NONE) found = this.#named[found] as number;
    for (let at = open; at !== NONE && this.#named[at] === undefined; at = this.#around[at] as number) this.#named[at] = found;
    return found;
  }
}
