import { defineTool, executes, flags, like, reads, unlike, values, when } from "../tool.ts";
import { readUrl } from "./_urls.ts";

export default defineTool({
  name: "glow",
  source: "main.go and config_cmd.go, glow 2.1; stash, which 1.5 had, from memory",
  options: {
    ...flags("-p|--pager -t|--tui -a|--all -l|--line-numbers -n|--preserve-new-lines -h|--help -v|--version"),
    ...values("-s|--style -w|--width"),
  },
  operands: ["source?"],
  does: [
    // An editor, and a copy kept elsewhere.
    executes("session:glow {source}", like("source", /^(?:config|stash)$/)),
    reads("file:{source}", unlike("source", /^(?:-|config|stash|\w+:\/\/.*)$/)),
    reads("file:{--style}", when("--style")),
  ],
  derive: ({ slots }, engine) => {
    for (const word of slots.get("source") ?? []) if (/^https?:/.test(word.value ?? word.prefix ?? "")) readUrl(word, engine);
  },
  examples: {
    allow: ["glow -w 80 README.md", "cat a.md | glow -", "glow https://example.org/a.md"],
    guard: {
      "glow .env": ["disclose secret:/repo/.env"],
      "glow -s .env a.md": ["disclose secret:/repo/.env"],
      "glow config": ["execute session:glow config"],
      "glow -w config -s dark config": ["execute session:glow config"],
      "glow http://169.254.169.254/latest/meta-data/iam/": ["disclose secret:http://169.254.169.254/latest/meta-data/iam/"],
    },
    doubt: { "glow stash a.md": "unknown-operand", "glow --config x a.md": "unknown-option" },
  },
});
