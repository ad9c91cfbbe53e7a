import { defineTool, executes, flags, like, values } from "../tool.ts";

export default defineTool({
  name: "jdeps",
  source: "jdeps(1), JDK 17",
  syntax: "single-mixed",
  options: {
    ...flags(
      "-s|-summary -v|-verbose -R|-recursive -jdkinternals|-jdk-internals -apionly|-api-only -P|-profile -I|-inverse -list-deps -list-reduced-deps -print-module-deps -ignore-missing-deps -missing-deps -version -q|-quiet",
    ),
    ...values("-cp|-classpath|-class-path -multi-release -module-path -m|-module -p|-package -e|-regex -f|-filter -include"),
  },
  operands: ["file*"],
  does: [executes("code:arguments in {file}", like("file", /^@/))],
  examples: {
    allow: ["jdeps -s app.jar", "jdeps --print-module-deps --multi-release 17 app.jar"],
    guard: { "jdeps -cp @a -multi-release @b -module-path @c -m @d -p @e -e @f -f @g -include @h @i": ["execute code:arguments in @i"] },
    doubt: { "jdeps -dotoutput /srv app.jar": "unknown-option", "jdeps --generate-module-info . a.jar": "unknown-option" },
  },
});
