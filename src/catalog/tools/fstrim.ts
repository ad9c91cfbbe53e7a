import { defineTool, disrupts, flags, values, when } from "../tool.ts";

export default defineTool({
  name: "fstrim",
  source: "fstrim(8), util-linux 2.38.1",
  options: {
    ...flags("-A|--fstab -a|--all -v|--verbose -n|--dry-run --quiet-unsupported --quiet"),
    ...values("-I|--listed-in -o|--offset -l|--length -m|--minimum"),
  },
  operands: ["path?"],
  does: [disrupts("volume:{path:file systems}")],
  preview: [when("--dry-run")],
  examples: {
    allow: ["fstrim -nv /"],
    guard: { "fstrim -I a -o 0 -l 1 -m 1 /": ["disrupt volume:/"], "fstrim -av": ["disrupt volume:file systems"] },
    doubt: {},
  },
});
