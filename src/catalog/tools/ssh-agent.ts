import { defineTool, executes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "ssh-agent, gpg-agent, gpg-connect-agent",
  source: "ssh-agent(1), OpenSSH 9.2; gpg-agent(1), GnuPG 2.2.40",
  ...changes(executes("session:key agent")),
  examples: {
    allow: [],
    guard: { "ssh-agent x": ["execute session:key agent"] },
    doubt: {},
  },
});
