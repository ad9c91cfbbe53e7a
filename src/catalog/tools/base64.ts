import { defineTool, flags, reads, values, when, writes } from "../tool.ts";

const decoding = new Set(["-d", "-di", "-id", "--decode"]);
const ignoring = new Set(["-i", "--ignore-garbage"]);

export default defineTool({
  name: "base64, gbase64",
  source: "base64(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  options: {
    ...flags("-d|-D|--decode -i|--ignore-garbage"),
    ...values("-w|--wrap"),
    // Not GNU: base64(1) of macOS.
    "-o, --output": { takes: "value", does: [writes("file:{--output}")] },
  },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  derive: ({ input, words }, engine) => {
    const options = words.map((word) => word.value ?? "");
    const isDecoding =
      options.some((option) => decoding.has(option)) && options.every((option) => decoding.has(option) || ignoring.has(option));
    if (!isDecoding || input.kind !== "known") return;
    const text = input.text.replaceAll("\n", "");
    // An error cuts the output short.
    if (/^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/.test(text)) engine.prints(atob(text));
  },
  examples: {
    allow: ["base64 a.bin", "base64 -w 0 a.bin", "base64 -d a.b64"],
    guard: {
      "base64 -d -o /srv/x a": ["write file:/srv/x"],
      "base64 -w 0 .env": ["disclose secret:/repo/.env"],
      'sh -c "$(base64 -d <<< cm0gYQ==)"': ["delete file:/repo/a"],
    },
    doubt: { "base64 $F": "dynamic-word", 'sh -c "$(base64 -d --frob <<< bHMgYQ==)"': "dynamic-program" },
  },
});
