import { attached, defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "git-sizer",
  source:
    "git-sizer 1.5, usage and flags of git-sizer.go, github.com/github/git-sizer; git-config(1) safe.bareRepository: git runs what a folder that is a repository says",
  loads: [{ files: "HEAD", above: true, until: ".git", onlyHere: true }],
  syntax: "pflag",
  helpAs: ["-h"],
  options: {
    ...flags(
      "-v|--verbose --no-verbose --critical -j|--json --progress --no-progress --version --show-refs --branches --no-branches --tags --no-tags --remotes --no-remotes --notes --no-notes --stash --no-stash",
    ),
    ...values("--threshold --names --json-version"),
    ...attached("--include --exclude"),
    // It is there and not shown.
    "--cpuprofile": { takes: "value", does: [writes("file:{--cpuprofile}")] },
  },
  operands: ["root*"],
  examples: {
    allow: ["git-sizer -h", "git-sizer -v", "git-sizer --json --threshold 10 --no-progress"],
    guard: { "git-sizer --cpuprofile /srv/x": ["write file:/srv/x"] },
    doubt: { "git-sizer --frobnicate": "unknown-option" },
  },
});
