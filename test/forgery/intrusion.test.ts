/**
 * Forgeries by a program that gets at a person's terminal, or at the program that asks there. A terminal of a real
 * session stands ready for each; the attacks themselves are in `attack.ts`.
 */
import { afterAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { clearPlaces, executable, type Place } from "../cli/fixture.ts";
import { answer, asAgent, commandLine, expectRefused, has, makeStage, openWindow, phrase, requestFor, wholeCase } from "./terminals.ts";

setDefaultTimeout(60_000);
afterAll(clearPlaces);

const command = ["systemctl", "restart", "web"];
const attackScript = join(import.meta.dir, "attack.ts");

/** Runs an attack of `attack.ts` as the agent; answers with what became of it. */
const attack = (place: Place, args: readonly string[]): string => {
  const { stdout, stderr } = Bun.spawnSync(asAgent([process.execPath, attackScript, ...args]), {
    cwd: place.work,
    env: place.variables,
    stdout: "pipe",
    stderr: "pipe",
  });
  return /^attack: (.*)$/m.exec(stdout.toString())?.[1] ?? `it failed: ${stderr.toString()}`;
};

/** The process of ours that asks in a window. */
const askerOf = (id: string): number => {
  const found = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .find((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, "utf8") === `${executable()}\0approve\0${id}\0`;
      } catch {
        return false;
      }
    });
  if (found === undefined) throw new Error("nothing asks");
  return Number(found);
};

/** Older kernels lack the setting and always inject. */
const legacy = "/proc/sys/dev/tty/legacy_tiocsti";

describe.concurrent("keystrokes that another program injects (TIOCSTI, by Bun) are no answer:", () => {
  test("from a program on the person's own terminal, which cannot read the letters", async () => {
    const place = makeStage("L1");
    const { id } = requestFor(place, command);
    const window = openWindow(place);
    window.type(`'${process.execPath}' '${attackScript}' type '${phrase}' 8 &\n`);
    window.type(commandLine(["approve", id, ...wholeCase]));
    await window.until(/\nended with \d+\./);
    const shown = window.shown();
    expect(shown).toContain("ended with 3.");
    // Either the kernel injects, and the letters stop it, or it has this call no more (dev.tty.legacy_tiocsti).
    const isInjected = !existsSync(legacy) || readFileSync(legacy, "utf8").trim() === "1";
    expect(shown).toContain(isInjected ? "only the letters as they were shown goes on" : "refused with error");
    window.close();
    expectRefused(place, id);
  });

  test("from outside the person's terminal: the kernel refuses", async () => {
    const place = makeStage("L1");
    const { id } = requestFor(place, command);
    const window = openWindow(place);
    window.type(commandLine(["approve", id, ...wholeCase]));
    await window.until(/Type exactly: .*\n> $/);
    expect(attack(place, ["typeInto", window.path, `${phrase}\n`])).toMatch(/^refused with error (?:1|5)$/);
    window.type("no\n");
    expect(await answer(window, [])).toBe(3);
    window.close();
    expectRefused(place, id);
  });

  test("nor are lines that were typed before the questions were asked", async () => {
    const place = makeStage("L1");
    const { id } = requestFor(place, command);
    const window = openWindow(place);
    window.type(commandLine(["approve", id, ...wholeCase]) + `${phrase}\n`.repeat(5));
    await window.until(/Type exactly: .*\n> $/);
    window.type("no\n");
    expect(await answer(window, [])).toBe(3);
    expect(window.shown()).toContain("the answer was `no`");
    window.close();
    expectRefused(place, id);
  });
});

describe.concurrent("a debugger (ptrace, by Bun)", () => {
  test("does not get at the program while it asks, nor at its memory; it does get at others", async () => {
    const place = makeStage("L1");
    const { id } = requestFor(place, command);
    const window = openWindow(place);
    window.type(commandLine(["approve", id]));
    await window.until(/Why must it run now/);
    const pid = askerOf(id);
    expect(attack(place, ["attach", String(pid)])).toBe("refused with error 1");
    expect(attack(place, ["memory", String(pid)])).toBe("refused with EACCES");
    expect(attack(place, ["attachToOwn"])).toBe("attached");
    window.type("no\n");
    await window.until(/10 characters/);
    window.close();
    expectRefused(place, id);
  });

  test("that follows it from its start is seen", async () => {
    const place = makeStage("L1");
    const { id } = requestFor(place, command);
    const window = openWindow(place);
    window.type(`sh -c 'echo "process $$."; kill -STOP $$; exec "$@"' sh '${executable()}' approve ${id}; echo "ended with $?."\n`);
    const pid = /process (\d+)\./.exec(await window.until(/process \d+\./))?.[1] as string;
    await Bun.sleep(200);
    const following = Bun.spawn(asAgent([process.execPath, attackScript, "follow", pid, "10"]), { env: place.variables, stdout: "pipe" });
    const told = following.stdout.getReader();
    expect(new TextDecoder().decode((await told.read()).value)).toStartWith("attached\n");
    // The shell has put the stopped program into the background.
    window.type("fg\n");
    await window.until(/traces this one|\n> $/);
    const shown = window.shown();
    following.kill();
    await following.exited;
    expect(shown).toContain("traces this one");
    window.close();
    expectRefused(place, id);
  });

  test(`does not attach with ${has("gdb") ? "gdb" : "a second attempt of Bun's (gdb is not installed)"}, either`, async () => {
    const place = makeStage("L1");
    const { id } = requestFor(place, command);
    const window = openWindow(place);
    window.type(commandLine(["approve", id]));
    await window.until(/Why must it run now/);
    const pid = String(askerOf(id));
    const gdb = asAgent(["gdb", "-nx", "-batch", "-p", pid, "-ex", "info registers"]);
    const { stdout, stderr } = has("gdb")
      ? Bun.spawnSync(gdb, { env: place.variables })
      : { stdout: attack(place, ["attach", pid]), stderr: "" };
    expect(`${stdout.toString()}${stderr.toString()}`).toMatch(/Operation not permitted|Could not attach|refused with error 1/);
    window.close();
    expectRefused(place, id);
  });
});
