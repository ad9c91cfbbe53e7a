import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "identify",
  source:
    "identify(1), ImageMagick 6.9; imagemagick.org/script/resources.php: its settings, and the programs that decode for it, are looked for here too",
  loads: [{ files: "delegates.xml policy.xml coder.xml configure.xml type*.xml log.xml magic.xml" }],
  syntax: "single-mixed",
  options: { ...flags("-verbose -ping -quiet -moments -unique -regard-warnings -version -help"), ...values("-format") },
  operands: ["file*"],
  // A name with a colon picks a reader, which may delete, run or fetch; `@` reads a list, `|` runs.
  derive: ({ slots }, engine) => {
    for (const word of [...(slots.get("file") ?? []), ...(slots.get("-format") ?? [])]) {
      const isFormat = slots.get("-format")?.includes(word) === true;
      if (word.value === undefined) engine.doubt("dynamic-word", word.text);
      else if (isFormat ? /@/.test(word.value) : !/^[\w./][\w./ -]*\.(?:png|jpe?g|gif|webp|bmp|tiff?|ico)$/i.test(word.value))
        engine.doubt("unknown-operand", word.value);
    }
  },
  examples: {
    allow: ["identify a.png", "identify -format '%w %h' -verbose -regard-warnings img/b.jpg"],
    guard: {},
    doubt: {
      "identify ephemeral:a.png": "unknown-operand",
      "identify @list.png": "unknown-operand",
      "identify a.svg": "unknown-operand",
      "identify -write b.png a.png": "unknown-option",
      "identify -format @.env a.png": "unknown-operand",
      "identify $X": "dynamic-word",
    },
  },
});
