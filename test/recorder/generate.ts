import fc from "fast-check";
import { linesFolder } from "./sandbox.ts";

/** Makes scripts of commands that nobody has, out of everything bash does with words and control flow. */
class Writer {
  constructor(private readonly next: (max: number) => number) {}
  /** Constructs around the one being written. */
  private depth = 0;

  private pick<T>(choices: readonly T[]): T {
    return choices[this.next(choices.length - 1)] as T;
  }
  private many(max: number, make: () => string, separator: string): string {
    return Array.from({ length: this.next(max) + 1 }, make).join(separator);
  }
  private deeper<T>(make: () => T, fallback: T): T {
    if (this.depth > 3) return fallback;
    this.depth++;
    const made = make();
    this.depth--;
    return made;
  }

  script(): string {
    const start = this.next(4) > 0 ? `x=${this.pick(["1", "2", "'p q'"])} y=${this.pick(["3", "zz", "1"])} z= a=(1 'p q' 3)\n` : "";
    return start + this.many(3, () => this.statement(), this.pick(["; ", "\n", "\n", "\n"]));
  }

  private command = (): string => this.pick(["aa", "bb", "cc", "dd", "aa", "bb", "ff"]);
  private name = (): string => this.pick(["x", "y", "z", "x", "y", "IFS", "v"]);
  private plain = (): string =>
    this.pick(["p", "q", "a b", "", "-n", "p,q", "1", "2", "rr", " s ", "x", "y", "é", "a:b", "p*", "a\tb", "d1", "v[$(cc p)]"]);
  private quotedPlain = (): string => `'${this.plain()}'`;

  private statement(): string {
    const simple = (): string => this.simple();
    return this.pick([
      simple,
      simple,
      simple,
      () => this.assignment(),
      () => this.assignment(),
      () => this.assignment(),
      () => this.deeper(() => this.compound(), this.simple()),
      () => this.deeper(() => this.compound(), this.simple()),
      () => `${this.simple()} ${this.pick(["&&", "||", "|", "&&"])} ${this.andTail()}`,
      () => this.builtin(),
    ])();
  }
  private andTail(): string {
    return this.pick([
      () => this.simple(),
      () => this.assignment(),
      () => `${this.assignment()} ${this.pick(["&&", "||"])} ${this.simple()}`,
      () => this.builtin(),
    ])();
  }
  private body = (): string => this.many(2, () => this.statement(), "\n");

  private simple(): string {
    const prefix = this.next(7) === 0 ? `${this.name()}=${this.word()} ` : "";
    const words = this.many(3, () => this.word(), " ");
    const head = this.next(9) === 0 ? this.word() : this.command();
    return `${prefix}${head} ${words}${this.redirection()}`;
  }

  private redirection(): string {
    if (this.next(9) > 0) return "";
    return this.pick([
      () => ` > ${this.pick(["o1", "o2", "d1/o3"])}`,
      () => ` <<< ${this.word()}`,
      () => " 2>&1",
      () => ` < <(${this.simple()})`,
      () => " <<E\n$x a\\$b `cc`\nE\n",
      () => " <<-'E'\n\t$(dd)\n\tE\n",
      () => " >&2",
      () => ` ${this.pick([">>", ">|", "&>", "&>>", "2>", "<>", ">&", "{v}>"])} ${this.pick(["o5", "d1/o6", "$x", "o$((1+1))", "o{7,}"])}`,
    ])();
  }

  private builtin(): string {
    return this.pick([
      () => `cd ${this.pick(["d1", "nope", "..", "d1/d3", "$x", linesFolder])}`,
      () => `cd ${this.pick(["d1", "nope"])} ${this.pick(["&&", "||"])} ${this.simple()}`,
      () => `set -- ${this.many(3, () => this.word(), " ")}`,
      () => this.pick(["shift", "shift 2", "return", "break", "continue"]),
      () => `unset ${this.pick(["x", "y", "IFS", "-f f", "f", "-v x"])}`,
      () => `${this.pick(["export", "declare", "local", "readonly", "typeset"])} ${this.name()}=${this.word()}`,
      () => `declare ${this.pick(["-i", "-u", "-l", "-a", "-A", "-x", "-r", "-g"])} ${this.pick(["x", "y"])}`,
      () => `read ${this.pick(["x", "x y", "-r y", "-a x"])} <<< ${this.word()}`,
      () => `printf -v ${this.name()} %s ${this.word()}`,
      () => `eval ${this.many(2, () => this.word(), " ")}`,
      () => `eval "aa ${this.plain()} \\$${this.pick(["x", "y"])}"`,
      () => `let 'x=${this.arithmetic()}'`,
      () => `((${this.pick(["x", "y"])}${this.pick(["=", "+=", "-="])}${this.arithmetic()}))`,
      () => `trap 'aa $x' EXIT`,
      () => "set -f",
      () => `command ${this.simple()}`,
      () => `pushd ${this.pick(["d1", "nope"])}`,
      () => "popd",
      () => `getopts ab x`,
      () => `declare -i ${this.pick(["x", "v"])}\n${this.pick(["x", "v", "x[0]", "read x <<<"])}=${this.word()}`,
      () => `${this.pick(["RANDOM", "OPTIND", "HISTCMD", "SECONDS"])}=${this.word()}`,
    ])();
  }

  private assignment(): string {
    return this.pick([
      () => `${this.name()}=${this.word()}`,
      () => `${this.name()}=${this.word()}`,
      () => `${this.name()}=${this.quotedPlain()}`,
      () => `x=${this.word()} y=${this.word()}`,
      () => `${this.pick(["x", "y"])}+=${this.word()}`,
      () => `IFS=${this.pick([",", "' ,'", "", "$' \\t\\n'", ":", "a"])}`,
      () => `${this.pick(["a", "x"])}=(${this.many(3, () => this.word(), " ")})`,
      () => `a+=(${this.word()})`,
      () => `a[${this.pick(["0", "1", "x", "$y"])}]=${this.word()}`,
      () => `x=$((${this.arithmetic()}))`,
    ])();
  }

  private compound(): string {
    return this.pick([
      () => `{ ${this.body()}\n}`,
      () => `(${this.body()})`,
      () => `if ${this.statement()}\nthen ${this.body()}\nelse ${this.body()}\nfi`,
      () => `if ${this.pick(["ff", "aa"])}; then ${this.body()}\nfi`,
      () => `for ${this.pick(["x", "y", "i"])} in ${this.many(3, () => this.word(), " ")}; do\n${this.body()}\ndone`,
      () => `for x; do\n${this.body()}\ndone`,
      () => `i=0; while [ $((i++)) -lt 2 ]; do\n${this.body()}\ndone`,
      () => `for ((i=0;i<2;i++)); do\n${this.body()}\ndone`,
      () =>
        `case ${this.word()} in ${this.pick(["a*", "*", "$x", "p|q"])}) ${this.body()}\n${this.pick([";;", ";&", ";;&"])} *) ${this.simple()}\nesac`,
      () => `f() {\n${this.body()}\n}\nf ${this.word()} ${this.word()}`,
      () => `${this.pick(["aa", "f", "g"])}() {\n${this.body()}\n}`,
      () => `${this.pick(["f", "g"])} ${this.word()}`,
      () => `${this.statement()} | ${this.simple()}`,
      () => `! ${this.simple()} && ${this.simple()}`,
      () => `[[ ${this.word()} == ${this.word()} ]] && ${this.simple()}`,
      () => `{ ${this.body()}\n} > o4`,
      () => `${this.simple()} &\nwait`,
      () => `until ! ff; do ${this.body()}\nbreak; done`,
    ])();
  }

  private word(): string {
    return this.many(1, () => this.piece(), "");
  }

  private piece(): string {
    return this.pick([
      () => this.pick(["p", "q", "-n", "1", "rr", "é", "d1", "~", "a=b", "\\ ", "\\$x", "p\\\nq", "#c", "{}", "=", ":"]),
      () => this.pick(["p", "q", "zz"]),
      () => this.quotedPlain(),
      () => `$'${this.pick(["a\\tb", "\\x41", "it\\'s", "\\u00e9", "a\\nb", "\\101"])}'`,
      () => `"${this.many(2, () => this.quoted(), "")}"`,
      () => this.expansion(false),
      () => this.expansion(false),
      () => this.deeper(() => `{${this.many(1, () => this.word(), ",")},${this.word()}}`, "k"),
      () =>
        this.pick([
          "{1..3}",
          "{a..c}",
          "{c..a..2}",
          "{01..3}",
          "{x,}",
          "{a,b}{c,d}",
          "{,}",
          "{a",
          "a}",
          "{3..1}",
          "{..a}",
          "{1..x}{a,b}",
          "{..{a,b}}",
        ]),
      () => this.pick(["*", "d*", "?1", "[d]1", "p*"]),
    ])();
  }

  private quoted(): string {
    return this.pick([
      () => this.pick(["p", " ", "a b", "", "'", "*", '\\"', "\\$", "\\\\", "\\n", "~"]),
      () => this.expansion(true),
      () => this.expansion(true),
    ])();
  }

  private expansion(isQuoted: boolean): string {
    const name = this.pick(["x", "y", "z", "1", "2", "x", "y", "a"]);
    return this.pick([
      () => `$${name}`,
      () => `\${${name}}`,
      () =>
        this.pick([
          "$@",
          "$*",
          "${@}",
          "${*}",
          "${a[@]}",
          "${a[*]}",
          "${a[1]}",
          "${a[x]}",
          "$#",
          "${#x}",
          "${#a[@]}",
          "${@:2}",
          "${a[@]:1}",
          "${!x}",
          "$?",
        ]),
      () => `\${${name}${this.pick([":-", "-", ":+", "+", ":="])}${this.deeper(() => this.operand(isQuoted), "k")}}`,
      () =>
        `\${x${this.pick(["#p", "##p", "%q", "%%q", "/p/r", "//p/r s", ":1", ":0:2", "^", "^^", ",,", "#*", "/#p/k", "/%q/", "@Q", "//[a-p]/k", "/$(cc p/q)/r", "//`dd p`/r", "/${y/p/q}/r"])}}`,
      () =>
        this.deeper(
          () =>
            `$(${this.pick([() => this.simple(), () => `echo ${this.word()}`, () => `echo ${this.word()}`, () => this.statement()])()})`,
          "$x",
        ),
      () => this.deeper(() => `\`echo ${this.pick(["p q", "$x", "'a  b'", '"$y"'])}\``, "$y"),
      () => `$((${this.arithmetic()}))`,
    ])();
  }

  private operand(isQuoted: boolean): string {
    if (isQuoted) return this.pick(["k", "k l", "$y", "'k'", "~"]);
    return this.pick([() => this.word(), () => "k l", () => "'k l'", () => '"$y"', () => '"$@"', () => "k'l m'", () => "~"])();
  }

  private arithmetic(): string {
    return this.pick([
      "1",
      "2+3",
      "x",
      "x+1",
      "y*2",
      "x=3",
      "x++",
      "1?2:3",
      "0&&(x=4)",
      "1,2",
      "$x+1",
      "-5",
      "7/2",
      "1/0",
      "010",
      "0x1f",
      "x==y",
      "a[0]",
      "5-7",
      "(2)",
      "y-=1",
      "${#x}",
      "$1",
    ]);
  }
}

/** Scripts from a seed. */
export const generate = (count: number, seed: number): string[] =>
  fc.sample(
    fc.gen().map((value) => new Writer((max) => value(fc.nat, { max })).script()),
    { numRuns: count, seed },
  );
