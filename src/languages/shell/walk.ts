import { parse } from "unbash";
import type { Place, ShellHost } from "./host.ts";
import { known, unknown, type Word } from "./word.ts";

/** Stand-in while the walker is being written: simple commands with static words only. */
export const walkShell = (source: string, host: ShellHost, start: Place & { readonly arguments?: readonly Word[] }): void => {
  for (const statement of parse(source).commands) {
    const command = statement.command;
    const parts = command.type === "Pipeline" ? command.commands : command.type === "AndOr" ? command.commands : [command];
    for (const each of parts) {
      if (each.type !== "Command" || !each.name) {
        host.doubt("syntax-error", each.type, source);
        continue;
      }
      const words = [each.name, ...each.args].map((word) =>
        word.type === "Word" && !/[$`]/.test(word.text.replace(/'[^']*'/g, "")) ? known(word.value, word.text) : unknown(word.text, { isMany: true }),
      );
      const variables = new Map<string, Word>();
      for (const prefix of each.prefix) if (prefix.type === "Assignment") variables.set(prefix.name, known(prefix.value.type === "Word" ? prefix.value.value : ""));
      const doc = each.redirects.find((redirect) => redirect.type === "HereDoc");
      host.run({ words, variables, input: doc?.type === "HereDoc" ? { kind: "known", text: doc.body.text } : { kind: "inherited" }, source }, { cwd: start.cwd });
      for (const redirect of each.redirects) if (redirect.type === "Redirect" && redirect.target) host.opens(known(redirect.target.value), redirect.operator.startsWith("<") ? "read" : "write", { cwd: start.cwd }, source);
    }
  }
};
