import { showFile } from "./_operands.ts";
import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "dc",
  source: "dc(1) 1.4.1",
  options: { ...values("-e|--expression -f|--file"), ...flags("-V|--version -h|--help") },
  operands: ["file*"],
  derive: ({ slots, input }, engine) => {
    const files = [...(slots.get("--file") ?? []), ...(slots.get("file") ?? [])];
    // A mistake is shown with its text.
    for (const file of files) showFile(engine, file);
    const words = slots.get("--expression") ?? [];
    const texts = [...words.map((word) => word.value), ...files.map((file) => engine.text(file))];
    if (words.length + files.length === 0) texts.push(input.kind === "known" ? input.text : undefined);
    if (words.some((word) => word.value === undefined)) engine.doubt("dynamic-word", "dc");
    else if (words.length + files.length === 0 && input.kind !== "known") engine.doubt("unknown-input", "dc");
    // `!` runs the rest of the line, unless it negates a comparison.
    for (const text of texts)
      for (const [, command] of (text ?? "").matchAll(/!(?![<>=])([^\n]*)/g)) engine.shell({ text: "dc", value: command as string });
    // `a` makes a character of a number; executed, it is a command.
    for (const text of texts)
      if (/a/.test((text ?? "").replace(/!(?![<>=])[^\n]*|\[[^\]]*\]/g, ""))) engine.doubt("dynamic-program", "dc composes a text");
  },
  examples: {
    allow: ["dc -e '2 3 + p'", "dc <<< '1 2 !=x p'"],
    guard: { "dc -e '!rm a'": ["delete file:/repo/a"] },
    doubt: { dc: "unknown-input", 'dc -e "$(ls)"': "dynamic-word", "dc -e '33ax'": "dynamic-program", "dc missing.dc": "unreadable-file" },
  },
});
