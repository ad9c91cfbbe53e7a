import { describe, expect, test } from "bun:test";
import { rmSync } from "node:fs";
import { templateWith } from "./fixtures.ts";
import { holdAgainst, installedTools } from "./oracle.ts";
import { makeFolder, missingForSandbox, record } from "./sandbox.ts";
import { flagsOf } from "./verdict.ts";

/** Calls that change something, run something or reach somewhere, as if each had been allowed: what must be seen. */
const changing: Readonly<Record<string, readonly string[]>> = {
  "sort -o out.new in.txt": ["write /repo/out.new"],
  "sort -o in.txt in.txt": ["write /repo/in.txt"],
  "sed -i s/one/1/ in.txt": ["write /repo/sed", "change /repo/in.txt"],
  "tee out.new": ["write /repo/out.new"],
  "tar -xf a.tar": ["write /repo/member.txt"],
  "tar -cf out.tar in.txt": ["write /repo/out.tar"],
  "find . -name in.txt -delete": ["delete /repo/in.txt"],
  "find . -fprint out.new": ["write /repo/out.new"],
  "find . -name in.txt -exec zzcanary {} +": ["start /canary/zzcanary"],
  "sort --compress-program zzcanary -S 1k big.txt": ["start /canary/zzcanary"],
  "date -s 2020-01-01": ["system clock_settime"],
  "touch in.txt": ["write /repo/in.txt"],
  "touch /usr/bin/new": ["write /usr/bin/new"],
  "rm /etc/passwd": ["delete /etc/passwd"],
  "mv in.txt out.new": ["change /repo/in.txt"],
  "ln -s in.txt out.new": ["change /repo/out.new"],
  "mkdir -p new/er": ["change /repo/new"],
  "chmod 600 in.txt": ["change /repo/in.txt"],
  "chown 1 in.txt": ["change /repo/in.txt"],
  "truncate -s 0 in.txt": ["write /repo/in.txt"],
  "shred in.txt": ["write /repo/in.txt"],
  "dd if=in.txt of=out.new": ["write /repo/out.new"],
  "split in.txt": ["write /repo/xaa"],
  "mkfifo pipe": ["change /repo/pipe"],
  "kill -9 1": ["signal kill"],
  "dmesg -C": ["system syslog"],
  "mount -t tmpfs x /mnt": ["system mount"],
  "bash -c 'echo > /dev/tcp/127.0.0.1/9'": ["connect 127.0.0.1:9"],
  "prlimit --pid 1 --nofile=10:10": ["signal prlimit64"],
  "setpriv --reuid=0 zzcanary": ["start /canary/zzcanary"],
};

/** The same for programs that not every machine has. */
const changingElsewhere: Readonly<Record<string, readonly string[]>> = {
  "xxd -r in.txt out.new": ["write /repo/out.new"],
  "openssl rand -out out.new 8": ["write /repo/out.new"],
  "curl -s -o out.new file:///repo/in.txt": ["write /repo/out.new"],
  "hostname other": ["system sethostname"],
  "sysctl -w kernel.panic=5": ["write /proc/sys/kernel/panic"],
  "git -c core.fsmonitor=zzcanary status": ["start /canary/zzcanary"],
  "git -c user.name=a -c user.email=b commit --allow-empty -m x": ["write /repo/.git/COMMIT_EDITMSG"],
  "gzip in.txt": ["write /repo/in.txt.gz", "delete /repo/in.txt"],
};

const missing = missingForSandbox();
if (missing !== undefined) console.warn(`effects: what installed tools do is not looked at: ${missing}`);

describe.if(missing === undefined)("what a call does is seen", () => {
  const all = {
    ...changing,
    ...Object.fromEntries(Object.entries(changingElsewhere).filter(([line]) => Bun.which(line.split(" ")[0] as string))),
  };
  const lines = Object.keys(all);
  const folder = makeFolder({ ...templateWith(["/repo/a.tar"]), "/repo/big.txt": "line of text\n".repeat(2000) });
  const recorded = record(lines, folder, { secondsEach: 5, secondsMax: 90 });
  rmSync(folder, { recursive: true });

  for (const [i, line] of lines.entries())
    test(line, () => {
      const flags = flagsOf({ tool: line.split(" ")[0] as string, line, effects: [], trace: recorded[i]?.trace ?? "" });
      const found = flags.map(({ kind, what }) => `${kind} ${what}`);
      expect(all[line]?.filter((each) => !found.some((seen) => seen.startsWith(each)))).toEqual([]);
    });
});

/** Small programs that every Debian has; the whole catalog is held against what is installed by `npm run test:effects`. */
const small = ["cat", "cut", "grep", "head", "ls", "sort", "stat", "uniq", "wc"];

describe.if(missing === undefined)("what is allowed does nothing else", () => {
  for (const { tool, name } of installedTools().filter((each) => small.includes(each.name)))
    test(
      name,
      () => {
        const { calls, flagged, folder } = holdAgainst(tool, name, { seed: 1, runs: 3, most: 10, secondsMax: 30 });
        rmSync(folder, { recursive: true });
        expect(calls).toBeGreaterThan(5);
        expect(flagged).toEqual([]);
      },
      60_000,
    );
});

describe("what a tool does by itself", () => {
  const trace = (line: string): string => `7 execve("/usr/bin/x", ["x"], 0x1 /* 9 vars */) = 0\n7 ${line}\n`;
  const flagged = (tool: string, line: string): number => flagsOf({ tool, line: `${tool} x`, effects: [], trace: trace(line) }).length;

  test("is excused for that tool and place alone", () => {
    const locks = 'openat(AT_FDCWD</repo>, "/etc/.pwd.lock", O_WRONLY|O_CREAT|O_CLOEXEC, 0600) = -1 EROFS (Read-only file system)';
    expect(flagged("lslogins", locks)).toBe(0);
    expect(flagged("id", locks)).toBe(1);
    expect(flagged("lslogins", locks.replace(".pwd.lock", "passwd"))).toBe(1);
  });

  test("is excused only as far as it looks as it should", () => {
    const opens = 'openat(AT_FDCWD</repo>, "in.txt", O_RDWR) = 3</repo/in.txt>';
    expect(flagged("redis-check-aof", opens)).toBe(0);
    expect(flagged("redis-check-aof", opens.replace("O_RDWR", "O_RDWR|O_TRUNC"))).toBe(1);
  });

  test("counts where it was refused, and where another process interrupted it", () => {
    const parted = '8 unlink("/etc/x" <unfinished ...>\n7 chdir("/srv") = 0\n8 <... unlink resumed>) = -1 EROFS (Read-only file system)';
    expect(flagsOf({ tool: "x", line: "x", effects: [], trace: parted }).map(({ kind, what }) => `${kind} ${what}`)).toEqual([
      "delete /etc/x",
    ]);
  });
});
