import { defineTool, disrupts } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "ab, wrk, hey, vegeta, k6, siege, locust, artillery, jmeter, gatling, autocannon, oha, h2load, ghz, bombardier",
  source: "ab(1), wrk, k6 and vegeta documentation, README of ghz and bombardier: load generators",
  ...changes(disrupts("network:server under load")),
  examples: {
    allow: [],
    guard: { "ab x": ["disrupt network:server under load"] },
    doubt: {},
  },
});
