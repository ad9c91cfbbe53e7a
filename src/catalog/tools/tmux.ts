import type { Word } from "../../languages/shell/index.ts";
import { defineTool, executes, flags, unless, values, writes, type Command, type Engine } from "../tool.ts";

const noFormatRuns = (words: readonly Word[], engine: Engine): void => {
  for (const word of words) {
    if (word.value === undefined) engine.doubt("dynamic-word", word.text);
    else if (/#\(|;$|#\{[^{}]*:/.test(word.value)) engine.effect("execute", `code:${word.value}`);
  }
};

/** A `;` among the words begins another command; `#(` in a format, or variables that may hold it, run a shell command. */
const listing: Command = {
  options: { ...flags("-a -A -C -e -g -H -J -N -p -P -q -s -T -v -w"), ...values("-F -f -O -t -b -S -E -c") },
  operands: ["word*"],
  derive: ({ words }, engine) => noFormatRuns(words, engine),
};
/** Printed with `-p`; else kept in a buffer, or shown to who is attached. */
const capture: Command = {
  options: { ...flags("-a -e -p -P -q -C -J -N"), ...values("-b -E -S -t") },
  does: [writes("session:tmux buffer", unless("-p"))],
  derive: ({ words }, engine) => noFormatRuns(words, engine),
};
const display: Command = {
  options: { ...flags("-a -p -v"), ...values("-c -d -t") },
  operands: ["message?"],
  does: [writes("session:tmux", unless("-p"))],
  derive: ({ words }, engine) => noFormatRuns(words, engine),
};

/** A terminal for a person, unless a command for it is among the words. */
const window: Command = {
  syntax: "words",
  operands: ["word*"],
  derive: ({ words, slots }, engine) => {
    if (slots.has("-V")) return;
    const text = words.map((word) => word.value ?? "?").join(" ");
    const isPlain = /^(?:-[aAdDPr]+|-[stn] [\w./:@%=-]+)?(?: (?:-[aAdDPr]+|-[stn] [\w./:@%=-]+))*$/.test(text);
    engine.effect("execute", isPlain ? "session:tmux" : `code:tmux ${text}`);
  },
};

export default defineTool({
  name: "tmux",
  source: "tmux(1) 3.3a, Debian 12; server-info and show-window-options are older names, from 1.9",
  options: {
    ...flags("-2 -u -l -N -V"),
    ...values("-L -S -T"),
    // Its commands are executed when this starts the server.
    "-f": { takes: "value", does: [executes("code:{-f}")] },
    "-c": { takes: "value", does: [executes("code:{-c}")] },
  },
  commands: {
    "ls, list-sessions, lsw, list-windows, lsp, list-panes, lsc, list-clients, lscm, list-commands, lsk, list-keys, lsb, list-buffers, has, has-session, show, show-options, showw, show-window-options, show-hooks, showmsgs, show-messages, info, server-info":
      listing,
    "capturep, capture-pane": capture,
    "display, display-message": display,
    "attach-session, attach, a, at, new-session, new, new-window, neww, kill-session, kill-server, kill-window, killw, kill-pane, killp, detach-client, detach":
      window,
    "*": { syntax: "words", operands: ["word*"], does: [executes("code:tmux command")] },
  },
  withoutCommand: { command: "new-session" },
  examples: {
    allow: [
      "tmux ls",
      "tmux -V",
      "tmux list-panes -a -F '#{pane_id} #{pane_current_command}'",
      "tmux -L x -S y -T z show-options -g",
      "tmux has -t deploy",
      "tmux capture-pane -p -S -100 -t deploy:0",
      "tmux display -p '#{session_name}'",
    ],
    guard: {
      tmux: ["execute session:tmux"],
      "tmux new -d -s x": ["execute session:tmux"],
      "tmux new -d -s x 'sh run.sh'": ["execute code:tmux -d -s x sh run.sh"],
      "tmux send-keys -t x id Enter": ["execute code:tmux command"],
      "tmux -f mine.conf ls": ["execute code:mine.conf"],
      "tmux -c id ls": ["execute code:id"],
      "tmux ls -F '#(id)'": ["execute code:#(id)"],
      "tmux lsw -F '#{E:@x}'": ["execute code:#{E:@x}"],
      "tmux ls \\; kill-server": ["execute code:;"],
      "tmux capturep -t x": ["write session:tmux buffer"],
      "tmux capturep -pt '#(id)'": ["execute code:#(id)"],
      "tmux display hello": ["write session:tmux"],
      "tmux display -p 'x#(id)'": ["execute code:x#(id)"],
    },
    doubt: { "tmux ls -F $X": "dynamic-word", "tmux $X": "dynamic-word" },
  },
});
