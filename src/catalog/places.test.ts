import { describe, expect, test } from "bun:test";
import { clientFiles, isClientFile, mayBeSecretPath, secretNames } from "./places.ts";

/** Numbers that repeat from run to run. */
const seeded = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const classes: Readonly<Record<string, string>> = { w: "aZ9_", d: "07", ".": "." };

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
    const mark = /^(?:[?*+]|\{\d+,\d*\})/.exec(this.source.slice(end))?.[0] ?? "";
    this.at = end + mark.length;
    const optional = mark === "?" || mark === "*";
    if (optional && this.random(2) === 0) return "";
    if (mark === "" || mark === "?" || this.random(2) === 0) return once;
    return once + new Sampler(this.source.slice(from, end), this.random).alternatives();
  }

  private atom(): string {
    const letter = this.source[this.at++] as string;
    if (letter === "^" || letter === "$") return "";
    if (letter === ".") return "x";
    if (letter === "\\") return this.escape();
    if (letter === "[") return this.oneOf();
    if (letter !== "(") return letter;
    const kind = /^\?(?:[:!=]|<[!=])/.exec(this.source.slice(this.at))?.[0] ?? "";
    this.at += kind.length;
    const inner = this.alternatives();
    this.at++;
    return kind === "" || kind === "?:" ? inner : "";
  }

  private escape(): string {
    const letter = this.source[this.at++] as string;
    const members = classes[letter] ?? letter;
    return members[this.random(members.length)] as string;
  }

  private oneOf(): string {
    const end = this.source.indexOf("]", this.at);
    const inside = this.source.slice(this.at, end);
    this.at = end + 1;
    if (inside.startsWith("^")) return "q";
    return inside.startsWith("\\w") ? "a" : (inside[this.random(inside.length)] as string);
  }
}

const samples = (pattern: RegExp): string[] => {
  const random = seeded(pattern.source.length);
  const texts = Array.from({ length: 3000 }, () => new Sampler(pattern.source, random).alternatives());
  const shouted = pattern.ignoreCase ? texts.map((text) => text.toUpperCase()) : [];
  return [...texts, ...shouted].flatMap((text) => [text, `/srv/x${text}`, `${text}/y`]).filter((text) => pattern.test(text));
};

describe("a first look at a path", () => {
  test.each(secretNames.map((pattern) => [pattern.source.slice(0, 60), pattern] as const))(
    "overlooks nothing that %s finds",
    (_, pattern) => {
      const found = samples(pattern);
      expect(found.length).toBeGreaterThan(50);
      expect([...new Set(found.filter((path) => !mayBeSecretPath(path)))]).toEqual([]);
    },
  );

  test("overlooks no file of an agent's client", () => {
    const found = samples(clientFiles);
    expect(found.length).toBeGreaterThan(50);
    expect([...new Set(found.filter((path) => !isClientFile(path)))]).toEqual([]);
  });

  test.each(["/srv/app", "/var/log/nginx/access.log", "src/index.ts", "/etc/nginx/nginx.conf"])(
    "tells `%s` from a secret at once",
    (path) => {
      expect(mayBeSecretPath(path)).toBe(false);
    },
  );
});
