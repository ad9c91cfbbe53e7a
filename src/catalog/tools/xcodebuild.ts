import { defineTool } from "../tool.ts";

export default defineTool({
  name: "xcodebuild",
  source: "usage of xcodebuild -help, Xcode 15.3 (stored pages); what opens a project may fetch its packages",
  syntax: "words",
  operands: ["word*"],
  derive: ({ words }, engine) => {
    const line = words.map((word) => word.value ?? "?").join(" ");
    if (!/^-(?:version(?: -sdk(?: [\w.]+)?)?(?: -json)?|showsdks(?: -json)?|usage|help|checkFirstLaunchStatus)$/.test(line))
      engine.effect("execute", `code:xcodebuild ${line}`);
  },
  examples: {
    allow: ["xcodebuild -version", "xcodebuild -showsdks -json", "xcodebuild -version -sdk macosx"],
    guard: { "xcodebuild -scheme App build": ["execute code:xcodebuild -scheme App build"] },
    doubt: {},
  },
});
