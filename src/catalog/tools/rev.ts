import { isAscii } from "./_escapes.ts";
import { defineTool, reads, when } from "../tool.ts";

export default defineTool({
  name: "rev",
  source: "rev(1), util-linux 2.38.1",
  optionsOnlyRead: true,
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  derive: ({ input, words }, engine) => {
    // What is a letter depends on the locale.
    if (input.kind !== "known" || words.length > 0 || !isAscii(input.text)) return;
    engine.prints(
      input.text
        .split("\n")
        .map((line) => [...line].toReversed().join(""))
        .join("\n"),
    );
  },
  examples: {
    allow: ["rev a.log"],
    guard: { "rev .env": ["disclose secret:/repo/.env"], "sh -c \"$(rev <<< 'a mr')\"": ["delete file:/repo/a"] },
    doubt: { "sh -c \"$(rev --frob <<< 'a sl')\"": "dynamic-program" },
  },
});
