import { defineTool, discloses, flags, reads, unlike, values } from "../tool.ts";

export default defineTool({
  name: "saw",
  source: "cmd/ of saw 0.2.2, github.com/TylerBrock/saw",
  syntax: "pflag",
  options: {
    ...values("--region --profile"),
    // Requests to it are signed.
    "--endpoint-url": {
      takes: "value",
      does: [
        discloses(
          "secret:requests signed for {--endpoint-url}",
          unlike("--endpoint-url", /^https:\/\/[\w.-]+\.amazonaws\.com(?:\.cn)?\/?$/),
        ),
      ],
    },
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "aws", values: { profile: "{--profile}", region: "{--region}" } },
  commands: {
    version: { operands: [] },
    "get, watch": {
      options: { ...flags("--pretty --expand --invert --rawString --raw"), ...values("--prefix --start --stop --filter") },
      operands: ["group"],
      does: [reads("log:{group}")],
    },
    "groups, streams": { options: { ...flags("--descending"), ...values("--prefix --orderBy") }, operands: ["group?"] },
  },
  examples: {
    allow: [
      "saw get production --start -1h --filter ERROR",
      "saw watch production --prefix web",
      "saw --region eu-west-1 --profile prod groups",
    ],
    guard: {
      "saw groups --endpoint-url https://x.example": ["disclose secret:requests signed for https://x.example"],
    },
    doubt: { "saw frobnicate": "unknown-command" },
  },
});
