import { defineTool, discloses, flags, like, values } from "../tool.ts";

export default defineTool({
  name: "getent",
  source: "getent(1), glibc 2.36",
  options: { ...flags("-i|--no-idn -A|--no-addrconfig"), ...values("-s|--service") },
  operands: ["database?", "key*"],
  does: [discloses("secret:{database}", like("database", /^g?shadow$/))],
  examples: {
    allow: ["getent passwd root", "getent -s files hosts example.org"],
    guard: { "getent shadow": ["disclose secret:shadow"], "getent -s files gshadow root": ["disclose secret:gshadow"] },
    doubt: { "getent $(ls)": "dynamic-word" },
  },
});
