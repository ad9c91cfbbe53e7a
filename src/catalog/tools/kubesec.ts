import { defineTool, readsOnly, values } from "../tool.ts";

export default defineTool({
  name: "kubesec",
  source: "kubesec 2.13, README",
  commands: {
    version: readsOnly,
    scan: { options: values("-f|--format"), operands: ["file*"] },
  },
  examples: {
    allow: ["kubesec scan pod.yaml"],
    guard: {},
    doubt: { "kubesec frobnicate": "unknown-command", "kubesec http 8080": "unknown-command" },
  },
});
