import { defineTool, deletes, flags, reads, values, when } from "../tool.ts";

/**
 * Copied by `npm run new:tool -- NAME`. Facts come from the manual: declare every option with what it takes (an option
 * that is not declared is a doubt), what the program does under which conditions, and examples, which are the tests.
 */
export default defineTool({
  name: "example-program",
  source: "example-program(1), version and package that were read",
  options: { ...flags("-v|--verbose -d|--delete"), ...values("-n|--lines") },
  operands: ["file"],
  does: [reads("file:{file}"), deletes("file:{file}", when("--delete"))],
  examples: {
    allow: ["example-program -v notes.txt", "example-program -n 3 notes.txt"],
    guard: {
      "example-program .env": ["disclose secret:/repo/.env"],
      "example-program --delete notes.txt": ["delete file:/repo/notes.txt"],
    },
    doubt: { "example-program --unheard-of": "unknown-option" },
  },
});
