import { defineTool, reads, when } from "../tool.ts";

export default defineTool({
  name: "rev",
  source: "rev(1), util-linux 2.38.1",
  optionsOnlyRead: true,
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  derive: (call, engine) => {
    if (call.input.kind === "known" && !call.slots.has("file"))
      engine.prints(
        call.input.text
          .split("\n")
          .map((line) => [...line].toReversed().join(""))
          .join("\n"),
      );
  },
  examples: {
    allow: ["rev a.log"],
    guard: { "rev .env": ["disclose secret:/repo/.env"], "sh -c \"$(rev <<< 'a mr')\"": ["delete file:/repo/a"] },
    doubt: {},
  },
});
