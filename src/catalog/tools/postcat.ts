import { defineTool, discloses } from "../tool.ts";

export default defineTool({
  name: "postcat",
  source: "postcat(1), Postfix 3.7: shows messages",
  operands: ["file*"],
  does: [discloses("secret:mail")],
  examples: {
    allow: [],
    guard: { "postcat /var/spool/postfix/deferred/A/A1": ["disclose secret:mail"] },
    doubt: {},
  },
});
