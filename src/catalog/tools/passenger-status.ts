import { defineTool, discloses, flags, values, when } from "../tool.ts";

export default defineTool({
  name: "passenger-status, passenger-memory-stats",
  source: "Passenger 6, bin/passenger-status and bin/passenger-memory-stats, github.com/phusion/passenger",
  options: {
    ...flags("--no-header --force-colors --pid-identifier --no-apache --no-nginx --no-passenger -v|--verbose -h|--help"),
    ...values("--show"),
  },
  operands: ["instance?"],
  // As XML and JSON, a verbose answer has the keys of the server in it.
  does: [discloses("secret:Passenger", when("--verbose"))],
  examples: {
    allow: ["passenger-status --show=pool", "passenger-status --show xml web-1", "passenger-memory-stats"],
    guard: { "passenger-status --show=xml --verbose": ["disclose secret:Passenger"] },
    doubt: { "passenger-status --frobnicate": "unknown-option" },
  },
});
