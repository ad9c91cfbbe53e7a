/**
 * What a confirmed action depends on cannot be changed between the approval and the run: each command is asked about, then
 * something it uses is replaced with as many bytes and the same times, and it is another action.
 */
import { afterAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { join } from "node:path";
import { clearPlaces, json, type Place } from "../cli/fixture.ts";
import { asAgent, asAgentRuns, makeStage } from "./terminals.ts";

setDefaultTimeout(30_000);
afterAll(clearPlaces);

const shell = (place: Place, line: string, ...args: readonly string[]): void => {
  const { exitCode, stderr } = Bun.spawnSync(asAgent(["sh", "-c", line, ...args]), {
    cwd: place.work,
    env: place.variables,
    stderr: "pipe",
  });
  if (exitCode !== 0) throw new Error(`\`${line}\`: ${stderr.toString()}`);
};
const write = (place: Place, file: string, text: string): void =>
  shell(place, 'mkdir -p "$(dirname "$0")"; printf "%s" "$1" >"$0"; chmod 700 "$0"; touch -d 2020-01-01 "$0"', file, text);

const stage = (): Place => {
  const { home, work, variables } = makeStage("L1");
  return { home, work, variables: { ...variables, PATH: `${home}/bin:/usr/bin:/bin` } };
};
const digestOf = (place: Place, command: string): unknown => {
  const { out, err } = asAgentRuns(place, ["request", "--json", "--", command]);
  const { digest } = json(out);
  if (typeof digest !== "string") throw new Error(`\`${command}\` does not ask: ${out}${err}`);
  return digest;
};

/** A command and what it uses, relative to the work tree. */
const inputs: readonly (readonly [command: string, file: string])[] = [
  ["mytool x", "../home/bin/mytool"],
  ["./tool.bin x", "tool.bin"],
  ["psql -f - < q.sql", "q.sql"],
  ["psql -f 'my queries.sql'", "my queries.sql"],
  ["python3 ./job.py", "job.py"],
  ["python3 ./job.py", "lib/helpers.py"],
  ["node deploy.js", "node_modules/left-pad/index.js"],
  ["make deploy", "Makefile"],
  ["npm run deploy", "package.json"],
  ["kubectl apply -f k.yaml", "k.yaml"],
  ["kubectl apply -f manifests", "manifests/deep/a.yaml"],
  ["kubectl --context prod-eu delete pod a", "../home/.kube/config"],
  ["terraform apply -auto-approve", "main.tf"],
  ["terraform -chdir=infra apply -auto-approve", "infra/modules/net/main.tf"],
  ["ansible-playbook site.yml", "roles/web/tasks/main.yml"],
  ["helm upgrade app ./chart", "chart/values.yaml"],
  ["docker build -t registry.example.com/app .", "Dockerfile"],
  ["scp ./app.ini root@prod-1:/etc/", "app.ini"],
  ["ssh prod-1 systemctl restart web", "../home/.ssh/config"],
  ["cp ./app.ini /etc/app.ini", "app.ini"],
  ["curl -X POST -d @app.ini https://prod.example.com/", "app.ini"],
  ["tar xf a.tar -C /etc", "a.tar"],
  ["aws s3 sync ./site s3://www", "site/index.html"],
  ["aws --profile prod ec2 stop-instances --instance-ids i-1", "../home/.aws/config"],
  ["git push origin HEAD:main", ".git/refs/heads/fix/slow-login"],
];

describe.concurrent("another text of what it uses is another action:", () => {
  test.each(inputs)("%s (%s)", (command, file) => {
    const place = stage();
    write(place, file, "one");
    const digest = digestOf(place, command);
    expect(digestOf(place, command)).toBe(digest);
    write(place, file, "two");
    expect(digestOf(place, command)).not.toBe(digest);
  });

  test("also when it was put back, for it could have been used meanwhile", () => {
    const place = stage();
    write(place, "main.tf", "one");
    const digest = digestOf(place, "terraform apply -auto-approve");
    write(place, "main.tf", "two");
    write(place, "main.tf", "one");
    expect(digestOf(place, "terraform apply -auto-approve")).not.toBe(digest);
  });
});

describe.concurrent("what it does not depend on may change:", () => {
  test.each<[command: string, file: string]>([
    ["systemctl restart web", "notes.txt"],
    ["kubectl --context prod-eu delete pod a", "notes.txt"],
    ["cp ./app.ini /srv/out.ini", "../home/.bash_history"],
    ["git push origin HEAD:main", ".git/index"],
    ["terraform apply -auto-approve", "../home/notes.txt"],
  ])("%s (%s)", (command, file) => {
    const place = stage();
    write(place, "app.ini", "a");
    write(place, file, "one");
    const digest = digestOf(place, command);
    write(place, file, "two");
    expect(digestOf(place, command)).toBe(digest);
  });
});

test("what is too large to be bound is shown as not bound", () => {
  const place = stage();
  shell(place, "mkdir many && cd many && seq 1 20001 | xargs touch");
  const { out } = asAgentRuns(place, ["request", "--json", "--", "terraform apply -auto-approve"]);
  expect(json(out)["id"]).toBeString();
  const { out: again } = asAgentRuns(place, ["request", "--json", "--", "terraform apply -auto-approve"]);
  expect(json(again)["id"]).toBe(json(out)["id"] as string);
  expect(JSON.stringify(json(out)["contents"])).toContain(`${join(place.work)}/","sha256":"not bound: more than 20000 entries"`);
});
