import { defineTool } from "../tool.ts";

export default defineTool({
  name: "cpan, cpanm",
  source: "recalled from cpan(1) 1.64, cpanm(1) 1.7",
  syntax: "words",
  operands: ["word*"],
  derive: ({ words }, engine) => {
    const [first = "", ...rest] = words.map((word) => word.value ?? "-?");
    const isListing = /^-[lOvDh]$|^--(?:help|version|info)$/.test(first) && rest.every((text) => /^[\w:]+$/.test(text));
    if (!isListing) engine.effect("write", "package:CPAN");
  },
  examples: {
    allow: ["cpan -l", "cpan -D JSON::XS", "cpanm --info JSON"],
    guard: {
      cpan: ["write package:CPAN"],
      "cpan JSON": ["write package:CPAN"],
      "cpan -l -j x": ["write package:CPAN"],
      "cpan -v $X": ["write package:CPAN"],
    },
    doubt: {},
  },
});
