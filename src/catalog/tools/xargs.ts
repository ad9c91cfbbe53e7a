import { known, unknown, type Word } from "../../languages/shell/index.ts";
import { replaceMarker } from "../interpret.ts";
import { attached, defineTool, flags, reads, values, when, type Call } from "../tool.ts";

const isList = (items: readonly string[] | Partial<Word>): items is readonly string[] => Array.isArray(items);

/** Words that its input holds, when known and without quotes; undefined otherwise. */
const itemsOf = (call: Call, marker: string | undefined): string[] | undefined => {
  if (call.input.kind !== "known" || call.slots.has("--arg-file") || call.slots.has("--delimiter")) return undefined;
  const { text } = call.input;
  if (call.slots.has("--null")) return text.split("\0").filter((item) => item !== "");
  if (/["'\\]/.test(text) || call.slots.has("-E") || call.slots.has("--eof")) return undefined;
  const items = marker === undefined ? text.split(/\s+/) : text.split("\n").map((line) => line.trimStart());
  return items.filter((item) => item !== "");
};

const markerOf = ({ slots }: Call): string | undefined =>
  slots.get("-I")?.at(-1)?.value ?? (slots.has("--replace") ? slots.get("--replace")?.at(-1)?.value || "{}" : undefined);

/** What is known of an item: names have neither quotes nor blanks, which would part them, and nothing parts what a NUL ends. */
const itemOf = ({ input, slots }: Call): Partial<Word> => {
  if (input.kind !== "unknown" || !input.printed || slots.has("--delimiter") || slots.has("--arg-file")) return {};
  const { words, prefix = "", suffix = "" } = input.printed;
  if (slots.has("--null")) return words === "paths" ? { prefix, suffix } : {};
  return words === "names" || words === "token" ? { isName: true, prefix } : {};
};

/** The command once for each run: items put in place of the marker, or appended. */
const commandsOf = (
  words: readonly Word[],
  items: readonly string[] | Partial<Word>,
  marker: string | undefined,
  perRun: number,
): Word[][] => {
  if (!isList(items)) {
    const item = { ...unknown("<input>", { isMany: true }), ...items };
    const single = item.prefix === undefined ? undefined : { ...item, isMany: false };
    if (marker === undefined) return [[...words, perRun === 1 && single ? single : item]];
    return [words.map((word) => (word.value === marker && single ? single : replaceMarker(word, marker)))];
  }
  if (marker !== undefined)
    return items.map((item) => words.map((word) => (word.value === undefined ? word : known(word.value.replaceAll(marker, item)))));
  const runs: Word[][] = [];
  for (let at = 0; at < items.length; at += perRun) runs.push([...words, ...items.slice(at, at + perRun).map((item) => known(item))]);
  return runs;
};

export default defineTool({
  name: "xargs, gxargs",
  source: "xargs(1), GNU findutils 4.9.0",
  syntax: "posix",
  options: {
    ...flags("-0|--null -o|--open-tty -p|--interactive -r|--no-run-if-empty --show-limits -t|--verbose -x|--exit"),
    ...values("-a|--arg-file -d|--delimiter -E -I -L -n|--max-args -P|--max-procs --process-slot-var -s|--max-chars"),
    ...attached("-e|--eof -i|--replace -l|--max-lines"),
  },
  operands: ["command*"],
  does: [reads("file:{--arg-file}", when("--arg-file"))],
  derive: (call, engine) => {
    const words = call.slots.get("command") ?? [known("echo")];
    const marker = markerOf(call);
    const isSplit = ["-L", "--max-lines", "--max-chars"].some((name) => call.slots.has(name));
    const count = call.slots.get("--max-args")?.at(-1)?.value;
    const perRun = count === undefined ? 1000 : Math.max(1, Number.parseInt(count, 10) || 1);
    const items = (isSplit ? undefined : itemsOf(call, marker)) ?? itemOf(call);
    // Each run finds a number in this variable, which may be one that chooses programs (`PATH`).
    const slot = call.slots.get("--process-slot-var")?.at(-1);
    const given = slot ? [known("env"), slot.value === undefined ? slot : known(`${slot.value}=0`)] : [];
    for (const command of commandsOf(words, items, marker, perRun)) engine.argv([...given, ...command]);
  },
  examples: {
    allow: [
      "xargs",
      "find . | xargs ls -l",
      "find . -name '*.py' -print0 | xargs -0 -r -n 1 wc -l",
      "find src -name '*.py' -print0 | xargs -0 ls -l",
      "find /var/log -name '*.log' -print0 | xargs -0 -I {} head {}",
      "xargs -I % echo x%",
      "xargs -a list -d , -E e -L 1 -P 2 --process-slot-var V -s 100 -n 2 ls",
      "xargs -I {} -i ls {}",
    ],
    guard: {
      "xargs -a .env": ["disclose secret:/repo/.env"],
      "xargs rm <<< 'a b'": ["delete file:/repo/a", "delete file:/repo/b"],
      "xargs --max-lines rm -- ls < /dev/null": ["delete file:/repo/ls", "delete file:?"],
      "xargs -i rm /srv/{}": ["delete file:/srv/?"],
    },
    doubt: {
      "xargs rm": "dynamic-word",
      "xargs sh -c": "dynamic-program",
      "xargs cat": "dynamic-word",
      "xargs -0 -r -n 1 wc -l": "dynamic-word",
      "find . -name '*.py' -print0 | xargs wc -l": "dynamic-word",
      "find . -name '*.py' -print0 | xargs -0 -d x wc -l": "dynamic-word",
      "find . -name '*.py' -print0 | sort | xargs -0 cat": "dynamic-word",
      "find . -print0 -name '*.py' | xargs -0 cat": "dynamic-word",
      "find . -name '*.py' -print -print0 | xargs -0 cat": "dynamic-word",
      "find . -name '*.py' -print0 -o -print0 | xargs -0 cat": "dynamic-word",
      "find . \\( -name '*.py' -print0 \\) , -name .env -print0 | xargs -0 cat": "dynamic-word",
      "find . / -name '*.py' -print0 | xargs -0 wc -l": "dynamic-word",
      "find . -name '*.py' -print0 | xargs -0 uniq": "dynamic-word",
      "xargs frobnicate": "unknown-program",
      "xargs --frob ls": "unknown-option",
      "xargs --process-slot-var=PATH ls": "unknown-variable",
    },
  },
});
