import { attached, defineTool, deletes, flags, values, writes, type Command } from "../tool.ts";

const dropsCopies: Command = {
  options: {
    ...flags("--dry-run -H|--match-links --no-lock --no-check-size --soft -s"),
    ...values("-m|--modified-before -n|--rf-over --name --path --priority --keep-name --keep-path --isolate"),
    "-o, --output": { takes: "value", does: [writes("file:{--output}")] },
  },
  operands: ["folder*"],
  does: [deletes("store:duplicates of the report")],
};

export default defineTool({
  name: "fclones",
  source: "fclones/src/config.rs, github.com/pkolaczk/fclones",
  options: { ...flags("-q|--quiet"), ...attached("--progress") },
  withoutCommand: "help",
  commands: {
    group: {
      options: {
        ...flags(
          "--stdin -.|--hidden -A|--no-ignore -L|--follow-links -H|--match-links -S|--symbolic-links -I|--isolate -1|--one-fs --unique -i|--ignore-case -x|--regex --skip-content-hash",
        ),
        ...values(
          "-f|--format -d|--depth -n|--rf-over --rf-under -s|--min --max --max-prefix-size --max-suffix-size --name --path --exclude --hash-fn -t|--threads --base-dir",
        ),
        "--cache": { takes: "flag", does: [writes("store:fclones cache")] },
        "-o, --output": { takes: "value", does: [writes("file:{--output}")] },
      },
      operands: ["path*"],
    },
    "remove, link, dedupe, move": dropsCopies,
    help: { operands: ["word*"] },
  },
  examples: {
    allow: ["fclones group -s 1M --unique /srv", "fclones --progress=false group --name '*.log' ."],
    guard: {
      "fclones group . -o a.txt": ["write file:/repo/a.txt"],
      "fclones group --cache .": ["write store:fclones cache"],
      "fclones remove < a.txt": ["delete store:duplicates of the report"],
      "fclones link -o b.txt": ["write file:/repo/b.txt", "delete store:duplicates of the report"],
    },
    doubt: { "fclones group --transform id .": "unknown-option", "fclones frobnicate": "unknown-command" },
  },
});
