import { defineTool } from "../tool.ts";

export default defineTool({
  name: "pacman, yay, paru",
  source: "pacman(8) 6.0.2",
  syntax: "words",
  operands: ["word*"],
  derive: ({ words }, engine) => {
    for (const word of words) if (word.value === undefined && (word.isMany || !word.prefix)) engine.doubt("dynamic-word", word.text);
    const texts = words.map((word) => word.value ?? "?");
    const options = texts.filter((text) => text.startsWith("-"));
    // Query, file search, dependency test; of `-S` only search, information, groups, lists and prints.
    const asks =
      /^(?:-(?:Q[cdegiklmnopqstuv]*|F[lqxv]*|T|V|h|S[silgpq]*[silgp][silgpq]*)|--(?:query|files|deptest|version|help|search|info|list|groups|owns|check|changelog|deps|explicit|foreign|native|upgrades|unrequired|quiet|color|print|file|noconfirm|verbose)(?:=.*)?|-[cdegiklmnopqstuv]+)$/;
    if (texts.length > 0 && !options.every((text) => asks.test(text))) engine.effect("write", `package:${texts.join(" ")}`);
    else if (options.length === 0 && texts.length > 0) engine.effect("write", `package:${texts.join(" ")}`);
  },
  examples: {
    allow: ["pacman -Qi bash", "pacman -Ss nginx", "pacman -Qo /bin/ls", "pacman -F ls", "pacman -V"],
    guard: {
      "pacman -S nginx": ["write package:-S nginx"],
      "pacman -Syu": ["write package:-Syu"],
      "pacman -Rns x": ["write package:-Rns x"],
      "pacman -Fy": ["write package:-Fy"],
      "pacman -Q --config x": ["write package:-Q --config x"],
      "yay x": ["write package:x"],
    },
    doubt: { "pacman -Q $(ls)": "dynamic-word" },
  },
});
