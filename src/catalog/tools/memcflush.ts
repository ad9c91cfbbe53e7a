import { defineTool, deletes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "memcflush, memcrm, memcset, memccp, memctouch, memcslap, memcaslap",
  source: "memcflush(1), memcrm(1), memccp(1), libmemcached 1.1",
  ...changes(deletes("store:memcached")),
  examples: {
    allow: [],
    guard: { "memcflush x": ["delete store:memcached"] },
    doubt: {},
  },
});
