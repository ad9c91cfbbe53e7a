import { defineTool, flags, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "bat, batcat",
  source: "bat(1) 0.22.1",
  options: {
    ...flags(
      "-A|--show-all -p|--plain -pp -n|--number -d|--diff -f|--force-colorization -L|--list-languages --list-themes -P|--no-paging -h|--help -V|--version -u|--unbuffered --config-file --config-dir --cache-dir --diagnostic --acknowledgements --no-config --no-custom-assets --no-lessopen --lessopen --squeeze-blank -s --chop-long-lines -S",
    ),
    ...values(
      "-l|--language -H|--highlight-line --file-name --diff-context --tabs --wrap --terminal-width --color --italic-text --decorations --paging --pager -m|--map-syntax --ignored-suffix --theme --style -r|--line-range --nonprintable-notation --binary --squeeze-limit",
    ),
    "--generate-config-file": { takes: "flag", does: [writes("configuration:bat")] },
  },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  runs: [{ language: "shell", from: "--pager" }],
  variables: { BAT_THEME: "setting", BAT_STYLE: "setting", BAT_TABS: "setting" },
  examples: {
    allow: ["bat -pp -r 1:20 -l sh a", "batcat --paging never a.log"],
    guard: {
      "bat .env": ["disclose secret:/repo/.env"],
      "bat --pager 'rm a' b": ["delete file:/repo/a"],
      "bat --generate-config-file": ["write configuration:bat"],
    },
    doubt: { "bat $(ls)": "dynamic-word" },
  },
});
