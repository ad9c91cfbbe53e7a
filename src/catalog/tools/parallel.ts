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
  preview: [when("--dry-run")],
  derive: (call, engine) => {
    const words = call.slots.get("word") ?? [];
    const at = words.findIndex((word) => /^::::?\+?$/.test(word.value ?? ""));
    const command = at === -1 ? words : words.slice(0, at);
    const found = argumentsOf(call, at === -1 ? [] : words.slice(at));
    if (command.length === 0 && found === undefined && call.input.kind === "inherited" && at === -1)
      return engine.doubt("unknown-input", "parallel reads commands from its input");
    if (call.slots.has("-I") || call.slots.has("--colsep") || found === undefined || command.some((word) => word.value === undefined))
      return engine.argv([...command, unknown("<input>", { isMany: true })]);
    const template = command.map((word) => word.value).join(" ");
    for (const argument of found) {
      const line = lineFor(template, argument);
      engine.shell(line === undefined ? unknown(template) : known(line));
    }
  },
  variables: { PARALLEL: "code", PARALLEL_HOME: "code", PARALLEL_SHELL: "code", PARALLEL_SSH: "code" },
  examples: {
    allow: ["parallel -j 4 ls -l {} ::: a b", "parallel --dry-run rm ::: a", "parallel -k ls ::: a", "parallel ::: 'ls -l'"],
    guard: {
      "parallel --dry-run -a .env echo": ["disclose secret:/repo/.env"],
      "parallel rm ::: a b": ["delete file:/repo/a", "delete file:/repo/b"],
      "parallel ::: 'rm a'": ["delete file:/repo/a"],
      "parallel rm <<< a": ["delete file:/repo/a"],
      "parallel 'ls {}; rm x' ::: a": ["delete file:/repo/x"],
    },
    doubt: {
      "parallel rm {.} ::: a": "dynamic-program",
      parallel: "unknown-input",
      "parallel rm :::: list": "dynamic-word",
      "parallel --sshlogin h ls ::: a": "unknown-option",
      "parallel -S h ls ::: a": "unknown-option",
    },
  },
});
