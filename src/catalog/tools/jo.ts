import { defineTool, reads, values, when } from "../tool.ts";

export default defineTool({
  // `jo` itself can take the text of any file as a value (`a=@file`), so it is left out.
  name: "choose, yj, jp",
  source: "choose 1.3, yj 5.1, jp 0.2 READMEs",
  optionsOnlyRead: true,
  // Of choose `-f` is a separator.
  options: values("-i|--input -f|--filename -e|--expr-file"),
  does: [
    reads("file:{--input}", when("--input")),
    reads("file:{--filename}", when("--filename")),
    reads("file:{--expr-file}", when("--expr-file")),
  ],
  examples: {
    allow: ["choose 0 2", "yj -tj", "jp a.b"],
    guard: {
      "choose -i .env 0": ["disclose secret:/repo/.env"],
      "jp -f .env @": ["disclose secret:/repo/.env"],
      "jp -e .env": ["disclose secret:/repo/.env"],
    },
    doubt: {},
  },
});
