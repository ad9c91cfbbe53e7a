import { attaches } from "./_java-attach.ts";
import { defineTool, discloses, disrupts, like, unlike } from "../tool.ts";

export default defineTool({
  name: "jmap",
  source: "jmap(1), JDK 17",
  syntax: "words",
  operands: ["argument*"],
  derive: ({ words }, engine) => attaches(words.at(-1), engine),
  does: [
    discloses("secret:memory of a process", like("argument", /^-dump/)),
    // A live histogram collects garbage first, and one with a file writes it.
    disrupts("process:{argument}", unlike("argument", /^(?:-dump.*|-histo|-histo:all|-finalizerinfo|-clstats|-heap|-h|-help|\d+)$/)),
  ],
  examples: {
    allow: ["jmap -histo 4242", "jmap -clstats 4242"],
    guard: {
      "jmap -histo 4343": ["disrupt process:4343"],
      "jmap -dump:live,format=b,file=/srv/x 4242": ["disclose secret:memory of a process"],
      "jmap -histo:live 4242": ["disrupt process:-histo:live"],
    },
    doubt: {},
  },
});
