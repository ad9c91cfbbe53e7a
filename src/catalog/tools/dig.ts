import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "dig, kdig, delv, mdig",
  source: "dig(1), bind9 9.18",
  options: { ...flags("-4 -6 -d -h -i -m -r -u -v"), ...values("-b -c -f -k -p -q -t -x -y") },
  operands: ["word*"],
  does: [reads("file:{-f}", when("-f")), reads("file:{-k}", when("-k"))],
  examples: {
    allow: ["dig +short example.org mx @1.1.1.1", "dig -x 10.0.0.1 -p 53 -t ptr", "dig -b 10.0.0.2 -c in -q a -4"],
    guard: { "dig -f .env": ["disclose secret:/repo/.env"], "dig -k /srv/x.key a": ["disclose secret:/srv/x.key"] },
    doubt: { "dig --frob": "unknown-option", "dig $(ls)": "dynamic-word" },
  },
});
