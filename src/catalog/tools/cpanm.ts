import { defineTool } from "../tool.ts";

export default defineTool({
  name: "cpanm",
  source: "cpanm(1) and Menlo::CLI::Compat, App::cpanminus 1.7907",
  syntax: "words",
  operands: ["word*"],
  // Its short options are not those of cpan(1): `-l x` and `-v` install.
  derive: ({ words }, engine) => {
    const [first = "", ...rest] = words.map((word) => word.value ?? "-?");
    const isAsking = /^(?:-h|--help|-V|--version|--info)$/.test(first) && rest.every((text) => /^[\w:]+$/.test(text));
    if (!isAsking) engine.effect("write", "package:CPAN");
  },
  examples: {
    allow: ["cpanm --info JSON", "cpanm -V"],
    guard: {
      cpanm: ["write package:CPAN"],
      "cpanm -v JSON": ["write package:CPAN"],
      "cpanm -l lib JSON": ["write package:CPAN"],
      "cpanm --info JSON --look": ["write package:CPAN"],
    },
    doubt: {},
  },
});
