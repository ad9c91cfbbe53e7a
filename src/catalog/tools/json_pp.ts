import { defineTool, executes, flags, unlike, values } from "../tool.ts";

export default defineTool({
  name: "json_pp",
  source: "json_pp(1), perl 5.36",
  syntax: "single-mixed",
  options: { ...flags("-v -V"), ...values("-f -t -json_opt") },
  operands: [],
  // What is read as Perl runs.
  does: [executes("code:standard input", unlike("-f", /^json$/))],
  examples: {
    allow: ["json_pp -json_opt pretty,canonical", "json_pp -f json -t json"],
    guard: { "json_pp -f eval": ["execute code:standard input"] },
    doubt: { "json_pp --frobnicate": "unknown-option" },
  },
});
