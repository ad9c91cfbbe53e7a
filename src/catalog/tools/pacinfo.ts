import { defineTool, executes, flags, like, writes, when } from "../tool.ts";
import { inputText } from "./_input.ts";
import { systemOptions } from "./_pacutils.ts";

export default defineTool({
  name: "pacinfo",
  source: "doc/pacinfo.pod, github.com/andrewgregory/pacutils",
  options: { ...systemOptions, ...flags("--short --verbose --raw --removable-size --no-timeout") },
  operands: ["package*"],
  does: [
    // The package of an address is fetched into the cache, by the program that the settings may name.
    writes("package:{package}", like("package", /:\/\//)),
    executes("code:{--config}", when("--config")),
  ],
  // It takes packages from standard input, too.
  derive: ({ input }, engine) => {
    const text = inputText(input, engine);
    for (const line of text?.split("\n") ?? []) if (line.includes("://")) engine.effect("write", `package:${line}`);
  },
  examples: {
    allow: ["pacinfo --short nginx", "pacinfo --verbose --dbpath /srv/db core/openssl"],
    guard: {
      "pacinfo https://example.org/a.pkg.tar.zst": ["write package:https://example.org/a.pkg.tar.zst"],
      "echo https://example.org/c.pkg.tar.zst | pacinfo": ["write package:https://example.org/c.pkg.tar.zst"],
      "pacinfo --config p.conf --dbpath a:// --root b:// --sysroot c:// --dbext d:// https://example.org/b.pkg.tar.zst": [
        "write package:https://example.org/b.pkg.tar.zst",
        "execute code:p.conf",
      ],
    },
    doubt: { "pacinfo --frobnicate": "unknown-option", "cat a | pacinfo": "unknown-input" },
  },
});
