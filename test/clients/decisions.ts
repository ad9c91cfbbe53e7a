import { join } from "node:path";
import { answered, type Case, type Play, play, wasBlocked, wasNotRun, wasRun } from "./case.ts";
import { subagentMark } from "./fake-model.ts";
import { bash, inTurns } from "./session.ts";

const modes = ["default", "acceptEdits", "plan", "dontAsk", "bypassPermissions"];

/** Lines that change something; each would leave the marker. */
const changing: readonly ((marker: string) => string)[] = [
  (marker) => `touch ${marker}`,
  (marker) => `echo x > ${marker}`,
  (marker) => `bash -c 'touch ${marker}'`,
  (marker) => `cat notes.txt && env A=1 timeout 5 touch ${marker}`,
  (marker) => `x=tou; "$x"ch ${marker}`,
  (marker) => `echo dG91Y2ggIiQxIg== | base64 -d | sh -s ${marker}`,
];

/** Every mode, with and without the guard: the control shows that the client itself would have run the call. */
const inModes: readonly Case[] = modes.flatMap((mode): Case[] => {
  const touch = {
    mode,
    argv: ["--allowedTools", "Bash"],
    script: ({ marker }: { marker: string }) => ({ tools: [bash(`touch ${marker}`)] }),
  };
  return [
    {
      group: "modes",
      // In plan mode the client refuses what it does not know to be reading, also without us.
      name: `${mode}: without the guard a change ${mode === "plan" ? "is refused by the client" : "runs"}`,
      run: (context) => play(context, { ...touch, guard: null }, mode === "plan" ? wasNotRun : wasRun),
    },
    { group: "modes", name: `${mode}: a change is stopped`, run: (context) => play(context, touch, wasBlocked) },
    {
      group: "modes",
      name: `${mode}: reading is allowed`,
      run: (context) =>
        play(
          context,
          {
            mode,
            argv: ["--allowedTools", "Bash"],
            // In plan mode the client refuses a command it does not know to be reading, and one that runs through the redactor is such.
            script: ({ project }) => ({
              tools: [mode === "plan" ? { name: "Read", input: { file_path: join(project, "notes.txt") } } : bash("cat notes.txt")],
            }),
          },
          answered("content-of-notes"),
        ),
    },
  ];
});

const spellings: readonly Case[] = changing.map((spell) => ({
  group: "spellings",
  name: spell("MARKER"),
  run: (context) => play(context, { script: ({ marker }) => ({ tools: [bash(spell(marker))] }) }, wasBlocked),
}));

/** The main agent starts another one, which attempts a change. */
const inSubagent: Play = {
  script: ({ marker }) => ({
    tools: [
      { name: "Agent", input: { description: "sub", prompt: subagentMark, subagent_type: "general-purpose", run_in_background: false } },
    ],
    subagent: inTurns(bash(`touch ${marker}`)),
  }),
};

const others: readonly Case[] = [
  {
    group: "scopes",
    name: "the project scope guards",
    run: (context) => play(context, { scope: "project", script: ({ marker }) => ({ tools: [bash(`touch ${marker}`)] }) }, wasBlocked),
  },
  {
    group: "scopes",
    name: "two calls in one turn are decided each for itself",
    run: (context) =>
      play(context, { script: ({ marker }) => ({ turns: [{ tools: [bash("cat notes.txt"), bash(`touch ${marker}`)] }] }) }, (played) =>
        played.session.results[0]?.text.includes("content-of-notes") === true ? wasBlocked(played) : "the first call was not answered",
      ),
  },
  {
    group: "scopes",
    name: "a subagent's change is stopped",
    run: (context) =>
      play(context, inSubagent, ({ session, hasRun }) =>
        !hasRun && session.results.some(({ tool, text }) => tool === "Bash" && /tagout/i.test(text))
          ? undefined
          : `${hasRun} ${JSON.stringify(session.results)}`,
      ),
  },
  {
    group: "scopes",
    name: "a subagent's change, without the guard",
    run: (context) => play(context, { ...inSubagent, guard: null }, wasRun),
  },
];

/** Which calls run and which do not, with a guard that works. */
export const decisions: readonly Case[] = [...inModes, ...spellings, ...others];
