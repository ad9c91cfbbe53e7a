import { format } from "./_format.ts";
import { defineTool } from "../tool.ts";

export default defineTool({
  name: "printf, gprintf",
  source: "bash(1) 5.2, printf; printf(1), GNU coreutils 9.1",
  syntax: "words",
  judgesUnknown: true,
  operands: ["word*"],
  derive: ({ words }, engine) => {
    const variable = words[0]?.value?.startsWith("-v") ? words[0].value.slice(2) || (words[1]?.value ?? "$") : undefined;
    // bash expands the subscript of the array name, with the commands in it.
    if (variable !== undefined && /[$`]/.test(variable)) engine.doubt("dynamic-word", variable);
    if (variable !== undefined || words.some((word) => word.value === undefined)) return;
    const texts = words.map((word) => word.value as string);
    const [template, ...values] = texts[0] === "--" ? texts.slice(1) : texts;
    // An option that there is not ends it before anything is written.
    if (template === undefined || (template.startsWith("-") && texts[0] !== "--")) return;
    const printed = format(template, values);
    if (printed !== undefined) engine.prints(printed);
  },
  examples: {
    allow: ["printf '%s\\n' a b", "printf -v x %s a", "printf '%d items' $(ls)", "printf"],
    guard: {
      "sh -c \"$(printf '%s %s' rm a)\"": ["delete file:/repo/a"],
      "sh -c \"$(printf '\\x72m\\x20%b' '\\x61')\"": ["delete file:/repo/a"],
      // Three digits: a `#` that begins a comment would take four.
      "sh -c \"$(printf 'ls \\0443; rm a')\"": ["delete file:/repo/a"],
    },
    doubt: {
      "printf -v $X a": "dynamic-word",
      // dash leaves `\\x23` as it is, and what follows runs.
      "sh -c \"printf 'ls \\x23; rm a' | sh\"": "unknown-input",
      "sh -c \"$(printf 'rm a\\c')\"": "dynamic-program",
      'sh -c "$(printf -x)"': "dynamic-program",
    },
  },
});
