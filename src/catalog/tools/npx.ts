import { defineTool, executes } from "../tool.ts";

export default defineTool({
  name: "npx, pnpx, bunx",
  source: "npx(1), npm 11.19.1; pnpm dlx and bunx by their --help",
  optionsOnlyRead: true,
  operands: ["command*"],
  // The first word may be fetched from a registry; whatever it is runs unseen.
  does: [executes("code:{command:package}")],
  examples: {
    allow: ["npx --version"],
    guard: { "npx a": ["execute code:a"], "npx -p b -c c": ["execute code:b", "execute code:c"], npx: ["execute code:package"] },
    doubt: { "npx $X && $Y": "dynamic-program" },
  },
});
