import { defineTool, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "swaks, ssmtp",
  source: "swaks(1), mutt(1), mailx(1), msmtp(1)",
  ...changes(writes("remote:mail")),
  examples: {
    allow: [],
    guard: { "swaks x": ["write remote:mail"] },
    doubt: {},
  },
});
