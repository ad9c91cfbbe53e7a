/** Numbers that repeat from run to run. */
const seeded = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const classes: Readonly<Record<string, string>> = { w: "aZ9_", d: "07", s: " ", b: "" };

/** Texts that a regular expression of literals, classes, groups and repetitions may match; what looks ahead is left out. */
class Sampler {
  private at = 0;
  constructor(
    private readonly source: string,
    private readonly random: (below: number) => number,
  ) {}

  alternatives(): string {
    const found = [this.sequence()];
    while (this.source[this.at] === "|") {
      this.at++;
      found.push(this.sequence());
    }
    return found[this.random(found.length)] as string;
  }

  private sequence(): string {
    let text = "";
    while (this.at < this.source.length && !/[|)]/.test(this.source[this.at] as string)) text += this.repeated();
    return text;
  }

  private repeated(): string {
    const from = this.at;
    const once = this.atom();
    const end = this.at;
    const mark = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(end));
    this.at = end + (mark?.[0].length ?? 0);
    const least = mark?.[1] === undefined ? (/^[?*]/.test(mark?.[0] ?? "") ? 0 : 1) : Number(mark[1]);
    const isMore = mark !== null && this.random(2) === 0 && !/^\{\d+\}/.test(mark[0]);
    const again = (): string => new Sampler(this.source.slice(from, end), this.random).alternatives();
    return Array.from({ length: least + (isMore ? 1 : 0) }, (_, i) => (i === 0 ? once : again())).join("");
  }

  private atom(): string {
    const letter = this.source[this.at++] as string;
    if (letter === "^" || letter === "$") return "";
    if (letter === ".") return "x";
    if (letter === "\\") return this.escape();
    if (letter === "[") return this.oneOf();
    if (letter !== "(") return letter;
    const kind = /^\?(?:[:!=]|<[!=]|<\w+>)/.exec(this.source.slice(this.at))?.[0] ?? "";
    this.at += kind.length;
    const inner = this.alternatives();
    this.at++;
    return /[!=]$/.test(kind) ? "" : inner;
  }

  private escape(): string {
    const letter = this.source[this.at++] as string;
    const members = classes[letter] ?? letter;
    return members[this.random(members.length)] ?? "";
  }

  private oneOf(): string {
    const end = this.source.indexOf("]", this.at);
    const inside = this.source.slice(this.at, end);
    this.at = end + 1;
    if (inside.startsWith("^")) return "q";
    const first = inside[0] as string;
    if (first === "\\") return classes[inside[1] as string]?.[0] ?? (inside[1] as string);
    return inside[1] === "-" ? first : (inside[this.random(inside.length)] as string);
  }
}

/** Texts that a regular expression may match, in small and, where it does not mind, large letters; some do not match after all. */
export const samples = (pattern: RegExp, count = 1000): string[] => {
  const random = seeded(pattern.source.length);
  const texts = Array.from({ length: count }, () => new Sampler(pattern.source, random).alternatives());
  return pattern.ignoreCase ? [...texts, ...texts.map((text) => text.toUpperCase())] : texts;
};
