import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "lsinitrd",
  source: "lsinitrd(1), dracut 059",
  options: {
    ...flags("-h|--help -s|--size -m|--mod"),
    ...values("-k|--kver"),
    "-f, --file": { takes: "value", does: [reads("file:{--file}")] },
  },
  operands: ["image?", "file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["lsinitrd", "lsinitrd -k 6.1.0 -m"],
    guard: { "lsinitrd -f etc/shadow": ["disclose secret:/repo/etc/shadow"], "lsinitrd a.img .env": ["disclose secret:/repo/.env"] },
    doubt: { "lsinitrd --unpack": "unknown-option" },
  },
});
