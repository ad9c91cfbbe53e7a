import { defineTool, flags, unless, values, writes } from "../tool.ts";

export default defineTool({
  name: "exim, exim4",
  source: "exim4(8) 4.96",
  options: { ...flags("-bp -bpa -bpc -bpi -bpr -bpra -bpri -bpru -bpu -bV -bt -bv"), ...values("-Mvl") },
  operands: ["address*"],
  does: [
    writes("remote:mail", unless("-bp", "-bpa", "-bpc", "-bpi", "-bpr", "-bpra", "-bpri", "-bpru", "-bpu", "-bV", "-bt", "-bv", "-Mvl")),
  ],
  examples: {
    allow: ["exim -bp", "exim4 -bpc", "exim -bt someone@example.com", "exim -Mvl 1abc-000000-00"],
    guard: { "exim someone@example.com": ["write remote:mail"] },
    doubt: { "exim -Mvh 1abc": "unknown-option", "exim -be '${run{id}}'": "unknown-option", "exim -Mrm 1": "unknown-option" },
  },
});
