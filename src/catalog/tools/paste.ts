import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "paste, gpaste",
  source: "paste(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  options: { ...flags("-s|--serial -z|--zero-terminated"), ...values("-d|--delimiters") },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["paste -sd, -", 'paste -d "$(ls)" a b'],
    guard: { "paste -d , a .env": ["disclose secret:/repo/.env"] },
    doubt: { "paste -d $(ls) a b": "dynamic-word" },
  },
});
