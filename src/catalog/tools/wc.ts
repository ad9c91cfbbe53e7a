import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "wc, gwc",
  source: "wc(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  // Names that cannot be opened are shown: the list is, in effect.
  options: { ...flags("-c|--bytes -m|--chars -l|--lines -L|--max-line-length -w|--words"), ...values("--files0-from") },
  does: [reads("file:{--files0-from}", when("--files0-from"))],
  examples: {
    allow: ["wc -l a.log", "wc -l *.log", "wc"],
    guard: { "wc --files0-from=.env": ["disclose secret:/repo/.env"] },
    doubt: { "wc -c $(ls)": "dynamic-word" },
  },
});
