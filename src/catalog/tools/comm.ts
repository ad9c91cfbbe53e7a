import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "comm, gcomm",
  source: "comm(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  options: { ...flags("-1 -2 -3 --check-order --nocheck-order --total -z|--zero-terminated"), ...values("--output-delimiter") },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["comm -12 a b", 'comm --output-delimiter "$(ls)" a b'],
    guard: { "comm a .env": ["disclose secret:/repo/.env"] },
    doubt: {},
  },
});
