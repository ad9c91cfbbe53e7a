import { defineTool } from "../tool.ts";
import { packages } from "./_pacman.ts";

export default defineTool({
  name: "yay, paru",
  source: "yay(8) 12 and paru(8) 2: without arguments both upgrade the system, as with -Syu",
  syntax: "words",
  operands: ["word*"],
  derive: packages("upgrade"),
  examples: {
    allow: ["yay -Qi bash", "paru -Ss nginx", "paru -Gp x", "yay -Pw"],
    guard: {
      yay: ["write package:all"],
      "yay x": ["write package:x"],
      "yay -G x": ["write package:-G x"],
      "yay -Pc": ["write package:-Pc"],
      "paru -S x": ["write package:-S x"],
    },
    doubt: { "paru -Q $(ls)": "dynamic-word" },
  },
});
