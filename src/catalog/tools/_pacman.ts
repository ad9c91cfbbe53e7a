import { shown } from "../../languages/shell/index.ts";
import type { Command } from "../tool.ts";

/**
 * Query, file search, dependency test; of `-S` only search, information, groups, lists and prints; of `-D` the check, and of the others
 * what only prints: their help, what `-R` would take, a recipe (`-Gp`), statistics and news (`-P`).
 */
const asks =
  /^(?:-(?:Q[cdegiklmnopqstuv]*|F[lqxv]*|T|V|h|S[silgpq]*[silgp][silgpq]*|D[kq]*k[kq]*|[DFQRSTU]h|R[cnsu]*p[cnsu]*|Gp|P[dgsqw]+)|--(?:query|files|deptest|version|help|search|info|list|groups|owns|check|changelog|deps|explicit|foreign|native|upgrades|unrequired|quiet|color|print|file|noconfirm|verbose)(?:=.*)?|-[cdegiklmnopqstuv]+)$/;

/** pacman(8), and what has its options; `bare`: what it does when nothing is said. */
export const packages =
  (bare: "help" | "upgrade"): NonNullable<Command["derive"]> =>
  ({ words }, engine) => {
    const texts = words.map(shown);
    if (texts.length === 0) return bare === "upgrade" ? engine.effect("write", "package:all") : undefined;
    const options = texts.filter((text) => text.startsWith("-"));
    if (options.length === 0 || !options.every((text) => asks.test(text))) engine.effect("write", `package:${texts.join(" ")}`);
  };
