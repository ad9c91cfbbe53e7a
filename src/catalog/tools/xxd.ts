import { defineTool, flags, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "xxd",
  source: "xxd(1) 2022-01-14, vim 9.0",
  options: {
    ...flags(
      "-a|-autoskip -b|-bits -C|-capitalize -e -E|-EBCDIC -i|-include -p|-ps|-postscript|-plain -r|-revert -u|-uppercase -h|-help -v|-version -d",
    ),
    ...values("-c|-cols -g|-groupsize -l|-len -n|-name -o -R -s|-seek"),
  },
  operands: ["input?", "output?"],
  does: [reads("file:{input}", when("input")), writes("file:{output}", when("output"))],
  derive: ({ input, words }, engine) => {
    // `-rp` is `-r` alone.
    const options = words.map((word) => word.value).join(" ");
    if (input.kind !== "known" || !/^(?:-r -p|-p -r|-r -ps|-ps -r|-revert -plain|-plain -revert)$/.test(options)) return;
    const digits = input.text.replace(/\n/g, "");
    if (/^(?:[\da-f]{2})+$/i.test(digits)) engine.prints(digits.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16))));
  },
  examples: {
    allow: ["xxd -l 64 a.bin", "xxd -r -p", "xxd -c 8 -g 1 -s 4 a.bin"],
    guard: {
      "xxd a.bin /srv/x": ["write file:/srv/x"],
      "xxd -c 8 -g 1 -l 4 -n x -o 1 -R never -s 4 a.bin /srv/x": ["write file:/srv/x"],
      "xxd .env": ["disclose secret:/repo/.env"],
      'sh -c "$(xxd -r -p <<< 726d2061)"': ["delete file:/repo/a"],
    },
    doubt: { "xxd $F": "dynamic-word", 'sh -c "$(xxd -rp <<< 6c732061)"': "dynamic-program" },
  },
});
