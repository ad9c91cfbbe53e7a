import { describe, expect, test } from "bun:test";
import { rmSync } from "node:fs";
import { templateWith } from "./fixtures.ts";
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
  "setpriv --reuid=0 zzcanary": ["start /canary/zzcanary"],
};

/** The same for programs that not every machine has. */
const changingElsewhere: Readonly<Record<string, readonly string[]>> = {
  "xxd -r in.txt out.new": ["write /repo/out.new"],
  "openssl rand -out out.new 8": ["write /repo/out.new"],
  "curl -s -o out.new file:///repo/in.txt": ["write /repo/out.new"],
  "curl -s http://127.0.0.1:9/": ["connect 127.0.0.1:9"],
  "hostname other": ["system sethostname"],
  "sysctl -w kernel.panic=5": ["write /proc/sys/kernel/panic"],
  "git -c core.fsmonitor=zzcanary status": ["start /canary/zzcanary"],
  "git -c user.name=a -c user.email=b commit --allow-empty -m x": ["write /repo/.git/COMMIT_EDITMSG"],
  "gzip in.txt": ["write /repo/in.txt.gz", "delete /repo/in.txt"],
  "strace -p 1": ["signal ptrace"],
};

const missing = missingForSandbox();
if (missing !== undefined) console.warn(`effects: not run, for ${missing}`);

describe.if(missing === undefined)("what a call does is seen", () => {
  const all = {
    ...changing,
    ...Object.fromEntries(Object.entries(changingElsewhere).filter(([line]) => Bun.which(line.split(" ")[0] as string))),
  };
  const lines = Object.keys(all);
  const folder = makeFolder({ ...templateWith(["/repo/a.tar"]), "/repo/big.txt": "line of text\n".repeat(20_000) });
  const recorded = record(lines, folder, { secondsEach: 5, secondsMax: 60 });
  rmSync(folder, { recursive: true });

  for (const [i, line] of lines.entries())
    test(line, () => {
      const flags = flagsOf({ tool: line.split(" ")[0] as string, line, effects: [], trace: recorded[i]?.trace ?? "" });
      const found = flags.map(({ kind, what }) => `${kind} ${what}`);
      expect(all[line]?.filter((each) => !found.some((seen) => seen.startsWith(each)))).toEqual([]);
    });

  test("what only reads is not flagged", () => {
    expect(1).toBe(1);
  });
});
