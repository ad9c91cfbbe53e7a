import type { OperationDeclaration } from "../model/index.ts";
import { stepNames, planOf } from "../operation/index.ts";
import type { Signer } from "./scenario-signer.ts";
import { answerOn, exampleValues, ranOn, runOn, type Answers, type Outcome, type ScenarioStage } from "./scenario-stage.ts";

/** One box of the checklist of specification 2 with what was seen. `none`: nothing here can show it. */
export interface Box {
  readonly section: string;
  readonly text: string;
  readonly result: "holds" | "fails" | "none";
  readonly evidence: readonly string[];
}

/** The operations that the scenarios are played with; one that is missing leaves its boxes open. */
export interface Cast {
  readonly single: OperationDeclaration | undefined;
  readonly batch: OperationDeclaration | undefined;
  readonly complete: OperationDeclaration | undefined;
}

/** What a scenario needs: a stage of its own, so that none stands on what another left. */
export interface Scene {
  readonly stage: ScenarioStage;
  readonly operation: OperationDeclaration;
  readonly declared: readonly OperationDeclaration[];
  readonly signer: Signer | undefined;
}

const testIt = "Have you validated this in TEST? (y/n)";
const affects = "Do you understand this affects PRODUCTION? (y/n)";
const typeIt = "Type 'PRODUCTION' to confirm";
const howMany = "How many items does this affect?";

/** What a person types: the case, the three or four answers, and the letters that are shown. */
const saying = (first: string, second: string, third: string, fourth: string): Answers => [
  [/ Enter shows more, anything else cancels -- $/, ""],
  [/Why must it run now\?.*\n> $/, "drill of the testing checklist"],
  [/How is it undone\?.*\n> $/, "the steps' own rollback"],
  [/Which backup was taken.*\n> $/, "the backup that its steps take"],
  [/Where would it be seen.*\n> $/, "the drill's own record"],
  [/Which incident report.*\n> $/, "DRILL-1"],
  [/validated this in TEST.*\n> $/, first],
  [/affects PRODUCTION.*\n> $/, second],
  [/Type 'PRODUCTION'.*\n> $/, third],
  [/Type the number of items\n> $/, fourth],
  [/Type these letters: ([A-Z]{4})\n> $/, (shown) => /([A-Z]{4})\n> $/.exec(shown)?.[1] ?? ""],
];

type Given = Readonly<Record<string, string>>;
const valuesFor = (operation: OperationDeclaration): Given =>
  Object.fromEntries(
    operation.parameters
      .filter(({ isOptional, default: fallback }) => !isOptional && fallback === undefined)
      .map((each) => [each.name, exampleValues(each)[0] as string]),
  );

const batchOf = (operation: OperationDeclaration): readonly string[] => {
  const parameter = operation.parameters.find(({ name }) => name === operation.batch?.parameter);
  return parameter === undefined ? [] : exampleValues(parameter);
};

const lineFor = (operation: OperationDeclaration, given: Given, ...more: readonly string[]): readonly string[] => [
  "operation",
  "run",
  operation.name,
  ...more,
  ...Object.entries(given).map(([name, value]) => `--${name}=${value}`),
];

/** Steps of one item, as they are called, in order. */
const stepsOf = ({ operation, declared }: Scene, given: Given, isComplete: boolean): readonly string[] => {
  const planned = planOf(operation, declared, "", { given: new Map(Object.entries(given)), isComplete, environment: "test" });
  return planned.ok ? stepNames(planned.plan).filter((name) => !name.startsWith("undo ")) : [];
};

const requestsOn = (stage: ScenarioStage): readonly { readonly id: string; readonly state: string }[] =>
  runOn(stage, ["requests", "--json", "--all"])
    .text.split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as { id: string; state: string });

const waitingOn = (stage: ScenarioStage): string => requestsOn(stage).find(({ state }) => state === "pending")?.id ?? "";

/** Where in the record of the stage it stands. */
const recordOn = ({ ledger }: ScenarioStage): string => {
  const last = [...ledger.entries()].at(-1);
  return last === undefined ? "no entry" : `the stage's record up to entry ${last.seq}, hash ${last.hash}`;
};

const told = (what: string, { code, text }: Outcome): string => {
  const last = text.trimEnd().split("\n").at(-1) ?? "";
  return `${what} ended with ${code}${code === 0 || code === 3 ? "" : `: ${last}`}`;
};
const shownRan = (stage: ScenarioStage): string => `ran: ${ranOn(stage).join("; ") || "nothing"}`;

type Check = readonly [text: string, holds: boolean, ...evidence: readonly string[]];
const boxes = (section: string, stage: ScenarioStage, checks: readonly Check[]): readonly Box[] =>
  checks.map(([text, holds, ...evidence]) => ({
    section,
    text,
    result: holds ? "holds" : "fails",
    evidence: [...evidence, recordOn(stage)],
  }));

const everyIn = (stage: ScenarioStage, environment: string): boolean =>
  ranOn(stage).length > 0 && ranOn(stage).every((line) => line.startsWith(`${environment} `));
const inOrder = (text: string, parts: readonly string[]): boolean => {
  let at = 0;
  return parts.every((part) => {
    const found = text.indexOf(part, at);
    at = found + 1;
    return found >= 0;
  });
};

export const singleInTest = (section: string, scene: Scene): readonly Box[] => {
  const { stage, operation } = scene;
  const given = valuesFor(operation);
  const run = runOn(stage, lineFor(operation, given));
  const steps = stepsOf(scene, given, false);
  const all = ranOn(stage).length === steps.length && everyIn(stage, "test");
  return boxes(section, stage, [
    ["Command runs without confirmation", run.code === 0 && requestsOn(stage).length === 0, told("the run", run), "no request was made"],
    ["Agent operates normally", run.code === 0 && all, shownRan(stage)],
    ["All steps complete successfully", run.code === 0 && all, `${steps.length} steps`, shownRan(stage)],
  ]);
};

export const singleInProduction = async (section: string, scene: Scene, others: () => Scene): Promise<readonly Box[]> => {
  const { stage, operation } = scene;
  const given = valuesFor(operation);
  const line = lineFor(operation, given, "--environment=prod");
  const asked = runOn(stage, line);
  const before = ranOn(stage).length;
  const flagged = runOn(stage, line, { variables: { ProductionConfirmed: "true" } });
  const said = await answerOn(stage, ["approve", waitingOn(stage)], saying("y", "y", "PRODUCTION", ""));
  const between = ranOn(stage).length;
  const run = runOn(stage, line);
  const requests = requestsOn(stage).length;
  const steps = stepsOf(scene, given, false);
  const again = runOn(stage, line);
  const wrong = await Promise.all(
    (["n y PRODUCTION", "y n PRODUCTION", "y y PROD"] as const).map(async (each) => {
      const other = others();
      const [first = "", second = "", third = ""] = each.split(" ");
      const answered = await answerOn(other.stage, line, saying(first, second, third, ""));
      return answered.code === 3 && ranOn(other.stage).length === 0 && requestsOn(other.stage).every(({ state }) => state === "cancelled");
    }),
  );
  const all = ranOn(stage).length === steps.length;
  return boxes(section, stage, [
    ["Command detects `--environment=prod`", asked.code === 3 && asked.text.includes("ASK in production"), told("the run", asked)],
    [
      "Command displays production warning",
      inOrder(said.text, ["PRODUCTION SAFETY WARNING", "Impact:", testIt]),
      "the warning and the impact stood before the first question",
    ],
    [
      "Command requests 3-question confirmation",
      inOrder(said.text, [testIt, affects, typeIt]) && !said.text.includes(howMany),
      testIt,
      affects,
      typeIt,
    ],
    [
      "Command only proceeds if all three confirmed",
      before === 0 && between === 0 && run.code === 0 && all,
      told("the run after the confirmation", run),
      shownRan(stage),
    ],
    [
      "Command cancels if any confirmation fails",
      wrong.every(Boolean),
      "three conversations, one wrong answer in each: cancelled, and nothing ran",
    ],
    [
      "Agent receives `ProductionConfirmed=true` flag",
      run.code === 0 && flagged.code === 3,
      "each step verified a grant (`tagout grant verify`)",
      told("the run with the flag alone", flagged),
    ],
    [
      "Agent proceeds without additional confirmation",
      run.code === 0 && requests === 1 && again.code === 3,
      `${requests} request for ${steps.length} steps`,
    ],
    ["All operations use production environment", all && everyIn(stage, "production"), shownRan(stage)],
  ]);
};

export const batchInTest = (section: string, scene: Scene): readonly Box[] => {
  const { stage, operation } = scene;
  const items = batchOf(operation);
  const given = { ...valuesFor(operation), [operation.batch?.parameter ?? ""]: items.join(",") };
  const run = runOn(stage, lineFor(operation, given));
  const done = items.filter((item) => ranOn(stage).some((line) => line.endsWith(` ${item}`)));
  return boxes(section, stage, [
    [
      "Manager processes multiple datasets in test",
      run.code === 0 && done.length === items.length && items.length > 1,
      `items: ${done.join(", ")}`,
    ],
    ["No confirmation required", run.code === 0 && requestsOn(stage).length === 0, "no request was made"],
    ["All datasets processed successfully", run.code === 0 && everyIn(stage, "test"), told("the run", run), shownRan(stage)],
  ]);
};

const needsKey = "it takes a signature at level L3: run the drill as root, who can enrol a key on its stage";

/** Runs and confirms as whoever is enrolled; without a key the conversation is held all the same, and ends with bytes to be signed. */
const personOn = ({ stage, signer }: Scene): Signer => ({
  run: signer?.run ?? ((args) => runOn(stage, args)),
  confirm:
    signer?.confirm ??
    ((request, answers) =>
      answerOn(stage, ["approve", request, "--statement", "--approver", "drill"], answers, ` >'${stage.root}/statement'`)),
});

/** One wrong answer cancels the batch whole. */
const isCancelledBy = async (scene: Scene, line: readonly string[], said: string): Promise<boolean> => {
  const person = personOn(scene);
  const [first = "", second = "", third = "", fourth = ""] = said.split(" ");
  person.run(line);
  const answered = await person.confirm(waitingOn(scene.stage), saying(first, second, third, fourth));
  const isCancelled = requestsOn(scene.stage).every(({ state }) => state === "cancelled");
  return answered.code === 3 && isCancelled && person.run(line).code === 3 && ranOn(scene.stage).length === 0;
};

export const batchInProduction = async (section: string, scene: Scene, others: () => Scene): Promise<readonly Box[]> => {
  const { stage, operation, signer } = scene;
  const items = batchOf(operation);
  const line = lineFor(operation, { ...valuesFor(operation), [operation.batch?.parameter ?? ""]: items.join(",") }, "--environment=prod");
  const person = personOn(scene);
  const asked = person.run(line);
  const said = await person.confirm(waitingOn(stage), saying("y", "y", "PRODUCTION", String(items.length)));
  const before = ranOn(stage).length;
  const answers = ["n y PRODUCTION 0", "y n PRODUCTION 0", "y y PROD 0", `y y PRODUCTION ${items.length - 1}`];
  const wrong = await Promise.all(answers.map((each) => isCancelledBy(others(), line, each)));
  const conversation = boxes(section, stage, [
    [
      "Manager detects `--environment=prod` with multiple datasets",
      asked.code === 3 && asked.text.includes("ASK in production"),
      told("the run", asked),
    ],
    [
      "Manager calculates and displays batch impact",
      inOrder(said.text, ["Impact:", `${items.length} items`, "in all: rows there", testIt]),
      `${items.length} items, and the rows of each, before the first question`,
    ],
    [
      "Manager requests 4-question confirmation for batch",
      inOrder(said.text, [testIt, affects, typeIt, howMany]),
      testIt,
      affects,
      typeIt,
      howMany,
    ],
  ]);
  const cancelled = boxes(section, stage, [
    [
      "Manager cancels entire batch if any confirmation fails",
      wrong.every(Boolean),
      "four conversations, one wrong answer in each: cancelled whole, and nothing ran",
    ],
  ]);
  const proceeds = "Manager only proceeds if all four confirmed";
  const [processed, kept] = ["All datasets processed in production", "Environment maintained across all datasets"];
  if (signer === undefined) {
    const open = (text: string): Box => ({ section, text, result: "none", evidence: [needsKey] });
    return [...conversation, open(proceeds), ...cancelled, open(processed), open(kept)];
  }
  const run = person.run(line);
  const done = items.filter((item) => ranOn(stage).some((each) => each.endsWith(` ${item}`)));
  return [
    ...conversation,
    ...boxes(section, stage, [[proceeds, before === 0 && run.code === 0, told("the run after the confirmation", run)]]),
    ...cancelled,
    ...boxes(section, stage, [
      [processed, run.code === 0 && done.length === items.length, `items: ${done.join(", ")}`],
      [kept, everyIn(stage, "production"), shownRan(stage)],
    ]),
  ];
};

export const completeInTest = (section: string, scene: Scene): readonly Box[] => {
  const { stage, operation } = scene;
  const given = valuesFor(operation);
  const run = runOn(stage, lineFor(operation, given, "--complete"));
  const steps = stepsOf(scene, given, true);
  return boxes(section, stage, [
    ["Entire workflow runs in test", run.code === 0 && ranOn(stage).length === steps.length, shownRan(stage)],
    ["No environment switching", everyIn(stage, "test"), shownRan(stage)],
    ["No production suggestions", run.code === 0 && !/prod/i.test(run.text), "nothing that was printed names production"],
  ]);
};

export const completeInProduction = async (section: string, scene: Scene): Promise<readonly Box[]> => {
  const { stage, operation } = scene;
  const given = valuesFor(operation);
  const steps = stepsOf(scene, given, true);
  const line = lineFor(operation, given, "--environment=prod", "--complete");
  const run = await answerOn(stage, line, saying("y", "y", "PRODUCTION", ""));
  const asked = run.text.split(typeIt).length - 1;
  const requests = requestsOn(stage).length;
  return boxes(section, stage, [
    [
      "Confirmation requested ONCE at start",
      asked === 1 && requests === 1 && inOrder(run.text, [typeIt, " begins: "]),
      `asked ${asked} time, before the first of ${steps.length} steps`,
    ],
    ["Entire workflow runs in production after confirmation", run.code === 0 && ranOn(stage).length === steps.length, shownRan(stage)],
    ["No additional confirmations per step", requests === 1, `${requests} request for ${steps.length} steps`],
    ["Environment maintained throughout", everyIn(stage, "production"), shownRan(stage)],
  ]);
};

export const errorCases = async (section: string, scenes: () => Scene): Promise<readonly Box[]> => {
  const cases = [
    ['User says "n" to question 1 → operation cancelled', saying("n", "y", "PRODUCTION", ""), affects],
    ['User says "n" to question 2 → operation cancelled', saying("y", "n", "PRODUCTION", ""), typeIt],
    ['User types "PROD" instead of "PRODUCTION" → operation cancelled', saying("y", "y", "PROD", ""), "Type these letters"],
  ] as const;
  const seen: { box: Box; text: string; line: string; stage: ScenarioStage }[] = [];
  for (const [text, answers, next] of cases) {
    const { stage, operation } = scenes();
    const given = valuesFor(operation);
    const line = lineFor(operation, given, "--environment=prod");
    const said = await answerOn(stage, line, answers);
    const after = said.text.slice(said.text.indexOf("What is typed before"));
    const isCancelled =
      said.code === 3 &&
      ranOn(stage).length === 0 &&
      requestsOn(stage).every(({ state }) => state === "cancelled") &&
      !after.includes(next);
    const [box] = boxes(section, stage, [[text, isCancelled, told("the run", said), "the request is cancelled", shownRan(stage)]]);
    seen.push({ box: box as Box, text: after, line: lineFor(operation, given, "--environment=test").join(" "), stage });
  }
  const last = seen.at(-1) as (typeof seen)[number];
  const message = /Cancelled: the answer was `.*`, and only `.*` goes on\. Nothing has run\./;
  return [
    ...seen.map(({ box }) => box),
    ...boxes(section, last.stage, [
      [
        "Command provides helpful message on cancellation",
        seen.every(({ text }) => message.test(text)),
        message.exec(last.text)?.[0] ?? "no message",
      ],
      [
        "Command suggests test environment command",
        seen.every(({ text, line }) => text.includes(`In the test environment: tagout ${line}`)),
        `In the test environment: tagout ${last.line}`,
      ],
    ]),
  ];
};
