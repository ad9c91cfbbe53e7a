import { type Word } from "../../languages/shell/index.ts";
import { readEscapes } from "./_escapes.ts";
import { defineTool } from "../tool.ts";

/** Leading words made of `n`, `e` and `E` are options; `--` is not. */
const split = (words: readonly Word[]): { letters: string; rest: readonly Word[] } => {
  const end = words.findIndex((word) => word.value === undefined || !/^-[neE]+$/.test(word.value));
  const count = end === -1 ? words.length : end;
  return {
    letters: words
      .slice(0, count)
      .map((word) => word.value)
      .join(""),
    rest: words.slice(count),
  };
};

export default defineTool({
  name: "echo, gecho",
  source: "bash(1) 5.2, echo; echo(1), GNU coreutils 9.1",
  syntax: "words",
  judgesUnknown: true,
  operands: ["word*"],
  derive: ({ words }, engine) => {
    if (words.some((word) => word.value === undefined)) return;
    const { letters, rest } = split(words);
    const text = rest.map((word) => word.value).join(" ");
    // echo(1) answers these where the builtin repeats them.
    if (/^--(?:help|version)$/.test(text)) return;
    const isExpanded = letters.lastIndexOf("e") > letters.lastIndexOf("E");
    // Shells disagree: dash and echo(1) expand what the builtin of bash leaves alone.
    if (isExpanded ? /\\[1-7]/.test(text) : text.includes("\\")) return;
    const { text: expanded, isCut } = isExpanded ? readEscapes(text) : { text, isCut: false };
    engine.prints(letters.includes("n") || isCut ? expanded : `${expanded}\n`);
  },
  examples: {
    allow: ["echo", "echo -n a", "echo $(ls)"],
    guard: {
      'sh -c "$(echo rm a)"': ["delete file:/repo/a"],
      "sh -c \"$(echo -ne '\\x72m a')\"": ["delete file:/repo/a"],
    },
    doubt: { "sh -c \"$(echo -e '\\162m a')\"": "dynamic-program", "sh -c \"$(echo 'ls #\\nrm a')\"": "dynamic-program" },
  },
});
