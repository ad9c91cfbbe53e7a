import { attached, defineTool, deletes, flags } from "../tool.ts";

export default defineTool({
  name: "rm, grm",
  source: "rm(1), GNU coreutils 9.1",
  options: {
    ...flags("-f|--force -i -I -r|-R|--recursive -d|--dir -v|--verbose --one-file-system --no-preserve-root --help --version"),
    ...attached("--interactive --preserve-root"),
  },
  operands: ["file*"],
  does: [deletes("file:{file}")],
  examples: {
    allow: ["rm --help"],
    guard: {
      "rm a": ["delete file:/repo/a"],
      "rm -rf --preserve-root=all -v /srv/x /srv/y": ["delete file:/srv/x", "delete file:/srv/y"],
      "rm --interactive=once a": ["delete file:/repo/a"],
      "rm -rf /": ["delete host:/"],
      "rm -rf ~": ["delete host:/home/agent"],
      "rm -rf /tmp/scratch/a": ["delete scratch:/tmp/scratch/a"],
    },
    doubt: { "rm --forc a": "unknown-option", "rm $X": "dynamic-word" },
  },
});
