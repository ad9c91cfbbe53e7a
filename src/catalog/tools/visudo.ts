import { defineTool, flags, reads, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "visudo",
  source: "visudo(8), sudo 1.9.13",
  helpAs: ["-h"],
  versionAs: ["-V"],
  options: {
    ...flags("-c|--check -h|--help -I|--no-includes -O|--owner -P|--perms -q|--quiet -s|--strict -V|--version"),
    ...values("-f|--file -x|--export"),
  },
  operands: ["file?"],
  preview: [when("--check"), unless("--export")],
  does: [reads("file:{--file}", when("--file")), writes("account:sudoers")],
  examples: {
    allow: ["visudo -V", "visudo -h", "visudo -c", "visudo -cf /etc/sudoers.d/x"],
    guard: {
      "visudo -cf .env": ["disclose secret:/repo/.env"],
      visudo: ["write account:sudoers"],
      "visudo -c -x a": ["write account:sudoers"],
    },
    doubt: {},
  },
});
