import { readEscapes } from "./_escapes.ts";
import { format } from "./_format.ts";
import { defineTool } from "../tool.ts";

export default defineTool({
  name: "printf, gprintf",
  source: "bash(1) 5.2, printf; printf(1), GNU coreutils 9.1",
  syntax: "words",
  operands: ["word*"],
  derive: ({ words }, engine) => {
    const variable = words[0]?.value?.startsWith("-v") ? words[0].value.slice(2) || (words[1]?.value ?? "$") : undefined;
    // bash expands the subscript of the array name, with the commands in it.
    if (variable !== undefined && /[$`]/.test(variable)) engine.doubt("dynamic-word", variable);
    if (variable !== undefined || words.some((word) => word.value === undefined)) return;
    const texts = words.map((word) => word.value as string);
    const [template, ...values] = texts[0] === "--" ? texts.slice(1) : texts;
    const printed = template === undefined ? undefined : format(template, values, readEscapes);
    if (printed !== undefined) engine.prints(printed);
  },
  examples: {
    allow: ["printf '%s\\n' a b", "printf -v x %s a", "printf '%d items' $(ls)", "printf"],
    guard: {
      "sh -c \"$(printf '%s %s' rm a)\"": ["delete file:/repo/a"],
      "sh -c \"$(printf '\\x72m %b' '\\x61')\"": ["delete file:/repo/a"],
    },
    doubt: { "printf -v $X a": "dynamic-word" },
  },
});
