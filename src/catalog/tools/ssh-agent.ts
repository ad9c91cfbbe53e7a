import { defineTool, executes, like } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "ssh-agent, gpg-agent, gpg-connect-agent",
  source: "ssh-agent(1), OpenSSH 9.2; gpg-agent(1), GnuPG 2.2.40",
  ...changes(executes("session:key agent"), executes("code:key agent {argument}", like("argument", /^[^-]/))),
  examples: {
    allow: [],
    guard: { "ssh-agent -s": ["execute session:key agent"], "ssh-agent x": ["execute session:key agent", "execute code:key agent x"] },
    doubt: {},
  },
});
