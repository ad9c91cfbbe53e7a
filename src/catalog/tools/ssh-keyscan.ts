import { defineTool } from "../tool.ts";

export default defineTool({
  name: "ssh-keyscan",
  source: "ssh-keyscan(1), OpenSSH 9.2",
  optionsOnlyRead: true,
  examples: { allow: ["ssh-keyscan -p 22 -t ed25519 example.org"], guard: {}, doubt: {} },
});
