import { defineTool, deletes, disrupts, executes, flags, reads, readsOnly, values, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "tkn",
  source: "tkn 0.38 command reference, tekton.dev/docs/cli",
  syntax: "pflag",
  options: {
    ...flags("-C|--no-color"),
    ...values("-c|--context -n|--namespace"),
    "-k, --kubeconfig": { takes: "value", does: [executes("code:{--kubeconfig}")] },
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "kube", values: { context: "{--context}", namespace: "{--namespace}", kubeconfig: "{--kubeconfig}" } },
  commands: {
    "pipeline, pipelines, p, pipelinerun, pipelineruns, pr, task, tasks, t, taskrun, taskruns, tr, clustertask, ct, eventlistener, el, triggerbinding, tb, triggertemplate, tt, clustertriggerbinding, ctb, customrun, cr":
      {
        withoutCommand: "help",
        commands: {
          "list, ls, describe, desc, logs": readsOnly,
          "start, create, sign": always(writes("pipeline:tekton")),
          cancel: always(disrupts("pipeline:tekton")),
          "delete, rm": always(deletes("pipeline:tekton")),
          export: always(reads("cluster-object:tekton")),
        },
      },
    version: readsOnly,
    hub: {
      withoutCommand: "help",
      commands: { "search, info": readsOnly, "install, upgrade, downgrade, reinstall": always(writes("pipeline:tekton")) },
    },
    bundle: { withoutCommand: "help", commands: { list: readsOnly, push: always(writes("image:tekton bundle")) } },
  },
  examples: {
    allow: ["tkn pipeline list", "tkn version", "tkn hub search", "tkn bundle list", "tkn --context 1 --namespace 1 pipeline list"],
    guard: {
      "tkn pipeline start": ["write pipeline:tekton"],
      "tkn pipeline cancel": ["disrupt pipeline:tekton"],
      "tkn pipeline delete": ["delete pipeline:tekton"],
      "tkn pipeline export": [],
      "tkn hub install": ["write pipeline:tekton"],
      "tkn bundle push": ["write image:tekton bundle"],
      "tkn -k /srv/x pipeline list": ["execute code:/srv/x"],
    },
    doubt: { "tkn frobnicate": "unknown-command" },
  },
});
