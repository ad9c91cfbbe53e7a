import { defineTool } from "../tool.ts";

export default defineTool({
  name: "pacman, yay, paru",
  source: "pacman(8) 6.0.2; yay(8) 12, paru(8) 2.0",
  syntax: "words",
  operands: ["word*"],
  derive: ({ words }, engine) => {
    for (const word of words) if (word.value === undefined && (word.isMany || !word.prefix)) engine.doubt("dynamic-word", word.text);
    const texts = words.map((word) => word.value ?? "?");
    const options = texts.filter((text) => text.startsWith("-"));
    // Query, file search, dependency test; of `-S` only search, information, groups, lists and prints; of `-D` the check, and
    // of the others what only prints: their help, what `-R` would take, a recipe (`-Gp`), statistics and news (`-P`).
    const asks =
      /^(?:-(?:Q[cdegiklmnopqstuv]*|F[lqxv]*|T|V|h|S[silgpq]*[silgp][silgpq]*|D[kq]*k[kq]*|[DFQRSTU]h|R[cnsu]*p[cnsu]*|Gp|P[dgsqw]+)|--(?:query|files|deptest|version|help|search|info|list|groups|owns|check|changelog|deps|explicit|foreign|native|upgrades|unrequired|quiet|color|print|file|noconfirm|verbose)(?:=.*)?|-[cdegiklmnopqstuv]+)$/;
    if (texts.length > 0 && !options.every((text) => asks.test(text))) engine.effect("write", `package:${texts.join(" ")}`);
    else if (options.length === 0 && texts.length > 0) engine.effect("write", `package:${texts.join(" ")}`);
  },
  examples: {
    allow: [
      "pacman -Qi bash",
      "pacman -Ss nginx",
      "pacman -Qo /bin/ls",
      "pacman -F ls",
      "pacman -V",
      "pacman -Dkk",
      "pacman -Rh",
      "pacman -Rnsp x",
      "paru -Gp x",
      "yay -Pw",
    ],
    guard: {
      "pacman -S nginx": ["write package:-S nginx"],
      "pacman -Syu": ["write package:-Syu"],
      "pacman -Rns x": ["write package:-Rns x"],
      "pacman -D --asdeps x": ["write package:-D --asdeps x"],
      "pacman -Rsp -R x": ["write package:-Rsp -R x"],
      "yay -G x": ["write package:-G x"],
      "yay -Pc": ["write package:-Pc"],
      "pacman -Fy": ["write package:-Fy"],
      "pacman -Q --config x": ["write package:-Q --config x"],
      "yay x": ["write package:x"],
    },
    doubt: { "pacman -Q $(ls)": "dynamic-word" },
  },
});
