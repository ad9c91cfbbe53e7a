import { defineTool, executes, flags, reads, values, when, writes, type Options } from "../tool.ts";
import { always } from "./_always.ts";
import { group, reading } from "./_group.ts";

const output: Options = { "-o, --output": { takes: "value", does: [writes("file:{--output}")] } };

export default defineTool({
  name: "kyverno, kubectl-kyverno",
  source: "cmd/cli/kubectl-kyverno of Kyverno (2026-08), github.com/kyverno/kyverno",
  syntax: "pflag",
  helpAs: ["-h"],
  withoutCommand: "help",
  commands: {
    version: { operands: [], options: values("-o|--output") },
    apply: {
      // Not declared: payloads, and what a Git repository holds.
      options: {
        ...output,
        ...flags("-p|--policy-report -i|--stdin --audit-warn --warn-no-pass --remove-color --detailed-results -t|--table"),
        ...values(
          "-r|--resource --resources --target-resource --target-resources -u|--userinfo -s|--set -f|--values-file --context-file --output-format -n|--namespace --warn-exit-code -e|--exception --exceptions",
        ),
        // What a policy then asks of the cluster, it may show: secrets, too.
        "-c, --cluster": { takes: "flag", does: [executes("code:what the policies ask of the cluster")] },
        "--registry": { takes: "flag", does: [executes("code:what the policies ask of registries")] },
      },
      operands: ["policy*"],
      does: [reads("file:{policy}", when("policy")), reads("file:{--resource}", when("--resource"))],
    },
    test: {
      options: {
        ...flags("--fail-only --remove-color --detailed-results --require-tests"),
        ...values("-f|--file-name -t|--test-case-selector -o|--output-format"),
      },
      operands: ["folder*"],
    },
    jp: group({
      function: reading(""),
      parse: { options: values("-f|--file"), operands: ["expression*"], does: [reads("file:{--file}", when("--file"))] },
      query: {
        options: { ...flags("-c|--compact -u|--unquoted"), ...values("-q|--query -i|--input") },
        operands: ["query*"],
        does: [reads("file:{--input}", when("--input"))],
      },
    }),
    fix: always(writes("file:/?")),
    migrate: always(writes("cluster-object:kyverno's")),
    oci: group({ pull: always(writes("file:/?")), push: always(writes("image:{argument}")) }),
  },
  examples: {
    allow: [
      "kyverno fix -h",
      "kyverno apply policy.yaml --resource deploy.yaml -p",
      "kyverno test . --fail-only",
      "kyverno jp query -i x.json 'a.b'",
      "kubectl-kyverno version",
    ],
    guard: {
      "kyverno apply p.yaml -r .env": ["disclose secret:/repo/.env"],
      "kyverno apply .env": ["disclose secret:/repo/.env"],
      "kyverno apply p.yaml -r d.yaml -o /srv/x": ["write file:/srv/x"],
      "kyverno apply p.yaml --cluster": ["execute code:what the policies ask of the cluster"],
      "kyverno apply p.yaml --registry": ["execute code:what the policies ask of registries"],
      "kyverno jp parse -f .env": ["disclose secret:/repo/.env"],
      "kyverno jp query -i .env @": ["disclose secret:/repo/.env"],
      "kyverno fix policy . --save": ["write file:/?"],
      "kyverno migrate": ["write cluster-object:kyverno's"],
      "kyverno oci pull x": ["write file:/?"],
      "kyverno oci push x": ["write image:x"],
    },
    doubt: { "kyverno apply p.yaml --git-branch x": "unknown-option", "kyverno frobnicate": "unknown-command" },
  },
});
