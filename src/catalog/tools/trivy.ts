import { defineTool, deletes, discloses, executes, flags, like, reads, type Options, readsOnly, unlike, values, writes } from "../tool.ts";

/** Options of every scan that do more than scan. */
const scanning: Options = {
  "-o, --output": { takes: "value", does: [writes("file:{--output}")] },
  "--generate-default-config": { takes: "flag", does: [writes("file:trivy-default.yaml")] },
  "-c, --config": { takes: "value", does: [executes("code:trivy settings {--config}")] },
  "--clear-cache": { takes: "flag", does: [deletes("store:trivy cache")] },
  "--reset": { takes: "flag", does: [deletes("store:trivy cache")] },
  "--module-dir": { takes: "value", does: [executes("code:{--module-dir}")] },
  // With `@` it is a file, and it may print variables of the environment (sprig's env); those that come with trivy do not.
  "-t, --template": {
    takes: "value",
    does: [
      reads("file:{--template}", like("--template", /^@(.+)/s)),
      discloses("secret:{--template}", unlike("--template", /^@\/(?:contrib|usr\/local\/share\/trivy\/templates)\/[\w-]+\.tpl$/)),
    ],
  },
  "--ignore-policy": { takes: "value", does: [executes("code:{--ignore-policy}")] },
};

export default defineTool({
  name: "trivy",
  source: "trivy 0.48, documentation: CLI; pkg/report/template.go; Config file: trivy.yaml of the folder",
  loads: [{ files: "trivy.yaml" }],
  syntax: "pflag",
  options: { ...flags("-d|--debug -q|--quiet --insecure"), ...values("--cache-dir --timeout"), ...scanning },
  optionsMayFollow: true,
  commands: {
    version: readsOnly,
    "image, i, filesystem, fs, repository, repo, config, conf, sbom, rootfs, vm": readsOnly,
  },
  examples: {
    allow: [
      "trivy image --severity HIGH shop/api:1",
      "trivy -q fs --scanners vuln .",
      "trivy config .",
      "trivy image -f template --template @/contrib/html.tpl x",
      "trivy --cache-dir 1 --timeout 1 version",
    ],
    guard: {
      "trivy fs -f json -o /srv/x .": ["write file:/srv/x"],
      "trivy image --generate-default-config": ["write file:/repo/trivy-default.yaml"],
      "trivy -c t.yaml fs .": ["execute code:trivy settings t.yaml"],
      "trivy image --clear-cache": ["delete store:trivy cache"],
      "trivy image --template @.env x": ["disclose secret:/repo/.env", "disclose secret:@.env"],
      "trivy image --template @contrib/html.tpl x": ["disclose secret:@contrib/html.tpl"],
      "trivy image --reset": ["delete store:trivy cache"],
      "trivy image --module-dir /tmp/m x": ["execute code:/tmp/m"],
      "trivy image -f template -t '{{ env \"X\" }}' x": ['disclose secret:{{ env "X" }}'],
      "trivy image --ignore-policy p.rego x": ["execute code:p.rego"],
    },
    doubt: { "trivy frobnicate": "unknown-command", "trivy plugin install x": "unknown-command" },
  },
});
