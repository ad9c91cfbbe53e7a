import { isHarmless, type Files } from "../model/index.ts";
import { knowledge } from "./index.ts";
import type { Surroundings } from "./places.ts";
import type { Knowledge } from "./programs.ts";
import type { Tool } from "./tool.ts";
import { understandShell } from "./understand.ts";

/** A work tree at /repo on branch `topic`, and files that examples may open. */
const written: Readonly<Record<string, string>> = {
  "/repo/.git/HEAD": "ref: refs/heads/topic\n",
  "/repo/read.sh": "#!/bin/sh\nls -l /srv\n",
  "/repo/change.sh": "#!/bin/bash\nrm /srv/x\n",
  "/repo/parameter.sh": 'rm "/srv/$1"\n',
  "/repo/read.sql": "SELECT 1;",
  "/repo/change.sql": "DELETE FROM orders;",
  "/repo/package.json": JSON.stringify({
    scripts: { look: "ls src", hidden: "jq . x; sh read.sh", change: "rm /srv/x", prearound: "ls", around: "ls", postaround: "rm /srv/x" },
  }),
  "/repo/Makefile":
    "NAME := x\nWHAT ?= docs\n.PHONY: look change show deep\nlook:\n\t@ls -l src\nchange: look\n\trm /srv/$(NAME)\nshow:\n\tls $(WHAT)\ndeep:\n\t$(MAKE) change\n",
  "/repo/recipes.mk": "look:\n\tls\nchange:\n\trm /srv/z\n",
  "/repo/justfile":
    "where := '/srv/x'\nlook:\n  @ls -l src\nchange: look\n  rm {{where}}\nwith what:\n  ls {{what}}\nscript:\n  #!/usr/bin/env python3\n  print(1)\n",
  "/repo/Taskfile.yml":
    "version: '3'\nvars: { WHERE: /srv/x }\ntasks:\n  default: ls\n  look: { desc: shows, cmds: [ls -l src] }\n  change: { deps: [look], cmds: ['rm {{.WHERE}}'] }\n  with: 'ls {{.CLI_ARGS}}'\n",
  "/repo/objects.yaml": "kind: Deployment\nmetadata: { name: web }\n---\nkind: List\nitems: [{ kind: Role, metadata: { name: reader } }]\n",
  "/repo/secret-objects.yaml": "kind: Secret\nmetadata: { name: token }\n",
  "/repo/node_modules/.bin/jq": "#!/bin/sh\n",
  "/repo/sub/package.json": JSON.stringify({ scripts: { look: "jq . x", change: "rm x" } }),
  "/repo/shell/package.json": JSON.stringify({ scripts: { look: "ls" } }),
  "/repo/shell/.npmrc": "script-shell=./x\n",
  "/repo/shell/serverless.ts": "",
  "/repo/sub/serverless.yml": "service: web\nplugins:\n  - serverless-offline\n",
  "/repo/shell/atlas.hcl": 'data "external" "url" {\n  program = ["./x"]\n}\n',
  "/repo/shell/.tflint.hcl": 'config {\n  plugin_dir = "./x"\n}\n',
  "/repo/playbooks/plain.yml": "- hosts: web\n  tasks:\n    - ansible.builtin.ping:\n    - debug: msg={{ inventory_hostname }}\n",
  "/repo/playbooks/unchecked.yml": "- hosts: web\n  tasks:\n    - command: ./x\n      check_mode: no\n",
  "/repo/playbooks/lookup.yml": "- hosts: \"{{ lookup('pipe', './x') }}\"\n",
  "/repo/playbooks/roles.yml": "- hosts: web\n  roles:\n    - web\n",
  "/repo/playbooks/hosts": "[web]\nweb-1 ansible_user=deploy\n",
  "/repo/playbooks/hosts.sh": "#!/bin/sh\n./x\n",
  "/repo/playbooks/ansible.cfg": "[defaults]\nhost_key_checking = False\ncallback_plugins = ./x\n",
  "/repo/plugged/site.yml": "- hosts: web\n",
  "/repo/plugged/filter_plugins": "",
  "/repo/shell/composer.json": JSON.stringify({ scripts: { command: "./x" } }),
  "/repo/shell/Vagrantfile": "",
  "/repo/units/kustomization.yaml": "secretGenerator:\n  - name: x\n    envs: [x]\n",
  "/repo/units/main.tf": 'data "external" "x" {\n  program = ["./x"]\n}\n',
  "/repo/units/terragrunt.hcl": 'terraform {\n  before_hook "x" {\n    execute = ["./x"]\n  }\n}\n',
  "/repo/shell/wp-config.php": "<?php\n",
  "/home/agent/.eselect/modules/pager.eselect": "",
  "/proc/4343/comm": "postgres\n",
  "/main/.git/HEAD": "ref: refs/heads/main\n",
};
const folders = new Set(["/repo", "/repo/.git", "/main", "/main/.git", "/srv", "/etc", "/tmp", "/tmp/scratch", "/home/agent"]);
const files: Files = {
  read: (path) => (Object.hasOwn(written, path) ? { ok: true, text: written[path] as string } : { ok: false, why: "missing" }),
  kind: (path) => (folders.has(path) ? "folder" : Object.hasOwn(written, path) ? "file" : "none"),
  real: (path) => path,
  list: (folder) =>
    Object.keys(written).flatMap((path) => (path.slice(0, path.lastIndexOf("/")) === folder ? [path.slice(folder.length + 1)] : [])),
  isWritable: () => false,
};
export const exampleMachine: Surroundings = {
  files,
  home: "/home/agent",
  cwd: "/repo",
  user: "agent",
  variables: { HOME: "/home/agent", PATH: "/usr/bin:/bin" },
  artifactFolders: ["/repo/artifacts"],
  scratchFolders: ["/tmp/scratch"],
  guardPaths: ["/home/agent/.local/state/tagout", "/home/agent/.config/tagout", "/etc/tagout"],
  isProtectedBranch: (name) => /^(?:main|master|production|release\/.*)$/.test(name),
};

/**
 * Examples of `tool` that do not hold, found one at a time: a mutant needs only the first, most `likely` among its own
 * command's. Other programs in the examples are those of `around`.
 */
export function* failures(tool: Tool, likely = "", around: Knowledge = knowledge): Generator<string> {
  const names = new Set(tool.name.split(", "));
  const tools: Knowledge["tools"] = { get: (name) => (names.has(name) ? tool : around.tools.get(name)) };
  const all = [...expectations(tool.examples)];
  const [first, rest] = [all.filter(([line]) => line.startsWith(likely)), all.filter(([line]) => !line.startsWith(likely))];
  for (const [line, isRight] of [...first, ...rest]) {
    const found = understandShell(line, exampleMachine, { tools });
    const effects = found.effects
      .filter((effect) => !isHarmless(effect.action))
      .map((effect) => `${effect.action} ${effect.resource.kind}:${effect.resource.name}`);
    const doubts = found.doubts.map((doubt) => doubt.reason as string);
    if (!isRight(effects, doubts))
      yield `${line} → [${effects.join(", ")}] doubts [${found.doubts.map((doubt) => `${doubt.reason} ${doubt.detail}`).join(", ")}]`;
  }
}

/** How many examples a tool has. */
export const countExamples = ({ examples: { allow, guard, doubt } }: Tool): number =>
  allow.length + Object.keys(guard).length + Object.keys(doubt).length;

type Expectation = (effects: readonly string[], doubts: readonly string[]) => boolean;

function* expectations({ allow, guard, doubt }: Tool["examples"]): Generator<[line: string, isRight: Expectation]> {
  for (const [line, expected] of Object.entries(guard))
    yield [line, (effects, doubts) => JSON.stringify(effects) === JSON.stringify(expected) && doubts.length === 0];
  for (const line of allow) yield [line, (effects, doubts) => effects.length === 0 && doubts.length === 0];
  for (const [line, expected] of Object.entries(doubt)) yield [line, (_, doubts) => doubts.includes(expected)];
}
