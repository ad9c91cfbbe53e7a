import { attached, defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "mkdir, gmkdir",
  source: "mkdir(1), GNU coreutils 9.1",
  options: { ...flags("-p|--parents -v|--verbose -Z"), ...values("-m|--mode"), ...attached("--context") },
  operands: ["folder*"],
  does: [writes("file:{folder}")],
  examples: {
    allow: ["mkdir --help"],
    guard: {
      "mkdir -p -m 700 /srv/a b": ["write file:/srv/a", "write file:/repo/b"],
      "mkdir /tmp/scratch/a": ["write scratch:/tmp/scratch/a"],
    },
    doubt: { "mkdir $(ls)": "dynamic-word" },
  },
});
