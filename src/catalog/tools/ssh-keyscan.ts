import { defineTool, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "ssh-keyscan",
  source: "ssh-keyscan(1), OpenSSH 9.2",
  optionsOnlyRead: true,
  options: values("-f -p -t -T -O"),
  does: [reads("file:{-f}", when("-f"))],
  examples: {
    allow: ["ssh-keyscan -p 22 -t ed25519 example.org"],
    guard: { "ssh-keyscan -f .env": ["disclose secret:/repo/.env"] },
    doubt: {},
  },
});
