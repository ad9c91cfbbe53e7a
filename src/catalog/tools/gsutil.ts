import { defineTool, deletes, discloses, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "gsutil",
  source: "gsutil 5.27, documentation",
  options: {
    ...flags("-m -q"),
    ...values("-h -i -u"),
    "-D, -DD": { takes: "flag", does: [discloses("secret:credentials of the requests")] },
  },
  commands: {
    "ls, du, stat, version, help": readsOnly,
    "iam, acl, defacl, lifecycle, cors, logging, versioning, web, label, notification, requesterpays, retention, rpo, ubla, pap, autoclass, kms, bucketpolicyonly, publicaccessprevention":
      {
        commands: {
          "get, list": readsOnly,
          "set, ch, on, off, create, delete, stopchannel, watchbucket, clear, lock, authorize": changes(writes("bucket:settings")),
        },
      },
    "cp, mv, rsync, mb, compose, rewrite, setmeta, update, config, retention": changes(writes("bucket:objects")),
    "rm, rb": changes(deletes("bucket:objects")),
    "signurl, hmac": changes(discloses("secret:signed address")),
  },
  examples: {
    allow: ["gsutil ls -L gs://shop", "gsutil iam get gs://shop", "gsutil -m du -s gs://shop", "gsutil -h 1 -i 1 -u 1 version"],
    guard: {
      "gsutil -D ls": ["disclose secret:credentials of the requests"],
      "gsutil -DD ls": ["disclose secret:credentials of the requests"],
      "gsutil cp x": ["write bucket:objects"],
      "gsutil rm x": ["delete bucket:objects"],
      "gsutil signurl x": ["disclose secret:signed address"],
      "gsutil versioning set on gs://shop": ["write bucket:settings"],
    },
    doubt: { "gsutil frobnicate": "unknown-command" },
  },
});
