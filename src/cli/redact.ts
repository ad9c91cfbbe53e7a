import { PlacedRedactor } from "../redaction/placed.ts";
import type { Finding, Redactor } from "../redaction/redactor.ts";
import { allowedBy, detectorsFrom } from "../redaction/own-detectors.ts";
import { RedactingStream } from "../redaction/stream.ts";
import { errnos, redactionKey, systemLibc } from "../store/index.ts";
import { readArguments, UsageError } from "./arguments.ts";
import { configurationFor, openMachine } from "./machine.ts";
import { hasWriterEnded } from "./pipe-writer.ts";
import { complain, exitCodes, print, writeBytes } from "./stream.ts";
import { withUsage } from "./usage.ts";

/** A filter: standard input to standard output with what is about persons and what is secret taken out. */
export const run = (args: readonly string[]): Promise<number> =>
  withUsage("redact", () => {
    const read = readArguments(args, {
      flags: ["--explain", "--stats", "--check", "--json", "--text", "--command"],
      values: ["--session"],
    });
    if (read.operands.length > 0) throw new UsageError("it reads standard input: write `tagout redact < FILE`");
    const modes = ["--explain", "--check"].filter((flag) => read.flags.has(flag));
    if (modes.length > 1) throw new UsageError("`--explain` and `--check` exclude each other");
    if (read.flags.has("--json") && !read.flags.has("--stats") && modes.length === 0)
      throw new UsageError("`--json` goes with `--explain`, `--stats` or `--check`");
    const isOfCommand = read.flags.has("--command");
    if (isOfCommand && (modes.length > 0 || read.flags.has("--stats")))
      throw new UsageError("`--command` goes with nothing but `--text` and `--session`");
    const redactor = openRedactor(read.values.get("--session"));
    const isJson = read.flags.has("--json");
    if (read.flags.has("--explain")) return explain(redactor, isJson);
    const lines = read.flags.has("--text") ? textOnly(redactor) : redactor;
    if (isOfCommand) return filterCommand(lines, args);
    const code = read.flags.has("--check") ? check(redactor, isJson) : filter(lines);
    if (read.flags.has("--stats") && !read.flags.has("--check"))
      complain(isJson ? `${JSON.stringify(statsJson(redactor))}\n` : statsText(redactor));
    return code;
  });

const openRedactor = (session: string | undefined): PlacedRedactor => {
  const machine = openMachine(process.env);
  const { paths, session: own } = machine;
  const { redaction } = configurationFor(machine, process.cwd());
  const allows = allowedBy(redaction.allow);
  return new PlacedRedactor({
    key: redactionKey(paths.state, session ?? own),
    detectors: detectorsFrom(redaction.detectors),
    ...(redaction.allow.length > 0 && { allows }),
  });
};

const chunkBytes = 65_536;

/** How long nothing may arrive before it is asked whether more is to come, in milliseconds. */
const idleMs = 250;

/**
 * Bytes of standard input as they arrive; throws where it cannot be read.
 *
 * @param isOver asked when nothing arrived for a while; the input ends where it says so
 */
function* inputChunks(isOver?: () => boolean): Generator<Uint8Array> {
  const libc = systemLibc();
  const chunk = new Uint8Array(chunkBytes);
  for (;;) {
    if (isOver && libc.awaitInput(0, idleMs) === 0) {
      if (isOver()) return;
      continue;
    }
    const count = libc.read(0, chunk);
    if (count === -errnos.EINTR) continue;
    if (count === -errnos.EAGAIN) {
      libc.awaitInput(0, 1000);
      continue;
    }
    if (count < 0) throw new Error(`standard input cannot be read: error number ${-count}`);
    if (count === 0) return;
    yield chunk.subarray(0, count);
  }
}

type Lines = Pick<Redactor, "line" | "whole">;

/** Takes out whole what is no text: two bytes a letter hide from every detector, and are read all the same. */
const textOnly = (redactor: Lines): Lines => ({
  line: (line) => (line.includes("\0") ? redactor.whole(line.length, line.slice(0, 4096)) : redactor.line(line)),
  whole: (length, beginning) => redactor.whole(length, beginning),
});

const filter = (lines: Lines, isOver?: () => boolean): number => {
  const stream = new RedactingStream(lines);
  for (const chunk of inputChunks(isOver)) if (!writeBytes(stream.push(chunk))) return exitCodes.ok;
  return writeBytes(stream.end()) ? exitCodes.ok : exitCodes.fault;
};

/**
 * A filter that ends with the command before it in the pipe, as the file would have done that the pipe stands for. What goes on in
 * the background writes to another one of us from then on.
 */
const filterCommand = (lines: Lines, args: readonly string[]): number => {
  let isInKey = false;
  let isLeft = false;
  const noting: Lines = {
    ...lines,
    line: (line) => {
      const redacted = lines.line(line);
      isInKey = redacted.includes("<private-key:");
      return redacted;
    },
  };
  // Within a key the next one would not know where it is.
  const code = filter(noting, () => (isLeft = !isInKey && hasWriterEnded()));
  if (isLeft && code === exitCodes.ok)
    Bun.spawn([process.execPath, "redact", ...args.filter((arg) => arg !== "--command")], { stdio: ["inherit", "inherit", "inherit"] });
  return code;
};

/** Every finding with its line, as they come. */
const eachFinding = (redactor: PlacedRedactor, visit: (line: number, finding: Finding) => boolean): void => {
  let line = 0;
  let isOver = false;
  const noting = {
    line: (text: string) => {
      line++;
      for (const finding of redactor.explain(text)) isOver ||= !visit(line, finding);
      return "";
    },
    whole: (length: number) => {
      line++;
      isOver ||= !visit(line, { kind: "line", start: 0, end: length });
      return "";
    },
  };
  const stream = new RedactingStream(noting);
  for (const chunk of inputChunks()) {
    stream.push(chunk);
    if (isOver) return;
  }
  stream.end();
};

const explain = (redactor: PlacedRedactor, isJson: boolean): number => {
  eachFinding(redactor, (line, { kind, start, end }) =>
    print(
      isJson
        ? `${JSON.stringify({ line, from: start + 1, to: end, kind, why: redactor.reasonOf(kind) })}\n`
        : `${line}:${start + 1}-${end}  ${kind}  ${redactor.reasonOf(kind)}\n`,
    ),
  );
  return exitCodes.ok;
};

const placesShown = 10;

const check = (redactor: PlacedRedactor, isJson: boolean): number => {
  const places: { readonly line: number; readonly kind: string }[] = [];
  eachFinding(redactor, (line, { kind }) => {
    if (places.length < placesShown) places.push({ line, kind });
    return true;
  });
  if (isJson) print(`${JSON.stringify({ ...statsJson(redactor), places })}\n`);
  else if (places.length > 0)
    complain(
      `tagout redact: something is to be taken out\n${places.map(({ line, kind }) => `  line ${line}: ${kind}\n`).join("")}${statsText(redactor)}`,
    );
  return places.length > 0 ? exitCodes.findings : exitCodes.ok;
};

const sorted = (redactor: PlacedRedactor): readonly (readonly [kind: string, count: number])[] =>
  [...redactor.counts].toSorted(([kindA, a], [kindB, b]) => b - a || (kindA < kindB ? -1 : 1));

const statsJson = (redactor: PlacedRedactor): { readonly redacted: Readonly<Record<string, number>> } => ({
  redacted: Object.fromEntries(sorted(redactor)),
});

const statsText = (redactor: PlacedRedactor): string =>
  sorted(redactor)
    .map(([kind, count]) => `${String(count).padStart(8)}  ${kind}\n`)
    .join("") || "nothing was taken out\n";
