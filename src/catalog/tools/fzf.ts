import { defineTool, executes, flags, unless, values } from "../tool.ts";

export default defineTool({
  name: "fzf",
  source: "fzf(1) 0.38",
  options: {
    ...flags("-e|--exact -i -x|--extended --no-sort --tac -0|--exit-0 -1|--select-1 --read0 --print0 --ansi --no-ansi"),
    ...values("-f|--filter -q|--query -d|--delimiter -n|--nth --with-nth --tiebreak --scheme --algo"),
  },
  operands: [],
  does: [executes("session:fzf", unless("--filter"))],
  examples: {
    allow: ["fzf -f error -e"],
    guard: { fzf: ["execute session:fzf"] },
    doubt: { "fzf -f x --preview id": "unknown-option" },
  },
});
