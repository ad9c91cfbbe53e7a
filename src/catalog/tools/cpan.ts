import { defineTool } from "../tool.ts";

export default defineTool({
  name: "cpan",
  source: "cpan(1) 1.678 with App::Cpan, Perl 5.36, Debian 12",
  syntax: "words",
  judgesUnknown: true,
  operands: ["word*"],
  derive: ({ words }, engine) => {
    const [first = "", ...rest] = words.map((word) => word.value ?? "-?");
    const isListing = /^-[lOvDhALxX]$/.test(first) && rest.every((text) => /^[\w:]+$/.test(text));
    if (!isListing) engine.effect("write", "package:CPAN");
  },
  examples: {
    allow: ["cpan -l", "cpan -D JSON::XS", "cpan -A JSON"],
    guard: {
      cpan: ["write package:CPAN"],
      "cpan JSON": ["write package:CPAN"],
      "cpan -l -j x": ["write package:CPAN"],
      "cpan -v $X": ["write package:CPAN"],
    },
    doubt: {},
  },
});
