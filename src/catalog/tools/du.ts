import { defineTool, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "du",
  source: "du(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  // Names that cannot be opened are shown: the list is, in effect.
  options: values("--files0-from -d|--max-depth -t|--threshold -B|--block-size -X|--exclude-from --exclude --time-style"),
  does: [reads("file:{--files0-from}", when("--files0-from"))],
  examples: {
    allow: ["du -sh /srv", "du -xd 1 / --exclude '*.log'", "du -ah *"],
    guard: { "du --files0-from=.env": ["disclose secret:/repo/.env"] },
    doubt: { "du -ah $(ls)": "dynamic-word" },
  },
});
