import { known, unknown, type Word } from "../../languages/shell/index.ts";
import { defineTool, flags, reads, values, when, type Call } from "../tool.ts";

const quote = (text: string): string => (/^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
const placeholder = /\{(?:\d+)?(?:\.|\/\/|\/\.?|#|%)?\}|\{=.*?=\}/g;

/** The command line for one argument; undefined where a replacement is not followed. */
const lineFor = (template: string, argument: string): string | undefined => {
  const names = template.match(placeholder) ?? [];
  if (names.some((name) => name !== "{}" && name !== "{1}")) return undefined;
  if (template === "") return argument;
  return names.length === 0 ? `${template} ${quote(argument)}` : template.replace(placeholder, () => quote(argument));
};

/** Perl in a replacement string runs for each argument, even in a dry run (parallel(1), "{=perl expression=}"). */
const perl = /\{=/;

/** The same for an argument that nobody knows yet: it arrives quoted, as one word, except in quotes of the template's own. */
const lineForAny = (template: string): string | undefined => {
  const names = [...template.matchAll(placeholder)];
  if (names.length === 0) return `${template} "$@"`;
  const isQuoted = names.some(({ index }) => (template.slice(0, index).match(/['"`]/g) ?? []).length % 2 === 1);
  return isQuoted ? undefined : template.replace(placeholder, () => '"$@"');
};

/** Whether a command gets several arguments at once: the second may be what it writes to. */
const takesSeveral = ({ slots }: Call): boolean =>
  ["-m", "-X", "--xargs", "--max-lines", "--colsep"].some((name) => slots.has(name)) ||
  (slots.get("--max-args") ?? []).some(({ value }) => value !== "1");

/** Arguments of a single `:::`; undefined when they come from elsewhere. */
const argumentsOf = (call: Call, rest: readonly Word[]): string[] | undefined => {
  const isListed = rest[0]?.value === ":::" && !rest.slice(1).some((word) => word.value === undefined || word.value.startsWith(":::"));
  if (isListed) return rest.slice(1).map((word) => word.value as string);
  if (
    rest.length > 0 ||
    call.input.kind !== "known" ||
    call.slots.has("--arg-file") ||
    call.slots.has("--null") ||
    call.slots.has("--colsep")
  )
    return undefined;
  return call.input.text.split("\n").filter((line) => line !== "");
};

export default defineTool({
  name: "parallel",
  source: "parallel(1), GNU parallel 20221122",
  syntax: "posix",
  options: {
    ...flags(
      "-0|--null --bar --bg --citation --color --eta --fg --gnu --group -k|--keep-order --lb|--line-buffer --ll -m -p|--interactive --pipe --spreadstdin --plain --plus --progress -q|--quote -r|--no-run-if-empty --shuf --silent --tag -t|--verbose -u|--ungroup -v --will-cite -X -x|--exit --link --xargs --dry-run --version -V --number-of-cores --number-of-cpus --show-limits",
    ),
    ...values(
      "-a|--arg-file -C|--colsep -d|--delimiter --delay --halt|--halt-on-error -j|--jobs|-P|--max-procs --load --memfree -n|-N|--max-args -L|--max-lines -I --nice --retries -s|--max-chars --tagstring --timeout --block --header",
    ),
  },
  operands: ["word*"],
  does: [reads("file:{--arg-file}", when("--arg-file"))],
  derive: (call, engine) => {
    const words = call.slots.get("word") ?? [];
    const at = words.findIndex((word) => /^::::?\+?$/.test(word.value ?? ""));
    const command = at === -1 ? words : words.slice(0, at);
    const found = argumentsOf(call, at === -1 ? [] : words.slice(at));
    if (command.length === 0 && found === undefined && call.input.kind === "inherited" && at === -1)
      return engine.doubt("unknown-input", "parallel reads commands from its input");
    const template = command.map((word) => word.value ?? "").join(" ");
    if (perl.test(`${template} ${call.slots.get("--tagstring")?.at(-1)?.value ?? ""}`)) engine.doubt("unknown-statement", template);
    else if (call.slots.has("--dry-run")) return;
    const input = unknown("<input>", { isMany: true });
    if (command.length === 0 && found === undefined) return engine.argv([input]);
    // The words are joined and read by a shell: an unknown one may hold an operator.
    const dynamic = command.find((word) => word.value === undefined);
    if (dynamic) return engine.shell(dynamic);
    if (call.slots.has("-I")) return engine.shell(unknown(template));
    if (takesSeveral(call) || found === undefined) {
      const line = lineForAny(template);
      return engine.shell(line === undefined ? unknown(template) : known(line), undefined, undefined, {
        parameters: [known("parallel"), input],
      });
    }
    for (const argument of found) {
      const line = lineFor(template, argument);
      engine.shell(line === undefined ? unknown(template) : known(line));
    }
  },
  variables: { PARALLEL: "code", PARALLEL_HOME: "code", PARALLEL_SHELL: "code", PARALLEL_SSH: "code" },
  examples: {
    allow: [
      "parallel -j 4 ls -l {} ::: a b",
      "parallel --dry-run rm ::: a",
      "parallel -k ls ::: a",
      "find . | parallel 'ls {} | wc -l'",
      "parallel -n 1 uniq ::: a b",
      "parallel -m ls ::: a b",
      "parallel ::: 'ls -l'",
    ],
    guard: {
      "parallel --dry-run -a .env echo": ["disclose secret:/repo/.env"],
      "parallel rm ::: a b": ["delete file:/repo/a", "delete file:/repo/b"],
      "parallel ::: 'rm a'": ["delete file:/repo/a"],
      "parallel rm <<< a": ["delete file:/repo/a"],
      "find . | parallel ls {} ';' rm x": ["delete file:/repo/x"],
      "parallel 'ls {}; rm x' ::: a": ["delete file:/repo/x"],
    },
    doubt: {
      "parallel rm {.} ::: a": "dynamic-program",
      parallel: "unknown-input",
      "parallel --dry-run ls '{= unlink(q(x)) =}' ::: a": "unknown-statement",
      "parallel --tagstring '{= unlink(q(x)) =}' ls ::: a": "unknown-statement",
      "parallel ls $X ::: a": "dynamic-program",
      "find . | parallel \"sh -c 'ls {}'\"": "dynamic-program",
      "parallel -I , ls , ::: a": "dynamic-program",
      "parallel rm :::: list": "dynamic-word",
      "parallel -m uniq ::: a b": "dynamic-word",
      "parallel -X uniq ::: a b": "dynamic-word",
      "parallel --xargs uniq ::: a b": "dynamic-word",
      "parallel -N 2 uniq ::: a b": "dynamic-word",
      "parallel -L 2 uniq ::: a b": "dynamic-word",
      "parallel -C , uniq ::: a,b": "dynamic-word",
      "parallel --sshlogin h ls ::: a": "unknown-option",
      "parallel -S h ls ::: a": "unknown-option",
    },
  },
});
