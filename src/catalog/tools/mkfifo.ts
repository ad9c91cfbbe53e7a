import { attached, defineTool, flags, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "mkfifo, mknod, gmkfifo",
  source: "mkfifo(1), mknod(1), GNU coreutils 9.1",
  options: { ...flags("-Z"), ...values("-m|--mode"), ...attached("--context") },
  operands: ["name", "more*"],
  does: [writes("file:{name}"), writes("file:{more}", when("more"))],
  examples: { allow: ["mkfifo --help"], guard: { "mkfifo -m 600 /srv/p q": ["write file:/srv/p", "write file:/repo/q"] }, doubt: {} },
});
