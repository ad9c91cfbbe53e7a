import { defineTool, executes, flags, unlike, unless, values } from "../tool.ts";

export default defineTool({
  name: "ninja",
  source: "ninja(1) and `ninja -t list`, 1.11.1, tried with a manifest out of date: these tools rebuild neither it nor anything else",
  syntax: "posix",
  options: { ...flags("-v|--verbose --quiet -n -h --version"), ...values("-C -f -j -k -l -d -w -t") },
  operands: ["target*"],
  // Behind a tool of its own stand the options of that.
  does: [
    executes("code:{target:default target}", unless("-t", "-h", "--version")),
    executes("code:{-t}", unlike("-t", /^(?:list|targets|commands|inputs|graph|rules|compdb|deps|query|missingdeps)$/)),
  ],
  examples: {
    allow: ["ninja -h", "ninja -C build -t targets all", "ninja -t list"],
    guard: {
      ninja: ["execute code:default target"],
      "ninja -n": ["execute code:default target"],
      "ninja -C a -f b -j 1 -k 1 -l 1 -d stats -w dupbuild=err deploy": ["execute code:deploy"],
      "ninja -t browse x": ["execute code:browse"],
      "ninja -t targets -t clean": ["execute code:clean"],
    },
    doubt: { "ninja -t $X": "dynamic-word", "ninja --frob": "unknown-option" },
  },
});
