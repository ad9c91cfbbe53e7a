import { defineTool, deletes, flags, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "s3cmd",
  source: "s3cmd 2.3, usage",
  options: { ...flags("-v|--verbose -q|--quiet") },
  commands: {
    // --dump-config would print the keys; it and all other options are left in doubt.
    "ls, la, du, info, getlifecycle, multipart, listmp": {
      options: {
        ...flags("-r|--recursive -H|--human-readable-sizes -l|--long-listing --list-md5 --list-allow-unordered -v|--verbose -q|--quiet"),
        ...values("--limit --region"),
      },
      operands: ["address*"],
    },
    "put, sync, cp, mv, mb, modify, setacl, setpolicy, setlifecycle, setcors, accesslog, abortmp, restore, expire": changes(
      writes("bucket:objects"),
    ),
    "del, rm, rb, delpolicy, dellifecycle, delcors": changes(deletes("bucket:objects")),
    "get, signurl": changes(writes("bucket:objects")),
  },
  examples: {
    allow: ["s3cmd ls s3://shop-assets", "s3cmd du -H s3://shop-assets"],
    guard: { "s3cmd put x": ["write bucket:objects"], "s3cmd del x": ["delete bucket:objects"], "s3cmd get x": ["write bucket:objects"] },
    doubt: { "s3cmd frobnicate": "unknown-command", "s3cmd ls --dump-config": "unknown-option" },
  },
});
