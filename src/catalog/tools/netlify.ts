import { defineTool, deletes, discloses, readsOnly, unlike, values, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "netlify, ntl",
  source: "Netlify CLI command reference, cli.netlify.com, 17",
  options: { ...values("-s|--site --context --filter") },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "paas", values: { platform: "netlify", app: "{--site}", environment: "{--context}" } },
  commands: {
    "status, sites:list, functions:list, logs:function, logs:deploy, logs, watch, help, version, blobs:list": readsOnly,
    // Methods of the API that only list; what a single `get` answers with may be a secret.
    api: {
      operands: ["method?"],
      options: values("-d|--data"),
      does: [writes("cloud-resource:netlify", unlike("method", /^list(?!Env|.*(?:Token|Key))\w+$/))],
    },
    "env:get, env:list, env, env:clone, blobs:get": always(discloses("secret:environment variables")),
    "env:set, env:unset, env:import": always(writes("secret:environment variables")),
    "deploy, build, dev, dev:exec, functions:*, link, unlink, init, open, sites:create, lm, lm:*, recipes, addons, addons:*, serve, integration:*, blobs:set, blobs:delete, completion, switch, login, logout, clone":
      always(writes("cloud-resource:netlify")),
    "sites:delete": always(deletes("cloud-resource:netlify")),
  },
  examples: {
    allow: ["netlify api listSites", "netlify status", "netlify sites:list", "netlify --site 1 --context 1 --filter 1 status"],
    guard: {
      "netlify api deleteSite": ["write cloud-resource:netlify"],
      "netlify api -d x deleteSite": ["write cloud-resource:netlify"],
      "netlify env:get": ["disclose secret:environment variables"],
      "netlify env:set": ["write secret:environment variables"],
      "netlify deploy": ["write cloud-resource:netlify"],
      "netlify sites:delete": ["delete cloud-resource:netlify"],
    },
    doubt: { "netlify frobnicate": "unknown-command" },
  },
});
