import { attached, defineTool, flags, when, writes } from "../tool.ts";

export default defineTool({
  name: "tee, gtee",
  source: "tee(1), GNU coreutils 9.1",
  options: { ...flags("-a|--append -i|--ignore-interrupts -p"), ...attached("--output-error") },
  operands: ["file*"],
  does: [writes("file:{file}", when("file"))],
  examples: {
    allow: ["tee", "tee -ip --output-error=exit"],
    guard: {
      "tee -a /srv/a b": ["write file:/srv/a", "write file:/repo/b"],
      "tee /tmp/scratch/x": ["write scratch:/tmp/scratch/x"],
      "tee /dev/stderr": ["write output:/dev/stderr"],
    },
    doubt: { "tee --frob a": "unknown-option", "tee $X": "dynamic-word" },
  },
});
