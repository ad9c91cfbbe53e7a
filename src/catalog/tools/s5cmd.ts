import { defineTool, deletes, executes, flags, reads, values, writes } from "../tool.ts";
import { getsToken } from "./_address.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "s5cmd",
  source: "s5cmd 2.3, command/app.go, ls.go, du.go and head.go, github.com/peak/s5cmd",
  options: {
    ...flags("--json --no-verify-ssl --no-sign-request --stat --use-list-objects-v1"),
    ...values("--profile --credentials-file -r|--retry-count --numworkers --log"),
    "--endpoint-url": { takes: "value", does: getsToken("--endpoint-url") },
  },
  withoutCommand: "help",
  commands: {
    "ls, du, version": {
      /*READ*/ options: {
        ...flags("-H|--humanize -e|--etag -s|--storage-class -g|--group --show-fullpath --all-versions"),
        ...values("--exclude"),
      },
      operands: ["url?"],
    },
    head: { options: values("--version-id"), operands: ["url"] },
    cat: changes(reads("database-rows:{argument}")),
    "cp, mv, sync, pipe, mb, bucket-version": changes(writes("bucket:{argument}")),
    "rm, rb": changes(deletes("bucket:{argument}")),
    "run, select, presign": changes(executes("code:s5cmd")),
  },
  examples: {
    allow: ["s5cmd ls s3://b/", 's5cmd du -H "s3://b/*"', "s5cmd --profile 1 --credentials-file 1 -r 1 --numworkers 1 --log 1 ls"],
    guard: {
      "s5cmd --endpoint-url https://x ls": ["disclose secret:kept token, to https://x"],
      "s5cmd cp a s3://b/": ["write bucket:a", "write bucket:s3://b/"],
      "s5cmd rm s3://b/x": ["delete bucket:s3://b/x"],
      "s5cmd cat s3://b/x": [],
      "s5cmd run x": ["execute code:s5cmd"],
    },
    doubt: { "s5cmd frobnicate": "unknown-command" },
  },
});
