import { expect, test } from "bun:test";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { compileTool } from "../../src/catalog/compiled.ts";
import { interpret, type Sink } from "../../src/catalog/interpret.ts";
import { knowledge } from "../../src/catalog/index.ts";
import { known } from "../../src/languages/shell/index.ts";

/** A command whose output is said to be known where its arguments and input are. */
interface Printing {
  readonly words: readonly string[];
  readonly input?: string;
}

const runs = Number(process.env["PRINTING_RUNS"] ?? 250);
const seed = Number(process.env["RECORDER_SEED"] ?? 20_261_122);

const piecesOfTemplates = [
  ..."%s %b %d %i %u %x %X %o %c %q %5s %-5s %.2s %5.1s %05d %5d %-5d %+d %% % %5% %z %ls %(%s)T".split(" "),
  ..."\\x41 \\x2 \\x20 \\x25 \\x \\045 \\45 \\451 \\0162 \\162 \\1627 \\0 \\8 \\c \\n \\t \\e \\E \\a \\\\ \\\" \\' \\? \\q \\u41 \\u0041g \\U00000042 \\u \\".split(
    " ",
  ),
  ..."a b ls # 0 7 - -- ' \" s".split(" "),
  " ",
];
const piecesOfValues = [
  ..."a ls 1 -1 010 0x1f 9223372036854775808 'a \"b 1a + \\c \\0162 \\162 \\x41 \\n \\\\ % -".split(" "),
  "",
  "a b",
  " 1",
];
const letters = [..."abcxyzABCZ019 -_#;\n\\[", "a-c", "A-Z", "z-a", "[:upper:]", "é"];
const text = (pieces: readonly string[], max: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...pieces), { maxLength: max }).map((parts) => parts.join(""));
/** None or few of them, most often none. */
const some = (...options: string[]): fc.Arbitrary<string[]> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant<string[]>([]) }, fc.subarray(options, { maxLength: 2 }));
const input = text(letters, 8).map((each) => `${each}\n`);

const printings: Readonly<Record<string, fc.Arbitrary<Printing>>> = {
  printf: fc
    .tuple(some("--", "-x", "-"), text(piecesOfTemplates, 6), fc.array(fc.constantFrom(...piecesOfValues), { maxLength: 3 }))
    .map(([options, template, values]) => ({ words: ["printf", ...options, template, ...values] })),
  echo: fc
    .tuple(some("-n", "-e", "-ne", "-E", "--", "--help", "-x"), text(piecesOfTemplates, 4))
    .map(([options, each]) => ({ words: ["echo", ...options, each] })),
  cat: fc.tuple(some("-n", "-E", "-u", "-", "--frob"), input).map(([options, each]) => ({ words: ["cat", ...options], input: each })),
  rev: fc.tuple(some("--frob", "-"), input).map(([options, each]) => ({ words: ["rev", ...options], input: each })),
  tr: fc
    .tuple(some("-d", "-s", "-c", "-t", "--", "--frob"), fc.array(text(letters, 3), { minLength: 1, maxLength: 3 }), input)
    .map(([options, sets, each]) => ({ words: ["tr", ...options, ...sets], input: each })),
  base64: fc
    .tuple(
      fc.constantFrom(["-d"], ["--decode"], ["-di"], ["-d", "-i"], ["-D"], ["-d", "--frob"], ["-i"], ["-dw", "0"], []),
      fc.oneof(
        input.map((each) => btoa(encodeURI(each))),
        text(["A", "b", "0", "+", "/", "=", "==", "\n", " ", "-"], 9),
      ),
    )
    .map(([options, each]) => ({ words: ["base64", ...options], input: each })),
  xxd: fc
    .tuple(
      fc.constantFrom(["-r", "-p"], ["-p", "-r"], ["-rp"], ["-r"], ["-r", "-ps"], ["-revert", "-plain"], ["-r", "-p", "-c", "2"]),
      text(["41", "6c", "0A", "6d20", "7", "x", "\n", "00000000: "], 4),
    )
    .map(([options, each]) => ({ words: ["xxd", ...options], input: each })),
};

/** What the catalog says it prints. */
const claimed = ({ words, input: given }: Printing): string | undefined => {
  let printed: string | undefined;
  const nothing = (): undefined => undefined;
  const sink: Sink = {
    effect: nothing,
    doubt: nothing,
    shell: nothing,
    argv: nothing,
    code: nothing,
    text: nothing,
    packs: () => undefined,
    mayExist: () => false,
    standing: () => [],
    isOtherHost: () => false,
    branch: nothing,
    isProtectedBranch: () => true,
    switchBranch: nothing,
    mayHaveVariable: () => false,
    obeys: nothing,
    prints: (each) => void (printed = each),
    printsWords: nothing,
    verify: nothing,
  };
  const [name] = words as [string];
  const tool = knowledge.tools.get(name);
  const from = given === undefined ? ({ kind: "inherited" } as const) : ({ kind: "known", text: given } as const);
  if (tool)
    interpret(compileTool(tool), { words: words.map((word) => known(word)), variables: new Map(), input: from, source: name }, sink);
  return printed;
};

const quoted = (each: string): string => `'${each.replaceAll("'", `'\\''`)}'`;

/** What each prints when bash runs it. None is given a name that it would write to. */
const printed = (all: readonly Printing[]): string[] => {
  const folder = mkdtempSync(join(tmpdir(), "printing-"));
  const lines = all.map(({ words, input: given }, i) => {
    const command = `${words.map(quoted).join(" ")} > ${i} 2> /dev/null`;
    return given === undefined ? `${command} < /dev/null` : `builtin printf %s ${quoted(given)} | ${command}`;
  });
  // Some would write without end.
  const script = ["ulimit -f 64", ...lines].join("\n");
  Bun.spawnSync(["bash"], { cwd: folder, stdin: Buffer.from(script), env: { ...process.env, LC_ALL: "C.UTF-8" } });
  const outputs = all.map((_, i) => readFileSync(join(folder, String(i))).toString("latin1"));
  rmSync(folder, { recursive: true });
  return outputs;
};

/** Bytes that are no ASCII stand for each other: no program is named by them. */
const plain = (each: string): string => each.replaceAll(/[\u0080-\uffff]+/g, "?");

for (const [name, arbitrary] of Object.entries(printings))
  test.if(Bun.which(name) !== null)(
    `what ${name} is said to print, it prints (seed ${seed})`,
    () => {
      const all = fc.sample(arbitrary, { numRuns: runs, seed });
      const outputs = printed(all);
      const wrong = all.flatMap((each, i) => {
        const said = claimed(each);
        return said === undefined || plain(said) === plain(outputs[i] as string)
          ? []
          : [`${JSON.stringify(each)} printed ${JSON.stringify(outputs[i])}, not ${JSON.stringify(said)}`];
      });
      expect(wrong).toEqual([]);
      // Not because nothing is said.
      expect(all.filter((each) => claimed(each) !== undefined).length).toBeGreaterThan(runs / 50);
    },
    60_000,
  );
