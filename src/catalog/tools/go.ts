import { defineTool, executes, flags, readsOnly, values, when, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "go",
  source: "go 1.23, pkg.go.dev/cmd/go",
  syntax: "single",
  options: values("-C"),
  withoutCommand: "help",
  commands: {
    "version, help": readsOnly,
    bug: always(executes("session:browser")),
    // The server for `-http` is fetched and run.
    doc: {
      optionsOnlyRead: true,
      operands: ["name*"],
      options: { "-http": { takes: "flag", does: [executes("code:documentation server")] } },
    },
    env: {
      options: {
        ...flags("-json -changed"),
        "-w": { takes: "flag", does: [writes("configuration:go environment")] },
        "-u": { takes: "flag", does: [writes("configuration:go environment")] },
      },
      operands: ["name*"],
    },
    // Without `-compiled`, `-export` and `-test` no package is built, and without `-mod=mod` go.mod stays as it is.
    list: {
      options: { ...flags("-json -m -deps -e -u -versions -find -retracted"), ...values("-f -tags") },
      operands: ["package*"],
    },
    // With `-n` both print what they would run.
    clean: {
      options: flags("-n -x -i -r -cache -testcache -modcache -fuzzcache"),
      operands: ["package*"],
      preview: [when("-n")],
      does: [executes("code:of the module")],
    },
    fmt: { options: flags("-n -x"), operands: ["package*"], preview: [when("-n")], does: [executes("code:of the module")] },
    // Alone it lists the tools.
    tool: { options: flags("-n"), operands: ["tool?", "argument*"], does: [executes("code:of the module", when("tool"))] },
    vet: always(executes("code:tools of the module")),
    "build, run, test, install, generate, fix, get, work, telemetry": always(executes("code:of the module")),
    mod: { commands: { "graph, why, verify": readsOnly, "download, tidy, vendor, edit, init": always(writes("package:modules")) } },
  },
  examples: {
    allow: [
      "go version",
      "go env GOPATH",
      "go doc fmt",
      "go mod graph",
      "go list ./...",
      "go list -json -deps time",
      "go list -m -u -f {{.Path}} all",
      "go -C x version",
      "go clean -n -cache",
      "go fmt -n ./...",
      "go tool",
    ],
    guard: {
      "go doc -http": ["execute code:documentation server"],
      "go bug": ["execute session:browser"],
      "go build ./...": ["execute code:of the module"],
      "go clean -x ./...": ["execute code:of the module"],
      "go fmt ./...": ["execute code:of the module"],
      "go tool pprof x": ["execute code:of the module"],
      "go vet ./...": ["execute code:tools of the module"],
      "go env -w GOFLAGS=x": ["write configuration:go environment"],
      "go env -u GOFLAGS": ["write configuration:go environment"],
      "go mod tidy": ["write package:modules"],
    },
    doubt: {
      "go frob": "unknown-command",
      "go list -export ./...": "unknown-option",
      "go list -mod=mod -m all": "unknown-option",
      "go list -toolexec ./x ./...": "unknown-option",
    },
  },
});
