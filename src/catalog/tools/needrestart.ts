import { defineTool, disrupts, executes, flags, unless, unlike, values, when } from "../tool.ts";

/** Restarts services as its settings say, unless it is told to list them only. */
export default defineTool({
  name: "needrestart",
  source: "needrestart(1), its getopts call and README.batch.md of liske/needrestart 3.11",
  options: { ...flags("-v -q -n -b -p -o -k -l -w -x --help --version"), ...values("-m -r -f -t -u") },
  does: [
    disrupts("service:services with old libraries", unless("-b", "-p", "-o", "-r", "-k", "-w", "--help", "--version")),
    // Kernel and microcode are only told of; what is asked for beside them is done.
    disrupts("service:services with old libraries", when("-l"), unless("-b", "-p", "-o", "-r")),
    disrupts("service:services with old libraries", unlike("-r", /^l$/)),
    // The name of the module is evaluated as Perl.
    executes("code:{-u}", unlike("-u", /^(?:\?|NeedRestart::UI::\w+)$/)),
  ],
  examples: {
    allow: [
      "needrestart -b",
      "needrestart -p",
      "needrestart -okl",
      "needrestart -kw",
      "sudo needrestart -r l -v -m a -f x -t 2 -u NeedRestart::UI::stdio",
      "needrestart --version",
    ],
    guard: {
      "needrestart -kl": ["disrupt service:services with old libraries"],
      needrestart: ["disrupt service:services with old libraries"],
      "needrestart -r a": ["disrupt service:services with old libraries"],
      "needrestart -b -r a": ["disrupt service:services with old libraries"],
      "needrestart -r l -r a": ["disrupt service:services with old libraries"],
      "needrestart -b -u 'strict;system(1)'": ["execute code:strict;system(1)"],
    },
    doubt: { "needrestart -r l -c mine.conf": "unknown-option", "needrestart -r $X": "dynamic-word" },
  },
});
