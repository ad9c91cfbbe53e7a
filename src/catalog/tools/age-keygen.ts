import { defineTool, discloses } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "age-keygen, rage-keygen",
  source: "age-keygen(1) 1.1",
  ...changes(discloses("secret:new private key")),
  examples: {
    allow: [],
    guard: { "age-keygen x": ["disclose secret:new private key"] },
    doubt: {},
  },
});
