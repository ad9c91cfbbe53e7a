import { defineTool, flags, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "base64, base32, basenc, gbase64",
  source: "base64(1), base32(1), basenc(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  options: {
    ...flags("-d|-D|--decode -i|--ignore-garbage --base64 --base64url --base32 --base32hex --base16 --base2msbf --base2lsbf --z85"),
    ...values("-w|--wrap"),
    // Not GNU: base64(1) of macOS.
    "-o, --output": { takes: "value", does: [writes("file:{--output}")] },
  },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  derive: ({ input, slots }, engine) => {
    if (input.kind !== "known" || !slots.has("--decode") || slots.has("file") || !/^[\w+/\s]*={0,2}\s*$/.test(input.text)) return;
    try {
      engine.prints(atob(input.text.replace(/\s/g, "")));
    } catch {
      // Not base64 after all: what it prints stays unknown.
    }
  },
  examples: {
    allow: ["base64 a.bin", "base64 -w 0 a.bin", "base64 -d a.b64"],
    guard: {
      "base64 -d -o /srv/x a": ["write file:/srv/x"],
      "base64 -w 0 .env": ["disclose secret:/repo/.env"],
      'sh -c "$(base64 -d <<< cm0gYQ==)"': ["delete file:/repo/a"],
    },
    doubt: { "base64 $F": "dynamic-word" },
  },
});
