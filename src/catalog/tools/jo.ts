import { defineTool } from "../tool.ts";

export default defineTool({
  // `jo` itself can take the text of any file as a value (`a=@file`), so it is left out.
  name: "choose, yj, jp",
  source: "choose 1.3, yj 5.1, jp 0.2 READMEs",
  optionsOnlyRead: true,
  examples: { allow: ["choose 0 2", "yj -tj", "jp a.b"], guard: {}, doubt: {} },
});
