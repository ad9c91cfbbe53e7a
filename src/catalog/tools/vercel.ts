import { defineTool, deletes, discloses, flags, readsOnly, values, writes } from "../tool.ts";
import { getsToken } from "./_address.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "vercel, vc",
  source: "Vercel CLI overview, vercel.com/docs/cli, 37",
  options: {
    ...flags("-d|--debug --no-color"),
    ...values("-A|--local-config -Q|--global-config -S|--scope -t|--token --cwd -T|--team"),
    "--api": { takes: "value", does: getsToken("--api") },
  },
  optionsMayFollow: true,
  // Without a command it deploys.
  withoutCommand: { command: "deploy" },
  target: { family: "paas", values: { platform: "vercel" } },
  commands: {
    "list, ls, inspect, logs, log, whoami, help": readsOnly,
    env: {
      withoutCommand: "help",
      commands: {
        "ls, list": readsOnly,
        pull: always(discloses("secret:environment variables")),
        "add, rm, update": always(writes("secret:environment variables")),
      },
    },
    "domains, dns, certs, alias, project": {
      withoutCommand: "help",
      commands: {
        "ls, list, inspect": readsOnly,
        "add, set, buy, move, transfer-in, import, issue, verify": always(writes("cloud-resource:vercel")),
        "rm, remove": always(deletes("cloud-resource:vercel")),
      },
    },
    "deploy, promote, rollback, redeploy, build, dev, link, init, bisect, integration, blob, cache, target, git, install": always(
      writes("cloud-resource:vercel deployment"),
    ),
    "remove, rm": always(deletes("cloud-resource:vercel deployment")),
    pull: always(discloses("secret:environment variables")),
    "login, logout, switch": always(writes("account:vercel")),
  },
  examples: {
    allow: ["vercel ls", "vercel logs x", "vercel --local-config 1 --global-config 1 --scope 1 --token 1 --cwd 1 --team 1 ls"],
    guard: {
      "vercel ls --api https://x": ["disclose secret:kept token, to https://x"],
      vercel: ["write cloud-resource:vercel deployment"],
      "vercel env pull": ["disclose secret:environment variables"],
      "vercel env add": ["write secret:environment variables"],
      "vercel domains add": ["write cloud-resource:vercel"],
      "vercel domains rm": ["delete cloud-resource:vercel"],
      "vercel deploy": ["write cloud-resource:vercel deployment"],
      "vercel remove": ["delete cloud-resource:vercel deployment"],
      "vercel pull": ["disclose secret:environment variables"],
      "vercel login": ["write account:vercel"],
    },
    doubt: { "vercel frobnicate": "unknown-command" },
  },
});
