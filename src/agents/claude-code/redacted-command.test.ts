import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { showsNoContent, throughFilter, withoutFilter } from "./redacted-command.ts";

const seed = 20261122;
/** Stands for the redactor: takes the same text out of every line. */
const filter = "sed -u s/s3cret/X/g";

interface Ended {
  readonly code: number;
  readonly out: string;
}
/** As the client runs a command (2.1.330): `eval`, no input, one file for both streams, the folder noted after success. */
const runAsClient = (source: string, shell = "/bin/bash"): Ended & { readonly folder: string } => {
  const quoted = `'${source.replaceAll("'", `'"'"'`)}'`;
  const line = `exec 2>&1; eval ${quoted} < /dev/null && printf '\\n@@%s' "$PWD"`;
  const { exitCode, stdout } = Bun.spawnSync([shell, "-c", line], { cwd: "/usr", env: { PATH: "/usr/bin:/bin", HOME: "/var" } });
  // Where a script stands in front of others, bash counts its lines from elsewhere.
  const [out = "", folder = ""] = stdout
    .toString()
    .replaceAll(/line \d+:/g, "line:")
    .split("\n@@");
  return { code: exitCode, out, folder };
};
const wrapped = (command: string): string => {
  const source = throughFilter(command, filter);
  if (source === undefined) throw new Error(`\`${command}\` cannot be run through a filter`);
  return source;
};

const commands: readonly string[] = [
  "echo s3cret",
  "echo s3cret; exit 3",
  "echo s3cret >&2; false",
  "echo out; echo err s3cret >&2; echo out",
  "false | true",
  "set -o pipefail; false | true",
  "set -e; false; echo no",
  "cat /nonexistent",
  "exec cat /nonexistent s3cret",
  "trap 'echo bye s3cret' EXIT; exit 7",
  "cat <<E\ns3cret $((1+1))\nE",
  "cat <<'E'\n}\ns3cret\nE\n",
  "echo a # } comment s3cret",
  "case x in x) echo s3cret;; esac",
  "f() { echo s3cret; return 4; }; f",
  "printf s3cret",
  "cd /tmp && pwd",
  "cd /tmp; pwd; false",
  "cd '/tmp' && cd .. && echo s3cret",
  "cd /nonexistent && echo s3cret",
  "cd /nonexistent; echo s3cret",
  'cd "/tmp" && (cd /usr; pwd)',
  "cd ~/lib && pwd",
  'x=\'a b\'; printf \'%s|\' "$x" "$(echo "s3cret)}")"',
  "for i in 1 2 3; do echo s3cret $i; done | head -2",
  "{ echo s3cret; }; { echo }; }",
  "if true; then echo s3cret; fi & wait",
  "echo \"'\\\"s3cret\\\"'\" '}'",
  'read -r x; echo "[$x]" $?',
];

describe("a command run through a filter", () => {
  for (const command of commands)
    test(`ends as it does by itself and shows no secret: ${JSON.stringify(command)}`, () => {
      const alone = runAsClient(command);
      const through = runAsClient(wrapped(command));
      expect({ ...through }).toEqual({ ...alone, out: alone.out.replaceAll("s3cret", "X") });
    });

  test("is found again in its source", () => {
    for (const command of commands) expect(withoutFilter(wrapped(command), filter)).toBe(command);
  });

  const word = fc.constantFrom(
    "echo",
    "s3cret",
    "'",
    '"',
    "}",
    "{",
    "(",
    ")",
    "\\",
    "\n",
    ";",
    "&",
    "|",
    "#",
    "<<E",
    "E",
    " ",
    "$(",
    "`",
    "${x:-",
    "!",
    "if",
    "fi",
  );
  test("stands whole in one group, or not at all", () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const command = words.join(" ");
        const source = throughFilter(command, "cat >/dev/null");
        if (source === undefined) return;
        // Whatever reached the output went around the filter. What bash cannot read it does not begin to run.
        const { out } = runAsClient(`${source}\nprintf done`);
        expect(out.startsWith("/bin/bash: ") || out === "done").toBe(true);
      }),
      { seed, numRuns: 400 },
    );
  });

  test("is only found in a source that is exactly ours", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...commands), (text, command) => {
        const source = wrapped(command);
        for (const other of [
          text,
          `${text} ${source}`,
          `${source}x${text}`,
          source.replace("2>&1", ""),
          source.replace("set +o", "set -o"),
        ])
          expect(withoutFilter(other, filter)).toBeUndefined();
      }),
      { seed, numRuns: 100 },
    );
  });

  test.each(["cat <<E\nopen", "echo a \\", "echo 'open", "}", "a; } ; b; {", "(", "if true; then"])(
    "is not made of a command that does not end by itself: %p",
    (command) => expect(throughFilter(command, filter)).toBeUndefined(),
  );

  test("shows nothing when the filter is not there, and fails", () => {
    const source = throughFilter("printf 's3%s' cret; printf 's3%s' cret >&2", "/nonexistent/filter") as string;
    const { code, out } = runAsClient(source);
    expect([code === 0, out.includes("s3cret")]).toEqual([false, false]);
  });

  test("shows nothing after the filter was killed, and fails", () => {
    const source = throughFilter("sleep 0.3; printf 's3%s' cret", "sh -c 'kill -KILL $$'") as string;
    const { code, out } = runAsClient(source);
    expect([code === 0, out.includes("s3cret")]).toEqual([false, false]);
  });
});

test("a command that is killed ends with its signal's status", () => {
  expect(runAsClient(wrapped("kill -TERM $BASHPID")).code).toBe(128 + 15);
});

describe("a line that shows no content", () => {
  test.each([
    "ls",
    "ls -la src",
    "pwd",
    "git status",
    "cd /srv && ls",
    "echo a; date",
    "git rev-parse HEAD",
    "git add -A && git commit -m 'fix: one thing' && git push -u origin feature/x",
    'git commit -am "why it broke; and how"',
    "git commit -m \"$(cat <<'EOF'\nfix: one thing\n\nbecause of `x`\nEOF\n)\"",
    "echo '$x' \"; cat y\"",
  ])("is %p", (line) => expect(showsNoContent(line)).toBe(true));
  test.each([
    "cat x",
    "ls; cat x",
    "ls | xargs cat",
    "ls $(cat x)",
    "echo `cat x`",
    "echo $TOKEN",
    "git show HEAD",
    "git diff",
    "git statusx",
    "pwd & cat x",
    "date -f x.log > y",
    "ls\ncat x",
    "LS=1 cat x",
    "echo < x",
    "git -p status",
    "sleep 1 & tail x",
    "curl example.org",
    "git commit -F app.log",
    "git commit -m x -v",
    "git commit -C HEAD",
    "git commit -mx",
    'git commit -m "$(cat app.log)"',
    "git commit -m \"$(cat <<'EOF'\nx\nEOF\ncat app.log\nEOF\n)\"",
    'git commit -m "$(cat <<EOF\n$(cat app.log)\nEOF\n)"',
    "git commit -m 'x'; cat y",
    'git commit -m "x\ny" && cat z',
    "'cat' x",
    "echo \\' ; cat x \\'",
    "echo # '\ncat x\n'",
    'echo "$(cat x)"',
    "echo 'a'$(cat x)",
  ])("is not %p", (line) => expect(showsNoContent(line)).toBe(false));
});
