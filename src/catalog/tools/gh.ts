import {
  defineTool,
  deletes,
  discloses,
  disrupts,
  executes,
  flags,
  grants,
  like,
  reads,
  readsOnly,
  unless,
  values,
  when,
  writes,
  type Call,
  type Command,
  type Engine,
  type Row,
} from "../tool.ts";
import { shown } from "../../languages/shell/index.ts";
import { withHooks } from "./_git-hooks.ts";
import { names } from "./_printing.ts";

const asks = (...does: Row[]): Command => ({ optionsOnlyRead: true, operands: ["operand*"], does });

/** Options with which texts are given; a file given for one is sent. */
const texts = {
  ...values(
    "-b|--body -t|--title -a|--assignee -l|--label -m|--milestone -p|--project -r|--reviewer -B|--base -H|--head --add-assignee --add-label --add-project --add-reviewer --remove-assignee --remove-label --remove-project --remove-reviewer",
  ),
  ...flags(
    "-d|--draft -f|--fill --fill-first --fill-verbose --no-maintainer-edit -w|--web --dry-run --edit-last --create-if-none --yes --remove-milestone",
  ),
  "-F, --body-file": { takes: "value", does: [reads("file:{--body-file}")] },
  "-T, --template": { takes: "value", does: [reads("file:{--template}")] },
  "--recover": { takes: "value", does: [reads("file:{--recover}")] },
  "-e, --editor": { takes: "flag", does: [executes("session:editor")] },
} as const;
const writesPullRequest: Command = { options: texts, operands: ["operand*"], does: [writes("pull-request:{operand:current branch}")] };
const writesIssue: Command = { options: texts, operands: ["operand*"], does: [writes("issue:{operand:new}")] };

/** Numbers and hashes that the forge gives, one a line (`gh help formatting`). */
const listed: Command = {
  ...readsOnly,
  prints: (words) => {
    const at = words.findLastIndex((word) => word === "-q" || word === "--jq");
    const query = at === -1 ? "" : (words[at + 1] ?? "");
    return words.includes("--json") && /^\.\[\d*\](?:\.|\s*\|\s*\.)(?:number|databaseId|headSha)$/.test(query) ? names : undefined;
  },
};

/** gh api: GET unless a body is given (`gh api --help`); a GraphQL query is sent by POST and may still only read. */
const api = (call: Call, engine: Engine): void => {
  const { slots } = call;
  const [endpoint] = slots.get("endpoint") ?? [];
  const fields = [...(slots.get("--field") ?? []), ...(slots.get("--raw-field") ?? [])];
  for (const field of slots.get("--field") ?? [])
    if (field.value === undefined && !/=[^@]/.test(field.prefix ?? "")) engine.doubt("dynamic-word", field.text);
    else if (/^[^=]*=@(.+)/s.test(field.value ?? "")) engine.effect("read", `file:${/=@(.+)/s.exec(field.value ?? "")?.[1]}`);
  if (
    endpoint &&
    (endpoint.value === undefined ? !/^\/?(?:repos|orgs|users|search)\//.test(endpoint.prefix ?? "") : endpoint.value.includes("://"))
  )
    engine.doubt("unknown-operand", shown(endpoint));
  if ((slots.get("--header") ?? []).some((header) => header.value === undefined || /override/i.test(header.value)))
    engine.doubt("unknown-option", "--header");
  const method = slots.get("--method")?.at(-1);
  if (endpoint?.value === "graphql") return graphql(call, engine);
  const sent = method ? (method.value ?? "?").toUpperCase() : fields.length > 0 || slots.has("--input") ? "POST" : "GET";
  if (sent === "GET" || sent === "HEAD") return;
  engine.effect(sent === "DELETE" ? "delete" : "write", `git-remote:${sent} ${endpoint ? shown(endpoint) : "?"}`);
};

const graphql = ({ slots }: Call, engine: Engine): void => {
  if (slots.has("--input")) return engine.doubt("unknown-statement", "graphql from a file");
  const queries = [...(slots.get("--field") ?? []), ...(slots.get("--raw-field") ?? [])].filter(
    (field) => field.value === undefined || field.value.startsWith("query="),
  );
  for (const { value } of queries)
    if (value === undefined || value.startsWith("query=@")) engine.doubt("unknown-statement", "graphql query");
    else if (/\b(?:mutation|subscription)\b/.test(value)) engine.effect("write", "git-remote:graphql mutation");
  if (queries.length === 0) engine.doubt("unknown-statement", "graphql without a query");
};

export default defineTool({
  name: "gh",
  source:
    "GitHub CLI manual (cli.github.com/manual), gh 2.60.0; git-config(1) safe.bareRepository: git runs what a folder that is a repository says",
  loads: [{ files: "HEAD", above: true, until: ".git", onlyHere: true }],
  options: {
    ...values("-R|--repo"),
    ...flags("--version -h|--help"),
    // jq's `env` and `$ENV` show the environment of gh itself.
    "-q, --jq": { takes: "value", does: [discloses("secret:environment variables", like("--jq", /\benv\b|\$ENV|\$__prog/))] },
  },
  optionsMayFollow: true,
  helpAs: ["-h"],
  withoutCommand: "help",
  variables: {
    GH_PROMPT_DISABLED: "setting",
    GH_NO_UPDATE_NOTIFIER: "setting",
    GH_SPINNER_DISABLED: "setting",
    GH_FORCE_TTY: "setting",
    GH_DEBUG: "setting",
    GH_ENTERPRISE_TOKEN: "target",
  },
  target: { family: "git", values: { remote: "{--repo}" } },
  commands: {
    "search, completion, help, status, version, actions, environment, exit-codes, formatting, mintty, reference": readsOnly,
    browse: readsOnly,
    api: {
      options: {
        ...flags("-i|--include --paginate --silent --slurp --verbose"),
        ...values("--cache -F|--field -H|--header --hostname --input -X|--method -p|--preview -f|--raw-field -t|--template"),
      },
      operands: ["endpoint"],
      does: [reads("file:{--input}", when("--input"))],
      derive: api,
    },
    pr: {
      withoutCommand: "help",
      commands: {
        "list, ls, view, status, diff, checks": listed,
        "create, new, comment, edit": writesPullRequest,
        "ready, reopen, lock, unlock": asks(writes("pull-request:{operand:current branch}")),
        review: {
          options: {
            ...flags("-a|--approve -c|--comment -r|--request-changes"),
            ...values("-b|--body"),
            "-F, --body-file": { takes: "value", does: [reads("file:{--body-file}")] },
          },
          operands: ["operand?"],
          does: [
            writes("pull-request:{operand:current branch}", when("--comment", "--request-changes")),
            grants("pull-request:{operand:current branch}", unless("--comment", "--request-changes")),
          ],
        },
        "checkout, co": {
          options: {
            ...flags("--detach --recurse-submodules"),
            ...values("-b|--branch"),
            "-f, --force": { takes: "flag", does: [deletes("git-history:local branch")] },
          },
          operands: ["operand?"],
          does: [writes("work-tree:pull request {operand:?}")],
          derive: withHooks((_call, engine) => engine.switchBranch(undefined), "post-checkout"),
        },
        close: asks(deletes("pull-request:{operand:current branch}")),
        "merge, update-branch, revert": asks(writes("git-ref:pull request {operand:current branch}")),
      },
    },
    issue: {
      withoutCommand: "help",
      commands: {
        "list, ls, view, status": listed,
        "create, new, comment, edit": writesIssue,
        "close, reopen, lock, unlock, pin, unpin": asks(writes("issue:{operand}")),
        "delete, transfer": asks(deletes("issue:{operand}")),
        develop: {
          options: { ...flags("-c|--checkout -l|--list"), ...values("-b|--base --branch-repo -n|--name") },
          operands: ["operand"],
          does: [writes("git-ref:{--name:branch of the issue}", unless("--list"))],
        },
      },
    },
    run: {
      withoutCommand: "help",
      commands: {
        "list, ls, view, watch": listed,
        download: { options: { ...values("-D|--dir -n|--name -p|--pattern") }, operands: ["operand?"], does: [writes("file:{--dir:.}")] },
        rerun: asks(executes("pipeline:{operand:latest}")),
        cancel: asks(disrupts("pipeline:{operand:?}")),
        delete: asks(deletes("pipeline:{operand:?}")),
      },
    },
    workflow: {
      withoutCommand: "help",
      commands: {
        "list, ls, view": listed,
        run: asks(executes("pipeline:{operand:?}")),
        "enable, disable": asks(writes("pipeline:{operand:?}")),
      },
    },
    release: {
      withoutCommand: "help",
      commands: {
        "list, ls, view, verify": readsOnly,
        download: {
          options: { ...flags("--clobber --skip-existing"), ...values("-A|--archive -D|--dir -p|--pattern -O|--output") },
          operands: ["operand?"],
          does: [writes("file:{--output}", when("--output")), writes("file:{--dir:.}", unless("--output"))],
        },
        "create, new, edit, upload": asks(writes("release:{operand:?}")),
        "delete, delete-asset": asks(deletes("release:{operand:?}")),
      },
    },
    repo: {
      withoutCommand: "help",
      commands: {
        "list, ls, view, credits, garden": readsOnly,
        "license, gitignore, autolink": { commands: { "list, view": readsOnly } },
        "deploy-key": {
          commands: {
            list: readsOnly,
            add: asks(grants("git-remote:deploy key {operand}")),
            delete: asks(deletes("git-remote:deploy key {operand}")),
          },
        },
        "set-default": {
          options: flags("-v|--view -u|--unset"),
          operands: ["operand?"],
          does: [writes("git-configuration:default repository", unless("--view"))],
        },
        clone: asks(writes("git-configuration:{operand}")),
        "create, new, edit, fork, rename, unarchive": asks(writes("git-remote:{operand:repository}")),
        sync: asks(writes("git-ref:{operand:repository}")),
        "delete, archive": asks(deletes("git-remote:{operand:repository}")),
      },
    },
    label: {
      withoutCommand: "help",
      commands: { "list, ls": readsOnly, "create, edit, clone, delete": asks(writes("git-remote:labels")) },
    },
    gist: {
      withoutCommand: "help",
      commands: {
        "list, ls, view": readsOnly,
        "create, new": {
          options: { ...flags("-p|--public -w|--web"), ...values("-d|--desc -f|--filename") },
          operands: ["file*"],
          does: [writes("remote:gist"), reads("file:{file}")],
        },
        "edit, rename, clone": asks(writes("remote:gist")),
        delete: asks(deletes("remote:gist")),
      },
    },
    auth: {
      withoutCommand: "help",
      commands: {
        status: {
          options: {
            ...flags("-a|--active"),
            ...values("-h|--hostname"),
            "-t, --show-token": { takes: "flag", does: [discloses("secret:gh token")] },
          },
        },
        "token, git-credential": asks(discloses("secret:gh token")),
        "login, logout, refresh, setup-git, switch": asks(writes("account:gh")),
      },
    },
    config: {
      withoutCommand: "help",
      commands: {
        "list, ls": readsOnly,
        get: { options: values("-h|--host"), operands: ["name"], does: [discloses("secret:gh {name}", like("name", /token/i))] },
        "set, clear-cache": asks(writes("configuration:gh")),
      },
    },
    alias: { withoutCommand: "help", commands: { "list, ls": readsOnly, "set, import, delete": asks(writes("configuration:gh alias")) } },
    "extension, extensions, ext": {
      withoutCommand: "help",
      commands: {
        "list, ls, search": readsOnly,
        "install, upgrade, create, remove": asks(writes("package:gh extension {operand}")),
        "exec, browse": asks(executes("code:gh extension {operand}")),
      },
    },
    secret: {
      withoutCommand: "help",
      commands: { "list, ls": readsOnly, set: asks(writes("secret:{operand}")), "delete, remove": asks(deletes("secret:{operand}")) },
    },
    variable: {
      withoutCommand: "help",
      commands: {
        "list, ls, get": readsOnly,
        set: asks(writes("configuration:variable {operand}")),
        "delete, remove": asks(deletes("configuration:variable {operand}")),
      },
    },
    cache: { withoutCommand: "help", commands: { "list, ls": readsOnly, delete: asks(deletes("pipeline:cache")) } },
    "ruleset, rs, rules": { withoutCommand: "help", commands: { "list, ls, view, check": readsOnly } },
    org: { withoutCommand: "help", commands: { "list, ls": readsOnly } },
    project: {
      withoutCommand: "help",
      commands: {
        "list, ls, view, field-list, item-list": readsOnly,
        "item-add, item-create, item-edit": asks(writes("ticket:project item")),
        "*": asks(deletes("ticket:project")),
      },
    },
    "codespace, cs": {
      withoutCommand: "help",
      commands: {
        "list, ls, view, logs": readsOnly,
        "ssh, code, jupyter, cp": asks(executes("session:codespace")),
        "*": asks(writes("container:codespace")),
      },
    },
    "ssh-key, gpg-key": { withoutCommand: "help", commands: { "list, ls": readsOnly, "add, delete": asks(grants("account:key")) } },
    "attestation, at": {
      withoutCommand: "help",
      commands: { "verify, inspect, trusted-root": readsOnly, download: asks(writes("file:.")) },
    },
  },
  examples: {
    allow: [
      "gh pr list --json number -q '.[].number' | xargs -n1 gh pr view",
      "gh run view $(gh run list --limit 1 --json databaseId --jq '.[0].databaseId')",
      "gh",
      "gh pr list --state all -L 5",
      "gh pr view 3 -R acme/web --json title -q .title",
      "gh pr diff 3 --name-only",
      "gh issue view 4 --comments",
      "gh run list -w build.yml",
      "gh run view 7 --log-failed",
      "gh release view v1",
      "gh repo view acme/web",
      "gh search code timeout --owner acme",
      "gh api repos/acme/web/pulls",
      "gh api -X get search/code -f q=timeout --jq .items",
      "gh api graphql -f query='query { viewer { login } }' -F n=3",
      "gh auth status",
      "gh config get editor",
      "gh secret list",
      "gh variable get LEVEL",
      "gh ruleset check",
      "gh label list",
      "gh workflow view build.yml",
      "gh gist view 1",
      "gh extension list",
      "gh alias list",
      "gh gpg-key",
      "gh formatting",
      "gh pr merge -h",
      "gh repo set-default --view",
      "gh repo deploy-key list",
      "gh project item-list 1",
      "gh cs list",
      "gh cache list",
      "gh issue develop 4 --list",
      "gh browse -n",
      "gh org list",
      "gh ssh-key list",
      "gh attestation verify a.zip -o acme",
      "gh repo license view mit",
    ],
    guard: {
      "gh pr list --json title --jq 'env.GH_TOKEN'": ["disclose secret:environment variables"],
      "gh --repo acme/web --jq .a pr merge 3": ["write git-ref:pull request 3"],
      "gh api repos/acme/web/labels -f name=x": ["write git-remote:POST repos/acme/web/labels"],
      "gh api -i --cache 1h -H A:b --hostname h -p corsair -t x -X delete repos/acme/web": ["delete git-remote:DELETE repos/acme/web"],
      "gh api --input .env x": ["disclose secret:/repo/.env", "write git-remote:POST x"],
      "gh api -X GET x -F q=@.env": ["disclose secret:/repo/.env"],
      "gh api graphql -f query='mutation { x }'": ["write git-remote:graphql mutation"],
      "gh pr create -t Fix -b Why -a a -l l -m m -p p -r r -B main -H fix/x --draft": ["write pull-request:current branch"],
      "gh pr comment 3 -F .env -T x.env --recover y.env --editor": [
        "disclose secret:/repo/.env",
        "disclose secret:/repo/x.env",
        "disclose secret:/repo/y.env",
        "execute session:editor",
        "write pull-request:3",
      ],
      "gh pr edit --title t --body b --add-assignee a --add-label b --add-project c --add-reviewer d --remove-assignee e --remove-label f --remove-project g --remove-reviewer h --assignee a --label b --milestone c --project d --reviewer e --base f --head g 3":
        ["write pull-request:3"],
      "gh pr ready 3": ["write pull-request:3"],
      "gh pr review 3 -c -b ok": ["write pull-request:3"],
      "gh pr review -F .env --approve 3": ["disclose secret:/repo/.env", "grant pull-request:3"],
      "gh pr checkout -b x -f 3 && git commit -m y": [
        "delete git-history:local branch",
        "write work-tree:pull request 3",
        "write git-ref:?",
      ],
      "gh pr close 3": ["delete pull-request:3"],
      "gh issue create -t Slow -b Why": ["write issue:new"],
      "gh issue edit --title t --body b --add-assignee a --add-label b --add-project c --add-reviewer d --remove-assignee e --remove-label f --remove-project g --remove-reviewer h --assignee a --label b --milestone c --project d --reviewer e --base f --head g 4":
        ["write issue:4"],
      "gh issue comment 4 -F .env -T x.env --recover y.env --editor": [
        "disclose secret:/repo/.env",
        "disclose secret:/repo/x.env",
        "disclose secret:/repo/y.env",
        "execute session:editor",
        "write issue:4",
      ],
      "gh issue close 4": ["write issue:4"],
      "gh issue delete 4": ["delete issue:4"],
      "gh issue develop --base b --branch-repo r --name fix/x 4": ["write git-ref:fix/x"],
      "gh run download 7": ["write file:/repo"],
      "gh run download -n a -p b -D /srv/x 7": ["write file:/srv/x"],
      "gh run rerun 7": ["execute pipeline:7"],
      "gh run cancel 7": ["disrupt pipeline:7"],
      "gh run delete 7": ["delete pipeline:7"],
      "gh workflow run build.yml": ["execute pipeline:build.yml"],
      "gh workflow disable build.yml": ["write pipeline:build.yml"],
      "gh release download -A zip -p p -D /srv/x v1": ["write file:/srv/x"],
      "gh release download -O /srv/x v1": ["write file:/srv/x"],
      "gh release create v1": ["write release:v1"],
      "gh release delete v1": ["delete release:v1"],
      "gh repo deploy-key add k": ["grant git-remote:deploy key k"],
      "gh repo deploy-key delete 1": ["delete git-remote:deploy key 1"],
      "gh repo set-default acme/web": ["write git-configuration:default repository"],
      "gh repo clone acme/web": ["write git-configuration:acme/web"],
      "gh repo edit acme/web": ["write git-remote:acme/web"],
      "gh repo sync": ["write git-ref:repository"],
      "gh repo delete acme/web": ["delete git-remote:acme/web"],
      "gh label create x": ["write git-remote:labels"],
      "gh gist create -d x -f y .env": ["write remote:gist", "disclose secret:/repo/.env"],
      "gh gist edit 1": ["write remote:gist"],
      "gh gist delete 1": ["delete remote:gist"],
      "gh auth status -t": ["disclose secret:gh token"],
      "gh auth token": ["disclose secret:gh token"],
      "gh auth login": ["write account:gh"],
      "gh config get -h github.com oauth_token": ["disclose secret:gh oauth_token"],
      "gh config set editor x": ["write configuration:gh"],
      "gh alias set a b": ["write configuration:gh alias"],
      "gh extension install a/b": ["write package:gh extension a/b"],
      "gh extension exec b": ["execute code:gh extension b"],
      "gh secret set X": ["write secret:X"],
      "gh secret delete X": ["delete secret:X"],
      "gh variable set X": ["write configuration:variable X"],
      "gh variable delete X": ["delete configuration:variable X"],
      "gh cache delete 1": ["delete pipeline:cache"],
      "gh project item-add 1": ["write ticket:project item"],
      "gh project delete 1": ["delete ticket:project"],
      "gh cs ssh": ["execute session:codespace"],
      "gh cs stop": ["write container:codespace"],
      "gh ssh-key add k": ["grant account:key"],
      "gh attestation download a": ["write file:/repo"],
    },
    doubt: {
      "gh pr checks $N": "dynamic-word",
      "gh pr list --json title -q '.[].title' | xargs -n1 gh pr view": "dynamic-word",
      "gh pr list -q '.[].number' | xargs -n1 gh pr view": "dynamic-word",
      'gh api -X GET x -F "$X"': "dynamic-word",
      'gh api -X GET x -F q="$X"': "dynamic-word",
      "gh prs": "unknown-command",
      "gh auth status -h": "missing-value",
      "gh api graphql": "unknown-statement",
      "gh api graphql --input q": "unknown-statement",
      "gh api graphql -F query=@q": "unknown-statement",
      "gh api https://x.example.com": "unknown-operand",
      "gh api $X": "unknown-operand",
      "gh api x -H X-HTTP-Method-Override:DELETE": "unknown-option",
      "gh pr create --frobnicate": "unknown-option",
    },
  },
});
