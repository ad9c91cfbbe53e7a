/** Which agent may run which operation: the hook knows who calls, and an operation says whom it takes. */
import { afterAll, beforeAll, expect, setDefaultTimeout, test } from "bun:test";
import { wrapperCommand } from "../../src/agents/claude-code/registration.ts";
import { clearPlaces, executable, runIn, type Place } from "../cli/fixture.ts";
import { makeProject } from "./fixture.ts";

setDefaultTimeout(120_000);
let place: Place;
beforeAll(async () => {
  place = await makeProject();
});
afterAll(clearPlaces);

const sent = (command: string, agent: string): string => {
  const payload = {
    session_id: "s-1",
    cwd: place.work,
    hook_event_name: "PreToolUse",
    tool_name: "Bash",
    tool_input: { command },
    tool_use_id: "t-1",
    ...(agent !== "" && { agent_id: "a-1", agent_type: agent }),
  };
  const { code, err } = runIn(place, ["/bin/sh", "-c", wrapperCommand({ executable: executable() })], { input: JSON.stringify(payload) });
  return code === 0 ? "allow" : (/^Tagout (stopped|denied)/.exec(err)?.[1] ?? err);
};

test.each([
  ["tagout operation run dataset-data-load --dataset=cities", "", "allow"],
  ["tagout operation run dataset-data-load --dataset=cities", "dataset-deployer", "allow"],
  ["tagout operation run dataset-data-load --dataset=cities", "dataset-manager", "allow"],
  ["tagout operation run dataset-data-load --dataset=cities --environment=prod", "dataset-tester", "stopped"],
  ["tagout operation run dataset-data-load --dataset=cities", "dataset-inspector", "stopped"],
  ["tagout operation run dataset-data-load --dataset=cities", "dataset-documenter", "stopped"],
  ["tagout operation run dataset-data-load --dataset=cities", "dataset-developer", "stopped"],
  ["tagout operation run dataset-update --dataset=cities", "dataset-developer", "allow"],
  ["bash -c 'tagout operation run dataset-data-load --dataset=cities'", "dataset-tester", "stopped"],
  ["x=load; tagout operation run dataset-data-$x --dataset=cities", "dataset-tester", "stopped"],
  ["tagout operation run $(cat name) --dataset=cities", "dataset-tester", "stopped"],
  ["tagout operation run dataset-inspect --dataset=cities", "dataset-tester", "allow"],
  ["tagout operation plan dataset-data-load --dataset=cities", "dataset-tester", "allow"],
  ["tagout operation list --json", "dataset-tester", "allow"],
  ["tagout check -- ls", "dataset-tester", "allow"],
  ["tagout lint --format json", "dataset-tester", "allow"],
  ["tagout approve 7f3a", "dataset-deployer", "denied"],
  ["tagout trust", "", "denied"],
])("%s as `%s`: %s", (command, agent, outcome) => expect(sent(command, agent)).toBe(outcome));
