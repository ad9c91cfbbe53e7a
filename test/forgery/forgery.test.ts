/**
 * Forgeries of a confirmation at a terminal, each carried out by real processes of the person's own user. Where L1
 * cannot refuse one, the record says so, and what production asks for by default does not take it.
 */
import { afterAll, describe, expect, setDefaultTimeout, test } from "bun:test";
import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clearPlaces, executable, type Place } from "../cli/fixture.ts";
import {
  agentId,
  expectRefused,
  wholeCase,
  asAgent,
  asAgentRuns,
  commandLine,
  converse,
  goodAnswers,
  has,
  makeStage,
  openPty,
  openWindow,
  phrase,
  requestFor,
  stateOf,
} from "./terminals.ts";

setDefaultTimeout(60_000);
afterAll(clearPlaces);

const command = ["systemctl", "restart", "web"];

/** A program that is no agent under the name of one that can type into terminals, or of an agent. */
const disguise = (place: Place, name: string): string => {
  const folder = join(place.home, "programs");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  copyFileSync(readlink("/bin/sh"), path);
  chmodSync(path, 0o755);
  return path;
};
const readlink = (path: string): string => Bun.spawnSync(["readlink", "-f", path]).stdout.toString().trim();

describe.concurrent("answers that come from no terminal are none:", () => {
  const answers = `y\ny\nPRODUCTION\n${phrase}\n`;

  test("a pipe", () => {
    const place = makeStage("L1");
    const { id } = requestFor(place, command);
    const { code, err } = asAgentRuns(place, ["approve", id, ...wholeCase], answers.repeat(5));
    expect([code, err]).toEqual([3, expect.stringContaining("there is no terminal that a person could be asked on")]);
    expectRefused(place, id);
  });

  test("options and variables that say yes", () => {
    const place = makeStage("L1");
    const { id } = requestFor(place, command);
    expect(asAgentRuns(place, ["approve", id, "--yes"]).code).toBe(2);
    expect(asAgentRuns(place, ["approve", id, "ProductionConfirmed=true"]).code).toBe(2);
    const confirmed = {
      ...place,
      variables: { ...place.variables, ProductionConfirmed: "true", TAGOUT_CONFIRMED: "1", CI: "1", AUTO_APPROVE: "1" },
    };
    expect(asAgentRuns(confirmed, ["approve", id]).code).toBe(3);
    expectRefused(place, id);
  });

  test("standard input that is a terminal while there is no controlling one", () => {
    const place = makeStage("L1");
    const { id } = requestFor(place, command);
    const pty = openPty();
    // Whoever opens a terminal and leads a session gets it as its own (tty_ioctl(4)): so another one opens it.
    const script = `setsid -w sh -c '"$0" "$@"; exit 0' "$@" <"$T" >"$T" 2>&1`;
    Bun.spawnSync(asAgent(["sh", "-c", script, "sh", executable(), "approve", id]), {
      cwd: place.work,
      env: { ...place.variables, T: pty.path },
    });
    expect(pty.shown()).toContain("there is no terminal");
    pty.close();
    expectRefused(place, id);
  });
});

describe.concurrent("a terminal that a program opened is no person's:", () => {
  test("Bun's own terminal, around the command", async () => {
    const place = makeStage("L1");
    const { id } = requestFor(place, command);
    let shown = "";
    const child = Bun.spawn(asAgent([executable(), "approve", id, ...wholeCase]), {
      cwd: place.work,
      env: place.variables,
      terminal: {
        cols: 150,
        rows: 50,
        data: (terminal, bytes) => ((shown += new TextDecoder().decode(bytes)), void terminal.write(`${phrase}\n`)),
      },
    });
    expect(await child.exited).toBe(3);
    expect(shown).toMatch(/opened this terminal for this command alone|an agent confirms nothing/);
    expectRefused(place, id);
  });

  test("Bun's own terminal, around a shell in which the command is typed", async () => {
    const place = makeStage("L1");
    const { id } = requestFor(place, command);
    let shown = "";
    const child = Bun.spawn(asAgent(["sh", "-c", `'${executable()}' approve ${id}; echo "ended with $?."; exit 0`]), {
      cwd: place.work,
      env: place.variables,
      terminal: { cols: 150, rows: 50, data: (_, bytes) => void (shown += new TextDecoder().decode(bytes)) },
    });
    await child.exited;
    expect(shown).toContain("ended with 3.");
    expect(shown).toMatch(/`bun(?:\.exe)?` holds this terminal|an agent confirms nothing/);
    expectRefused(place, id);
  });

  const pythonOpens = `import os, pty, sys
pid, fd = pty.fork()
if pid == 0:
    os.execvp("sh", ["sh", "-c", sys.argv[1]])
out = b""
while True:
    try:
        data = os.read(fd, 65536)
    except OSError:
        break
    if not data:
        break
    out += data
    if b"> " in data:
        os.write(fd, b"y\\n")
sys.stdout.buffer.write(out)
`;
  const python = ["/usr/bin/python3", "/usr/local/bin/python3"].find((path) => has(path));
  test(`${python === undefined ? "a shell under the name of python3 (which is not installed)" : "python3's pty module"}, which reads the screen`, async () => {
    const place = makeStage("L1");
    const { id } = requestFor(place, command);
    const line = `'${executable()}' approve ${id}; echo "ended with $?."`;
    let shown: string;
    if (python === undefined) shown = await below(place, "python3", id);
    else shown = Bun.spawnSync(asAgent([python, "-c", pythonOpens, line]), { cwd: place.work, env: place.variables }).stdout.toString();
    expect(shown).toContain("ended with 3.");
    expect(shown).toMatch(/`python[\d.]*` holds this terminal|an agent confirms nothing/);
    expectRefused(place, id);
  });

  test(`${has("script") ? "script -qec" : "a shell under the name of script (which is not installed)"}, with fixed answers`, async () => {
    const place = makeStage("L1");
    const { id } = requestFor(place, command);
    const line = `'${executable()}' approve ${id}; echo "ended with $?."`;
    const shown = has("script")
      ? Bun.spawnSync(asAgent(["script", "-qec", line, "/dev/null"]), {
          cwd: place.work,
          env: { ...place.variables, SHELL: "/bin/sh" },
          stdin: new TextEncoder().encode(`${phrase}\n`.repeat(4)),
        }).stdout.toString()
      : await below(place, "script", id);
    expect(shown).toContain("ended with 3.");
    expect(shown).toMatch(/`script` holds this terminal|an agent confirms nothing/);
    expectRefused(place, id);
  });

  test(`${has("tmux") ? "tmux" : "a shell under the name of tmux (which is not installed)"}, by send-keys and with its variables taken away`, async () => {
    const place = makeStage("L1");
    const { id } = requestFor(place, command);
    const shown = has("tmux") ? await tmuxTypes(place, id) : await below(place, "tmux", id);
    expect(shown).toContain("ended with 3.");
    expect(shown.replaceAll("\n", "")).toMatch(/below `tmux`/);
    expectRefused(place, id);
  });

  test.each([
    ["TMUX", "/tmp/tmux-1000/default,1,0"],
    ["STY", "1.pts-0.vm"],
    ["KITTY_LISTEN_ON", "unix:/tmp/kitty"],
    ["TERM_PROGRAM", "vscode"],
  ])("one that can be typed into from outside, as %s says", async (name, value) => {
    const place = makeStage("L1");
    const { id } = requestFor(place, command);
    const window = openWindow(place, { [name]: value });
    expect(await converse(window, ["approve", id], [])).toBe(3);
    expect(window.shown()).toContain("other programs can type into it");
    window.close();
    expectRefused(place, id);
  });
});

/** A window whose shell stands below a program of another name. */
const below = async (place: Place, name: string, id: string): Promise<string> => {
  const pty = openPty();
  const script = `setsid -c sh -i <"$0" >"$0" 2>&1; true`;
  const holder = Bun.spawn(asAgent([disguise(place, name), "-c", script, pty.path]), {
    cwd: place.work,
    env: { ...place.variables, PS1: "$ " },
  });
  await converse(pty, ["approve", id], goodAnswers);
  const shown = pty.shown();
  pty.close();
  holder.kill();
  await holder.exited;
  return shown;
};

/** Types into a pane as an agent does that found the person's tmux, and reads its screen. */
const tmuxTypes = async (place: Place, id: string): Promise<string> => {
  const tmux = (...args: string[]) =>
    Bun.spawnSync(asAgent(["tmux", "-S", join(place.home, "tmux"), "-f", "/dev/null", ...args]), {
      cwd: place.work,
      env: { ...place.variables, TERM: "xterm", SHELL: "/bin/sh" },
    });
  tmux("new-session", "-d", "-x", "150", "-y", "50", "sh");
  try {
    tmux("send-keys", `unset TMUX TMUX_PANE TERM_PROGRAM; ${commandLine(["approve", id]).trimEnd()}`, "Enter");
    const deadline = performance.now() + 20_000;
    for (;;) {
      const shown = tmux("capture-pane", "-p", "-J").stdout.toString();
      if (/ended with \d+\./.test(shown)) return shown;
      if (performance.now() > deadline) throw new Error(`nothing came of it: ${shown}`);
      tmux("send-keys", phrase, "Enter");
      await Bun.sleep(100);
    }
  } finally {
    tmux("kill-server");
  }
};

describe.concurrent("an agent that hides where it comes from (setsid, double fork)", () => {
  test("is seen as long as it stands above the terminal", async () => {
    const place = makeStage("L1");
    const { id } = requestFor(place, command);
    const shown = await below(place, "claude", id);
    expect(shown).toContain("ended with 3.");
    expect(shown).toContain("descends from");
    expectRefused(place, id);
  });

  test("gets past L1 with a terminal of its own that it reads and answers: recorded as local-unproven", async () => {
    const place = makeStage("L1");
    const { id } = requestFor(place, command);
    const window = openWindow(place);
    expect(await converse(window, ["approve", id], goodAnswers)).toBe(0);
    window.close();
    expect(stateOf(place, id)).toMatchObject({ state: "approved", approvals: [{ assurance: "L1", proof: "terminal" }] });
    expect(asAgentRuns(place, ["ledger", "show", "--json"]).out).toContain('"assuranceName":"local-unproven"');
  });

  test("and production does not take that by default: L3 is needed, and nothing is even asked", async () => {
    const place = makeStage();
    const { id, minimum } = requestFor(place, command);
    expect(minimum).toBe("L3");
    const window = openWindow(place);
    expect(await converse(window, ["approve", id, ...wholeCase], goodAnswers)).toBe(3);
    expect(window.shown()).toContain("a terminal reaches L1 (local-unproven)");
    expect(window.shown()).not.toContain("SAFETY WARNING");
    window.close();
    expectRefused(place, id);
  });

  test("nor where it changes the configuration that asks for L3 after the request was made", async () => {
    const place = makeStage();
    const { id } = requestFor(place, command);
    writeFileSync(join(place.home, ".config/tagout/tagout.yaml"), "confirmation:\n  minimum:\n    production: L1\n");
    const window = openWindow(place);
    expect(await converse(window, ["approve", id, ...wholeCase], goodAnswers)).toBe(3);
    window.close();
    expectRefused(place, id);
  });
});

test(`these forgeries were carried out as ${agentId === undefined ? "the user who tests" : `user ${agentId}, who is the person's user, too`}`, () =>
  expect(asAgentRuns(makeStage(), ["requests", "--json"]).code).toBe(0));
