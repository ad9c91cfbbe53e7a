import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "base32, basenc",
  source: "base32(1), basenc(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  options: {
    ...flags("-d|-D|--decode -i|--ignore-garbage --base64 --base64url --base32 --base32hex --base16 --base2msbf --base2lsbf --z85"),
    ...values("-w|--wrap"),
  },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["base32 -w 0 a.bin", "basenc --base16 a.bin"],
    guard: { "basenc --base64 -w 0 .env": ["disclose secret:/repo/.env"] },
    doubt: { "base32 $F": "dynamic-word", 'sh -c "$(base32 -d <<< IY======)"': "dynamic-program" },
  },
});
