import { attached, defineTool, flags, unless, values, writes } from "../tool.ts";

export default defineTool({
  name: "jarsigner",
  source: "jarsigner, JDK 21 tool specifications",
  syntax: "single-mixed",
  options: {
    ...flags("-verify -verbose -certs -strict -revCheck"),
    ...values("-keystore -storetype -tsa"),
    ...attached("-verbose:all -verbose:summary"),
  },
  operands: ["jar", "alias*"],
  does: [writes("file:{jar}", unless("-verify"))],
  examples: {
    allow: ["jarsigner -verify -verbose -certs app.jar"],
    guard: { "jarsigner -keystore k -storetype t -tsa u app.jar me": ["write file:/repo/app.jar"] },
    doubt: { "jarsigner -verify -providerClass X app.jar": "unknown-option" },
  },
});
