import { deletes, discloses, flags, like, reads, unlike, values, when, writes, type Command, type Options } from "../tool.ts";

/** Options of `aws s3 cp`, `mv`, `sync` and `rm` (AWS CLI command reference; awscli customizations/s3/subcommands.py). */
const transferOptions: Options = {
  ...flags(`--dryrun --quiet --recursive --follow-symlinks --no-follow-symlinks --no-guess-mime-type --only-show-errors --no-progress
    --force-glacier-transfer --ignore-glacier-warnings --validate-same-s3-paths --no-overwrite --delete --exact-timestamps --size-only`),
  ...values(`--include --exclude --acl --storage-class --grants --sse --sse-c --sse-c-key --sse-kms-key-id --sse-c-copy-source
    --sse-c-copy-source-key --website-redirect --content-type --cache-control --content-disposition --content-encoding
    --content-language --expires --source-region --page-size --metadata --metadata-directive --copy-props --expected-size
    --request-payer --checksum-mode --checksum-algorithm --case-conflict --progress-frequency`),
};
const isRemote = /^s3:\/\//;

/** Copying from a bucket shows or stores objects; copying to one sends files away. `-` is standard input or output. */
const transfer: Command = {
  options: transferOptions,
  operands: ["from", "to"],
  preview: [when("--dryrun")],
  does: [
    reads("file:{from}", unlike("from", isRemote)),
    reads("database-rows:{from}", like("from", isRemote), unlike("to", isRemote)),
    writes("bucket:{to}", like("to", isRemote)),
    writes("file:{to}", unlike("to", /^(?:s3:\/\/|-$)/)),
  ],
};

/** Alone behind a command, `help` shows its page; a path there begins with `s3://`, or lacks its key (awscli customizations/commands.py). */
const notHelp = unlike("path", /^help$/);

export const s3Commands: Readonly<Record<string, Command>> = {
  ls: {
    options: {
      ...flags("--recursive --human-readable --summarize"),
      ...values("--page-size --request-payer --bucket-name-prefix --bucket-region"),
    },
    operands: ["path?"],
  },
  cp: transfer,
  mv: {
    ...transfer,
    does: [
      ...(transfer.does ?? []),
      deletes("bucket:{from}", when("to"), like("from", isRemote)),
      deletes("file:{from}", when("to"), unlike("from", isRemote)),
    ],
  },
  sync: { ...transfer, does: [...(transfer.does ?? []), deletes("bucket:{to}", when("--delete"), like("to", isRemote))] },
  rm: { options: transferOptions, operands: ["path"], preview: [when("--dryrun")], does: [deletes("bucket:{path}", notHelp)] },
  mb: { options: values("--tags"), operands: ["path"], does: [writes("bucket:{path}", notHelp)] },
  rb: { options: flags("--force"), operands: ["path"], does: [deletes("bucket:{path}", notHelp)] },
  presign: { options: values("--expires-in"), operands: ["path"], does: [discloses("secret:signed address of {path}", notHelp)] },
  website: { options: values("--index-document --error-document"), operands: ["path"], does: [writes("bucket:{path}")] },
  help: { operands: [] },
};
