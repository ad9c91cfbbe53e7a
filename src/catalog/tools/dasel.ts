import { defineTool, flags, like, reads, values, writes } from "../tool.ts";

export default defineTool({
  name: "dasel",
  source: "dasel 2.5, documentation",
  options: {
    ...flags("--pretty --colour -h|--help -v|--version"),
    ...values("-r|--read -w|--write -s|--selector"),
    "-f, --file": { takes: "value", does: [reads("file:{--file}")] },
  },
  operands: ["selector?"],
  does: [writes("file:{--file}", like("selector", /^(?:put|delete)$/))],
  examples: {
    allow: ["dasel -f a.yaml 'spec.name'", "dasel -r json -w yaml '.a'"],
    guard: { "dasel -f .env x": ["disclose secret:/repo/.env"], "dasel -r 1 -w 1 -s 1 -f /srv/a put": ["write file:/srv/a"] },
    doubt: { "dasel put -f /srv/a -t string -v x a": "unknown-option" },
  },
});
