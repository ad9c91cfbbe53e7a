import { describe, expect, test } from "bun:test";
import { knowledge, understandShell } from "./index.ts";
import { bare } from "./surroundings.fixture.ts";

const found = (line: string): readonly string[] => {
  const { effects, doubts } = understandShell(line, bare, knowledge);
  return [...effects.map((effect) => `${effect.action} ${effect.resource.name}`), ...doubts.map((doubt) => doubt.reason)].filter(
    (each) => !each.startsWith("read "),
  );
};

/** A word remembers which variables of the environment around the script are in it (`Word.names`). */
describe("a variable of the environment, handed to a program that may show it", () => {
  const cases: readonly (readonly [line: string, found: readonly string[]])[] = [
    ['echo "$API_TOKEN"', ["disclose $API_TOKEN"]],
    ["echo pre-${DATABASE_URL}-post", ["disclose $DATABASE_URL"]],
    ["echo ${GITHUB_TOKEN:-none}", ["disclose $GITHUB_TOKEN"]],
    ["echo ${GITHUB_TOKEN:0:4}", ["disclose $GITHUB_TOKEN"]],
    ["x=$DB_PASSWORD; echo $x", ["disclose $DB_PASSWORD"]],
    ["x=$DB_PASSWORD; if true; then x=y; fi; echo $x", ["disclose $DB_PASSWORD"]],
    ["cat <<< $DB_PASSWORD", ["disclose $DB_PASSWORD"]],
    ["cat <<E\n$DB_PASSWORD\nE", ["disclose $DB_PASSWORD"]],
    ["echo [$API_TOKEN] x@(${DB_PASSWORD}|y)", ["disclose $API_TOKEN", "disclose $DB_PASSWORD"]],
    ["printf '%s' $SENTRY_DSN", ["disclose $SENTRY_DSN"]],
    ["ls $FROBNITZ", ["unknown-variable"]],
    ["echo $HOME $USER $PWD $NODE_ENV", []],
    ["TOKEN=abc; echo $TOKEN", []],
    ["for TOKEN in a b; do echo $TOKEN; done", []],
    ["echo '$API_TOKEN'", []],
    ["echo ${#API_TOKEN}", []],
  ];
  for (const [line, expected] of cases) test(JSON.stringify(line), () => expect(found(line)).toEqual([...expected]));
});
