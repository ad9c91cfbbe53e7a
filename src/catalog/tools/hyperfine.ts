import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "hyperfine",
  source: "hyperfine(1) 1.15",
  options: {
    ...flags("-i|--ignore-failure -N --show-output -h|--help -V|--version"),
    ...values("-w|--warmup -m|--min-runs -M|--max-runs -r|--runs -n|--command-name --style -u|--time-unit --sort"),
  },
  operands: ["command*"],
  derive: ({ slots }, engine) => {
    for (const command of slots.get("command") ?? []) engine.shell(command);
  },
  examples: {
    allow: ["hyperfine -w 2 'ls -l' 'ls'"],
    guard: { "hyperfine ls 'rm a'": ["delete file:/repo/a"], "hyperfine -N --runs 3 'rm a'": ["delete file:/repo/a"] },
    doubt: { "hyperfine --prepare id ls": "unknown-option", "hyperfine --export-json /srv/x ls": "unknown-option" },
  },
});
