import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Case, type Play, play, type Played, type Verdict } from "./case.ts";
import { configure, confirmAtTerminal } from "./confirmations.ts";
import type { ToolResult, ToolUse, Turn } from "./fake-model.ts";
import { found, plant } from "../redaction/planted.ts";
import { subagentMark } from "./fake-model.ts";
import { bash, inTurns } from "./session.ts";
import type { Workspace } from "./workspace.ts";

// Two hundred identifiers and secrets in a log, in what counts as production because nothing says otherwise; read in every way there is.
const planted = plant(20261122, 200);
/** A word of the log that no redactor takes out: the read did take place. */
const shownWord = "/var/lib/marker-of-the-log";

const putLog = ({ project, write }: Workspace): void => {
  write(join(project, "app.log"), `at ${shownWord}\n${planted.text}at ${shownWord}\n`);
  write(join(project, "show.sh"), "#!/bin/sh\ncat app.log\ncat app.log >&2\nexit 3\n", 0o755);
};

/** Nothing that any model read, of any request of the client, holds a planted value; and the log's own plain word was read, or `shown` says else. */
const leaksNothing =
  (shown: RegExp = new RegExp(shownWord)): ((played: Played) => Verdict) =>
  ({ session }) => {
    const leaked = found(session.everything, planted);
    if (leaked.length > 0) return `${leaked.length} of ${planted.values.size} values reached the model: ${leaked.slice(0, 5).join("; ")}`;
    return shown.test(session.everything) ? undefined : `nothing was shown: ${session.everything.slice(-600)}`;
  };

/** Without the guard many of them reach the model (the client cuts some outputs short): the case could fail. */
const leaksMuch = ({ session }: Played): Verdict => {
  const leaked = found(session.everything, planted).length;
  return leaked >= 20 ? undefined : `only ${leaked} values reached the model: ${session.everything.slice(-600)}`;
};

const load = (...names: string[]): ToolUse => ({ name: "ToolSearch", input: { query: `select:${names.join(",")}`, max_results: 20 } });
const background = (command: string): ToolUse => ({
  name: "Bash",
  input: { command, description: "in the background", run_in_background: true },
});
const wait = (seconds: number): Turn => ({ tools: [bash("true")], meanwhile: () => Bun.sleep(seconds * 1000) });

/** The file in which the client keeps what a task in the background prints, as it told the model. */
const taskFile = (results: readonly ToolResult[]): string =>
  results.map(({ text }) => /Output is being written to: (\S+\.output)/.exec(text)?.[1]).find((path) => path !== undefined) ??
  "/nonexistent";

const read = (path: string, more: object = {}): ToolUse => ({ name: "Read", input: { file_path: path, ...more } });

interface Way {
  readonly play: Play;
  readonly shown?: RegExp | undefined;
  /** What would not leak without us: the client shows none of it, or little. */
  readonly isTame?: true;
}

const shellWays: Readonly<Record<string, readonly string[]>> = {
  cat: ["cat app.log"],
  "a command that fails after it": ["cat app.log; exit 3"],
  "a command that cannot read another file": ["cat app.log not-there.log"],
  "standard error": ["cat app.log >&2"],
  "standard error of a command that fails": ["cat app.log >&2; false"],
  "head and awk in a pipe": ["head -n 500 app.log | awk '{ print NR \": \" $0 }'"],
  "grep with numbers, and with nothing found": ["grep -n . app.log", "grep -n . app.log; grep nothing-of-this app.log"],
  "sed, a part at a time": ["sed -n '1,60p' app.log; false", "sed -n '61,400p' app.log; false"],
  "tail -f until it is ended": ["timeout 2 tail -n +1 -f app.log"],
  "a script": ["./show.sh"],
  "a loop": ['while read -r line; do echo "$line"; done < app.log; exit 1'],
  "a folder that is changed to": ["cd . && cat app.log && cat not-there"],
  "a here-document": ["cat app.log - <<'E'; exit 4\n} | end\nE"],
};

const ways: Readonly<Record<string, Way>> = {
  ...Object.fromEntries(Object.entries(shellWays).map(([name, lines]) => [name, { play: { tools: lines.map(bash) } }])),
  "a task in the background and its file": {
    play: {
      turns: [
        { tools: [background("cat app.log; sleep 1; cat app.log >&2; exit 4")] },
        wait(3),
        { tools: (results) => [read(taskFile(results)), bash(`cat ${taskFile(results)}; false`)] },
      ],
    },
  },
  "a command that runs out of time, and one that goes on in the background": {
    play: {
      turns: [
        { tools: [{ name: "Bash", input: { command: "cat app.log; sleep 20; cat app.log", description: "slow", timeout: 3000 } }] },
        { tools: [bash("(sleep 2; cat app.log) & cat app.log")] },
        wait(3),
        { tools: (results) => [read(taskFile(results)), bash("true")] },
      ],
    },
  },
  "a monitor": {
    play: {
      turns: [
        { tools: [load("Monitor")] },
        {
          tools: [{ name: "Monitor", input: { command: "cat app.log; sleep 1; cat app.log >&2", description: "watch", timeout_ms: 8000 } }],
        },
        wait(3),
        ...inTurns(bash("true")),
      ],
    },
  },
  "Read, whole and from the middle": {
    play: {
      script: ({ project }) => ({ tools: [read(join(project, "app.log")), read(join(project, "app.log"), { offset: 40, limit: 300 })] }),
    },
  },
  "Grep and Glob": {
    play: {
      variablesOf: () => ({ CLAUDE_CODE_ENTRYPOINT: "local-agent" }),
      script: ({ project }) => ({
        tools: [
          { name: "Grep", input: { pattern: ".", path: project, output_mode: "content", "-n": true, head_limit: 0 } },
          { name: "Grep", input: { pattern: ".", path: join(project, "app.log"), output_mode: "content", head_limit: 0 } },
          { name: "Glob", input: { pattern: "*.log" } },
        ],
      }),
    },
  },
  "an agent of the agent": {
    play: {
      tools: [
        { name: "Agent", input: { description: "sub", prompt: subagentMark, subagent_type: "general-purpose", run_in_background: false } },
      ],
      subagent: inTurns(bash("cat app.log; false"), bash("cat app.log")),
    },
  },
  "output that is too long for the client": {
    play: { tools: [bash("for i in 1 2 3 4 5 6 7 8 9; do cat app.log; done")] },
    shown: /Output too large|persisted/,
  },
  "inline shell of a skill": {
    play: {
      arrange: (workspace) => {
        putLog(workspace);
        workspace.write(
          join(workspace.project, ".claude/skills/sample/SKILL.md"),
          "---\nname: sample\ndescription: s\nallowed-tools: Bash(*)\n---\n!`cat app.log`\n",
        );
      },
      tools: [{ name: "Skill", input: { skill: "sample" } }],
    },
    shown: /inline shell prints reaches the model unredacted/,
  },
};

/** Calls of a server's tools, each confirmed by a person. */
const serverCalls = (...names: readonly string[]): Play => {
  let argv: string[] = [];
  return {
    arrange: (workspace) => {
      putLog(workspace);
      configure(workspace, "confirmation:", "  minimum:", "    production: L1");
      const path = join(workspace.root, "mcp.json");
      const args = [join(import.meta.dir, "mcp-server.ts"), join(workspace.root, "mcp.log"), join(workspace.project, "app.log")];
      writeFileSync(path, JSON.stringify({ mcpServers: { prod: { command: process.execPath, args } } }));
      chmodSync(path, 0o600);
      argv = ["--mcp-config", path];
    },
    get argv() {
      return argv;
    },
    script: (workspace) => ({
      turns: names.flatMap((name): Turn[] => {
        const call: ToolUse = { name: `mcp__prod__${name}`, input: { sql: "select 1" } };
        return [{ tools: [load(call.name)] }, { tools: [call] }, { tools: [call], meanwhile: () => confirmAtTerminal(workspace) }];
      }),
    }),
  };
};

const withLog = (options: Play): Play => ({ ...options, ...(options.arrange === undefined && { arrange: putLog }) });

const serverCases: readonly Case[] = [
  {
    group: "redaction",
    name: "an answer of a server's tool that a person confirmed",
    run: (context) => play(context, serverCalls("show", "picture"), leaksNothing()),
  },
  {
    group: "redaction",
    name: "an error of a server's tool ends the turn before the model reads it",
    run: (context) =>
      play(context, serverCalls("fail"), (played) => {
        const verdict = leaksNothing(/mcp__prod__fail/)(played);
        const isEnded = played.session.served === 3 && played.session.results.length === 2;
        return verdict ?? (isEnded ? undefined : `the turn went on: ${played.session.served} ${JSON.stringify(played.session.results)}`);
      }),
  },
];

/** A planted log read in every way there is: what reaches any model, as the model recorded it, holds nothing of it. */
export const redactions: readonly Case[] = [
  ...Object.entries(ways).flatMap(([name, { play: options, shown }]): Case[] => [
    { group: "redaction", name, run: (context) => play(context, withLog(options), leaksNothing(shown)) },
    {
      group: "control",
      name: `${name}, without the guard`,
      run: (context) => play(context, { ...withLog(options), guard: null }, leaksMuch),
    },
  ]),
  ...serverCases,
];
