import { defineTool, executes, flags, like, values } from "../tool.ts";

export default defineTool({
  name: "javap",
  source: "javap(1), JDK 17",
  syntax: "single-mixed",
  options: {
    ...flags("-c -v|-verbose -l -s -p|-private -public -protected -package -sysinfo -constants -version -help"),
    ...values("-cp|-classpath|-class-path -m|-module -module-path -system"),
  },
  operands: ["class*"],
  does: [executes("code:arguments in {class}", like("class", /^@/))],
  examples: {
    allow: ["javap -c -cp app.jar com.example.Shop"],
    guard: { "javap -cp @a -m @b -module-path @c -system @d @e": ["execute code:arguments in @e"] },
    doubt: { "javap -J-javaagent:/tmp/x.jar A": "unknown-option" },
  },
});
