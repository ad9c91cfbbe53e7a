import { expect, test } from "bun:test";
import { realpathSync } from "node:fs";
import { systemProcesses } from "./processes.ts";
import { callVariables } from "./variables.ts";

test("a process is seen with its parent, its program and the environment it was started with", async () => {
  const child = Bun.spawn(["/bin/sleep", "20"], { env: { APP_ENV: "test", EMPTY: "" } });
  await Bun.sleep(50);
  const processes = systemProcesses();
  const seen = [processes.parent(child.pid), processes.executable(child.pid), callVariables(child.pid, processes)];
  child.kill();
  await child.exited;
  expect(seen).toEqual([process.pid, realpathSync("/bin/sleep"), { APP_ENV: "test", EMPTY: "" }]);
});

test("a process that is not there is not known", () => {
  const processes = systemProcesses();
  expect([processes.parent(999_999_999), processes.executable(999_999_999), processes.environment(999_999_999)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
