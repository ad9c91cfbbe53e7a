import { defineTool, executes, flags, values } from "../tool.ts";

export default defineTool({
  name: "dict",
  source: "dict(1) 1.13; its pager is left out",
  options: {
    ...flags("-m|--match -C|--nocorrect --help --version"),
    ...values("-h|--host -p|--port -d|--database -s|--strategy"),
    "-c, --config": { takes: "value", does: [executes("code:{--config}")] },
  },
  operands: ["word*"],
  examples: {
    allow: ["dict latency", "dict -h dict.example.org -d wn -m -s prefix lat"],
    guard: { "dict -c x latency": ["execute code:x"] },
    doubt: { "dict --pager id latency": "unknown-option" },
  },
});
