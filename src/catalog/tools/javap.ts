import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "javap",
  source: "javap(1), JDK 17",
  syntax: "single-mixed",
  options: {
    ...flags("-c -v|-verbose -l -s -p|-private -public -protected -package -sysinfo -constants -version -help"),
    ...values("-cp|-classpath|-class-path -m|-module -module-path -system"),
  },
  operands: ["class*"],
  examples: {
    allow: ["javap -c -cp app.jar com.example.Shop"],
    guard: {},
    doubt: { "javap -J-javaagent:/tmp/x.jar A": "unknown-option" },
  },
});
