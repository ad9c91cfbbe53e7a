/** The tutorial, from its empty folder on: every command of it runs here, and prints what it says. */
import { afterAll, expect, setDefaultTimeout, test } from "bun:test";
import { readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { digestOf } from "../../src/configuration/index.ts";
import { clearPlaces, executable, type Place } from "../cli/fixture.ts";
import { asAgent, ended, makeStage, openWindow } from "../forgery/terminals.ts";

setDefaultTimeout(240_000);
afterAll(clearPlaces);

const text = readFileSync(join(import.meta.dir, "../../docs/tutorial.md"), "utf8");

interface Block {
  readonly language: string;
  /** Name of the file it holds; empty for what is typed. */
  readonly file: string;
  readonly body: string;
}
const blocks: readonly Block[] = [...text.matchAll(/^```(\w+)(?: (\S+))?\n([^]*?)^```$/gm)].map(
  ([, language = "", file = "", body = ""]) => ({
    language,
    file,
    body,
  }),
);

interface Command {
  readonly line: string;
  readonly shown: readonly string[];
}
const commandsOf = ({ body }: Block): readonly Command[] =>
  body
    .split(/^\$ /m)
    .slice(1)
    .map((each) => {
      const [line = "", ...shown] = each.trimEnd().split("\n");
      return { line, shown };
    });

/** What a person types; the rest is what is shown. */
const isTyped = (line: string): boolean => /^> |: DIGITS$/.test(line);
const wanted = (shown: readonly string[]): readonly RegExp[] =>
  shown
    .filter((line) => !isTyped(line) && line !== "")
    .map(
      (line) =>
        new RegExp(
          line
            .split("…")
            .map((part) => RegExp.escape(part.trim()))
            .join("[^\\n]*"),
        ),
    );

const write = (place: Place, { file, body }: Block): void => {
  const path = file.startsWith("~/") ? join(place.home, file.slice(2)) : join(place.work, file);
  const { exitCode } = Bun.spawnSync(asAgent(["sh", "-c", 'mkdir -p "$(dirname "$0")" && cat >"$0"', path]), {
    stdin: new TextEncoder().encode(body),
  });
  if (exitCode !== 0) throw new Error(`\`${path}\` could not be written`);
};

/** Runs a line of the shell as an agent would: its output in pipes. */
const run = (place: Place, line: string): string => {
  const { stdout, stderr } = Bun.spawnSync(asAgent(["sh", "-c", line]), {
    cwd: place.work,
    env: place.variables,
    stdin: "ignore",
    stdout: "pipe",
    stderr: "pipe",
  });
  return `${stdout.toString()}${stderr.toString()}`;
};

/** Types a line at a terminal, and what the tutorial answers to each question. */
const converse = async (place: Place, { line, shown }: Command): Promise<string> => {
  const answers = shown.filter(isTyped).map((each) => (each.endsWith("DIGITS") ? "DIGITS" : each.slice(2)));
  const window = openWindow(place, {}, 400);
  try {
    window.type(`${line}; echo "ended with $?."\n`);
    await window.until(/ended with \$\?\."\n/);
    for (;;) {
      const said = await window.until(new RegExp(`[^]*?(?:${ended.source}|\\n> $|to leave: $|cancels -- $)`), 60_000);
      if (ended.test(said)) return window.shown();
      const answer = said.endsWith("cancels -- ") ? "" : answers.shift();
      if (answer === undefined) throw new Error(`the tutorial answers nothing to ${JSON.stringify(said.slice(-200))}`);
      const digits = (): string => digestOf(readFileSync(join(place.work, "tagout.yaml"), "utf8")).slice(0, 8);
      const letters = (): string => /([A-Z]{4})\n> $/.exec(said)?.[1] ?? "";
      window.type(`${answer === "DIGITS" ? digits() : answer === "LETTERS" ? letters() : answer}\n`);
    }
  } finally {
    window.close();
  }
};

/** The tutorial's reader: a person with a home folder of their own, and `tagout` on their PATH. */
const makeReader = (): Place => {
  const place = makeStage();
  const bin = join(dirname(place.home), "bin");
  Bun.spawnSync(["mkdir", bin]);
  symlinkSync(executable(), join(bin, "tagout"));
  return { ...place, variables: { ...place.variables, PATH: `${bin}:/usr/bin:/bin` } };
};

test("the tutorial is true, command by command", async () => {
  const place = makeReader();
  let ran = 0;
  for (const block of blocks) {
    if (block.file !== "") write(place, block);
    if (block.language !== "console") continue;
    for (const command of commandsOf(block)) {
      // The drill runs where no agent stands above it, as a person's window is.
      const isAtTerminal = command.shown.some(isTyped) || command.line.includes("drill");
      const said = isAtTerminal ? await converse(place, command) : run(place, command.line);
      for (const pattern of wanted(command.shown)) expect(`$ ${command.line}\n${said}`).toMatch(pattern);
      ran++;
    }
  }
  expect(ran).toBeGreaterThanOrEqual(25);
});
