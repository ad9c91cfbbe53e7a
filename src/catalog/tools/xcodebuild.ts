import { defineTool } from "../tool.ts";

export default defineTool({
  name: "xcodebuild",
  source: "recalled from xcodebuild(1), Xcode 15",
  syntax: "words",
  operands: ["word*"],
  derive: ({ words }, engine) => {
    const line = words.map((word) => word.value ?? "?").join(" ");
    if (!/^-(?:version|showsdks|usage|help)$/.test(line)) engine.effect("execute", `code:xcodebuild ${line}`);
  },
  examples: {
    allow: ["xcodebuild -version", "xcodebuild -showsdks"],
    guard: { "xcodebuild -scheme App build": ["execute code:xcodebuild -scheme App build"] },
    doubt: {},
  },
});
