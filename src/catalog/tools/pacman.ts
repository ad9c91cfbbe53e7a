import { defineTool } from "../tool.ts";
import { packages } from "./_pacman.ts";

export default defineTool({
  name: "pacman",
  source: "pacman(8) 6.0.2",
  syntax: "words",
  operands: ["word*"],
  derive: packages("help"),
  examples: {
    allow: [
      "pacman -Qi bash",
      "pacman -Ss nginx",
      "pacman -Qo /bin/ls",
      "pacman -F ls",
      "pacman -V",
      "pacman",
      "pacman -Dkk",
      "pacman -Rh",
      "pacman -Rnsp x",
    ],
    guard: {
      "pacman -S nginx": ["write package:-S nginx"],
      "pacman -Syu": ["write package:-Syu"],
      "pacman -Rns x": ["write package:-Rns x"],
      "pacman -D --asdeps x": ["write package:-D --asdeps x"],
      "pacman -Rsp -R x": ["write package:-Rsp -R x"],
      "pacman -Fy": ["write package:-Fy"],
      "pacman -Q --config x": ["write package:-Q --config x"],
    },
    doubt: { "pacman -Q $(ls)": "dynamic-word" },
  },
});
