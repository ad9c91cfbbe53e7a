import { always } from "./_always.ts";
import { defineTool, flags, unless, writes } from "../tool.ts";

export default defineTool({
  name: "speedtest, speedtest-cli",
  source: "speedtest.py, speedtest-cli 2.1; Speedtest CLI of Ookla 1.2, --help",
  // The network is loaded, unless servers are only listed.
  ...always(writes("network:traffic", unless("--list", "--servers"))),
  options: flags("--list -L|--servers"),
  examples: {
    allow: ["speedtest-cli --list --secure", "speedtest -L"],
    guard: { "speedtest-cli --simple": ["write network:traffic"] },
    doubt: {},
  },
});
