import { describe, expect, test } from "bun:test";
import { isHarmless, type Files } from "../model/index.ts";
import { knowledge, loadTools, understandShell, type Surroundings } from "./index.ts";
import { bare, noFiles } from "./surroundings.fixture.ts";
import type { Command, Loads } from "./tool.ts";

/** A work tree at /srv/repo on a branch where an agent may write; the command stands in /srv/repo/sub. */
const machine = (written: Readonly<Record<string, string | undefined>>): Surroundings => {
  const texts = new Map(Object.entries({ ...written, "/srv/repo/.git/HEAD": "ref: refs/heads/topic\n" }));
  const folders = new Set([...texts.keys()].flatMap((path) => path.split("/").map((_, at, all) => all.slice(0, at).join("/") || "/")));
  folders.add("/srv/repo/sub");
  const files: Files = {
    ...noFiles,
    read: (path) => {
      const text = texts.get(path);
      return text === undefined ? { ok: false, why: texts.has(path) ? "unreadable" : "missing" } : { ok: true, text };
    },
    kind: (path) => (texts.has(path) ? "file" : folders.has(path) ? "folder" : "none"),
    list: (folder) => [
      ...new Set(
        [...texts.keys()]
          .filter((path) => path.startsWith(`${folder}/`))
          .map((path) => path.slice(folder.length + 1).split("/")[0] as string),
      ),
    ],
  };
  return { ...bare, files, cwd: "/srv/repo/sub", isProtectedBranch: (name) => name === "main" };
};

const isHeld = (line: string, written: Readonly<Record<string, string | undefined>>): boolean => {
  const { effects, doubts } = understandShell(line, machine(written), knowledge);
  return doubts.length > 0 || effects.some(({ action }) => !isHarmless(action));
};

/** Lines that only read, and files beside them (`../` above) each of which is code, or names some, and cannot be read here. */
const lines: readonly (readonly [line: string, files: string])[] = [
  ["ansible-galaxy role list", "ansible.cfg"],
  ["ansible-inventory --list", "ansible.cfg"],
  ["bazel --version", "tools/bazel .bazelversion ../.bazeliskrc"],
  ["brew bundle check", "Brewfile"],
  ["brew bundle --file x list --all", "x"],
  ["bundle --version", "Gemfile ../.bundle"],
  ["caddy adapt", "Caddyfile"],
  ["caddy validate --config x", "x"],
  ["cargo --version", "rust-toolchain ../rust-toolchain.toml"],
  ["cargo search x", ".cargo/config.toml ../.cargo/config"],
  ["codespell x", "setup.cfg .codespellrc pyproject.toml"],
  ["delta a b", "HEAD"],
  ["checkov --list", ".checkov.yaml"],
  ["clickhouse-client -q 'SELECT 1'", "clickhouse-client.xml"],
  ["composer --help", "composer.json"],
  ["docker-compose config", "docker-compose.yml"],
  ["nerdctl compose config", "compose.yaml"],
  ["podman compose config", "compose.yaml"],
  ["docker compose config", "../compose.yaml docker-compose.override.yml"],
  ["docker compose -f x config", "x"],
  ["docker stack config -c x", "x"],
  ["drone build ls", ".env"],
  ["dotnet --version", "../global.json"],
  ["drush --help", "drush ../sites"],
  ["erl --help", ".erlang"],
  ["flask --help", "app.py ../.flaskenv"],
  ["flyway info", "sql/beforeInfo.sql flyway.toml"],
  ["gh pr list", "HEAD"],
  ["git -C x status", "x/HEAD"],
  ["git status", "HEAD"],
  ["git-sizer --json", "HEAD"],
  ["glab mr list", "HEAD"],
  ["gnmic get --path /", ".gnmic.yml gnmic.yaml"],
  ["gradle --version", "../gradle.properties"],
  ["grunt --help", "Gruntfile.js ../Gruntfile.coffee"],
  ["grype x", ".grype.yaml"],
  ["gulp --version", "gulpfile.js"],
  ["hg status", "../.hg/hgrc .hg/sharedpath"],
  ["highlight -O ansi x.a", "langDefs filetypes.conf"],
  ["hub pr list", "HEAD"],
  ["identify x.png", "delegates.xml policy.xml"],
  ["jira version", "../.jira.d"],
  ["jj status", ".jj/repo/config.toml ../.jj/repo/config.toml ../.jj/workspace-config.toml"],
  ["jj --version", ".jj/repo/config.toml"],
  ["kamctl stats", "kamctlrc"],
  ["kafkactl get topics", "../kafkactl.yml"],
  ["kube-bench run", "cfg"],
  ["knex --help", "knexfile.ts"],
  ["knife --help", "../.chef"],
  ["knife node list", "knife.rb"],
  ["lein --version", "../project.clj"],
  ["liquibase --help", "liquibase_libs liquibase.properties"],
  ["luarocks list", "../.luarocks"],
  ["lychee x", "lychee.toml Cargo.toml pyproject.toml package.json"],
  ["lynis show version", "include default.prf"],
  ["mikro-orm --help", "mikro-orm.config.ts"],
  ["mill --version", ".mill-version"],
  ["mise ls", "../mise.toml mise.prod.toml"],
  ["mix --help", "mix.exs"],
  ["mlr --icsv cat x", ".mlrrc"],
  ["mvn -v", "../.mvn/extensions.xml"],
  ["nova list", "clouds.yaml"],
  ["npm ls", "../.npmrc"],
  ["ohai os", "../.chef"],
  ["openstack server list", "clouds.yaml secure.yaml"],
  ["packer inspect x.pkr.hcl", "x.pkr.hcl"],
  ["nomad job plan x.nomad", "x.nomad"],
  ["packer version", "packer-plugin-x"],
  ["pipenv graph", "../.venv"],
  ["pnpm -C x list", "x/.pnpmfile.cjs"],
  ["pnpm list", "../.pnpmfile.cjs pnpm-workspace.yaml package.json"],
  ["poetry --help", ".poetry"],
  ["poetry show", "../.venv poetry.toml"],
  ["prefect flow-run ls", "prefect.toml .env pyproject.toml"],
  ["prisma --version", "../prisma.config.ts"],
  ["pulumi -C x about", "x/Pulumi.yaml"],
  ["pulumi about", "../Pulumi.yaml"],
  ["rails --help", "../bin/rails"],
  ["rebar3 --help", "rebar.config"],
  ["rspec --help", ".rspec"],
  ["onefetch", "HEAD"],
  ["rubocop --version", ".rubocop"],
  ["rustc --version", "rust-toolchain"],
  ["rustup show", "../rust-toolchain.toml"],
  ["salt '*' test.ping", "Saltfile"],
  ["salt-key -L", "Saltfile"],
  ["salt-run jobs.active", "Saltfile"],
  ["salt-call test.ping", "Saltfile"],
  ["sam validate", ".cfnlintrc"],
  ["sbt --version", ".sbtopts"],
  ["sentry-cli info", "../.sentryclirc"],
  ["sequelize --help", ".sequelizerc"],
  ["serverless --help", "serverless.yml serverless.ts"],
  ["supervisorctl status", "supervisord.conf"],
  ["syft x", ".syft.yaml"],
  ["terraform output vpc_id", "main.tf main.tf.json"],
  ["tflint", ".tflint.d .tflint.hcl"],
  ["tox --help", "toxfile.py"],
  ["trivy image x", "trivy.yaml"],
  ["ug x", ".ugrep"],
  ["uv pip list", "../.venv .python-version"],
  ["vagrant --help", "../Vagrantfile"],
  ["valgrind --help", ".valgrindrc"],
  ["vd --help", ".visidatarc"],
  ["woodpecker-cli info", ".env"],
  ["wp --info", "../wp-cli.yml"],
  ["wp core version", "../wp-load.php"],
  ["yarn --version", "../.yarnrc.yml package.json"],
];

const tools = loadTools();

describe("what only reads is held where a file stands that the program loads by itself:", () => {
  for (const [line, files] of lines)
    test(line, () => {
      expect(isHeld(line, {})).toBe(false);
      for (const file of files.split(" ")) {
        const path = file.startsWith("../") ? `/srv/repo/${file.slice(3)}` : `/srv/repo/sub/${file}`;
        expect([file, isHeld(line, { [path]: undefined })]).toEqual([file, true]);
      }
    });

  test("every program that loads something is among them", () => {
    const tried = new Set(lines.map(([line]) => line.split(" ")[0] as string));
    const missing = tools.flatMap((tool) =>
      loadsOf(tool)
        .map(({ as = tool.name }) => as)
        .filter((names) => !names.split(", ").some((name) => tried.has(name))),
    );
    expect([...new Set(missing)]).toEqual([]);
  });
});

const loadsOf = ({ loads = [], commands = {} }: Command): readonly Loads[] => [...loads, ...Object.values(commands).flatMap(loadsOf)];

/** Settings that are read: a text that loads something, and one like it that does not. */
const texts: readonly (readonly [line: string, file: string, held: string, allowed: string])[] = [
  ["ansible-galaxy role list", "ansible.cfg", "[defaults]\nlibrary = ./x\n", "[defaults]\n# mine\nforks = 20\n"],
  ["brew bundle list", "Brewfile", 'tap "a/b"\nsystem "id"\n', "# mine\ntap 'a/b'\nbrew \"wget\", link: false\ncask 'x'\n"],
  ["brew bundle list", "Brewfile", 'brew "#{`id`}"\n', 'mas "Xcode", id: 497799835\n'],
  ["brew bundle check", "Brewfile", 'brew "someone/tap/x"\n', 'brew "homebrew/core/wget"\n'],
  ["cargo --version", "rust-toolchain.toml", '[toolchain]\npath = "/srv/x"\n', '[toolchain]\nchannel = "1.80"\n'],
  ["cargo search x", ".cargo/config.toml", '[registry]\n"global-credential-providers" = ["./x"]\n', "[term]\nquiet = true\n"],
  ["codespell x", "setup.cfg", "[codespell]\nskip = a\nw =\n", "[codespell]\nskip = a\n"],
  ["codespell x", "pyproject.toml", "[tool.codespell]\n'write-changes' = true\n", '[tool.codespell]\nskip = "a"\n'],
  [
    "codespell x",
    "pyproject.toml",
    "tool.codespell = { skip = 'a', interactive = 3 }\n",
    "[tool.codespell]\nskip = 'a'\n[tool.black]\ninclude = 'x'\n",
  ],
  ["composer --help", "composer.json", '{"config": {"allow-plugins": true}}', '{"require": {"a/b": "*"}}'],
  ["caddy adapt", "Caddyfile", "a.example.com\nrespond {$TOKEN}\n", "a.example.com\nrespond hello\n"],
  [
    "docker compose config",
    "compose.yaml",
    "services: { a: { image: 'a:${TOKEN}' } }\n",
    "services: { a: { image: 'a:${IMAGE_TAG:-1}' } }\n",
  ],
  ["docker compose config", "compose.yaml", "services: { a: { env_file: x } }\n", "services: { a: { ports: ['80:80'] } }\n"],
  ["drone build ls", ".env", "export DRONE_SERVER=https://x.example\n", "NAME=web\n"],
  ["prefect flow-run ls", ".env", "PREFECT_API_URL=https://x.example\n", "NAME=web\n"],
  ["prefect flow-run ls", "pyproject.toml", "[tool.prefect]\n", "[tool.ruff]\n"],
  ["woodpecker-cli info", ".env", "WOODPECKER_SERVER=https://x.example\n", "NAME=web\n"],
  ["dotnet --version", "global.json", '{"sdk": {"paths": ["./x"]}}', '{"sdk": {"version": "10.0.100"}}'],
  ["dotnet --version", "global.json", '{"sdk": {"\\u0070aths": ["./x"]}}', '{"sdk": {"rollForward": "latestFeature"}}'],
  ["flyway info", "flyway.toml", '[flyway]\nlocations = ["filesystem:x"]\n', '[flyway]\nurl = "jdbc:h2:mem:x"\n'],
  ["grype x", ".grype.yaml", "file: x\n", "only-fixed: true\n"],
  ["gradle --version", "gradle.properties", "org.gradle.java.home=./x\n", "org.gradle.jvmargs=-Xmx2g\n"],
  ["hg status", ".hg/hgrc", "[hooks]\npre-status = ./x\n", "[paths]\ndefault = https://hg.example.com/a\n"],
  ["lychee x", "pyproject.toml", "[tool.lychee]\npreprocess = { command = './x' }\n", "[tool.ruff]\n"],
  ["mise ls", "mise.toml", '[env]\n_.source = "./x"\n', '[tools]\nnode = "22"\n'],
  ["npm ls", ".npmrc", "git = ./x\n", "save-exact=true\n//npm.example.com/:_authToken=${TOKEN}\n"],
  ["pnpm list", "pnpm-workspace.yaml", "pnpmfile: ./x.cjs\n", "packages:\n  - apps/*\n"],
  ["pnpm list", "pnpm-workspace.yaml", "registries: { default: https://example.com }\n", "packages: [apps/*]\n"],
  ["pnpm list", "package.json", '{"packageManager": "pnpm@https://example.com/x.js"}', '{"packageManager": "pnpm@10.1.0"}'],
  ["sentry-cli info", ".sentryclirc", "[defaults]\nurl = https://example.com\n", "[defaults]\norg = a\n"],
  ["nomad job plan x.nomad", "x.nomad", 'data = file("/etc/x")\n', 'image = "a:1"\n'],
  ["packer inspect x.pkr.hcl", "x.pkr.hcl", 'variable "x" { default = env("TOKEN") }\n', 'variable "x" { default = "y" }\n'],
  ["yarn config list", ".yarnrc.yml", "initScope: ${TOKEN}\n", "initScope: a\n"],
  [
    "task --list",
    "Taskfile.yml",
    "version: '3'\ntasks: { a: { desc: '{{.TOKEN}}', cmds: [ls] } }\n",
    "version: '3'\ntasks: { a: { desc: a, cmds: ['ls {{.X}}'] } }\n",
  ],
  ["serverless info", "serverless.yml", "plugins:\n  - x\n", "service: web\n"],
  ["tflint", ".tflint.hcl", 'config {\n  plugin_dir = "./x"\n}\n', 'plugin "aws" {\n  enabled = true\n}\n'],
  ["uv pip list", ".python-version", "./x\n", "3.12\n"],
  ["yarn --version", ".yarnrc.yml", "yarnPath: ./x.cjs\n", "nodeLinker: node-modules\n"],
  ["yarn --version", ".yarnrc", '--yarn-path "./x"\n', 'registry "https://npm.example.com"\n'],
];

describe("settings are read, and hold a line only where they name code:", () => {
  for (const [line, file, held, allowed] of texts)
    test(`${line}, ${file}`, () => {
      expect(isHeld(line, { [`/srv/repo/sub/${file}`]: held })).toBe(true);
      expect(isHeld(line, { [`/srv/repo/sub/${file}`]: allowed })).toBe(false);
    });
});

describe("a kustomization is read with those it names:", () => {
  const over = { "/srv/repo/sub/kustomization.yaml": "resources: [../base]\n" };
  for (const line of ["kustomize build .", "kubectl kustomize", "kubectl kustomize ../sub"])
    test(line, () => {
      expect(isHeld(line, { ...over, "/srv/repo/base/kustomization.yaml": "secretGenerator: [{ name: a, envs: [x] }]\n" })).toBe(true);
      expect(isHeld(line, { ...over, "/srv/repo/base/kustomization.yaml": "resources: [a.yaml, ../sub]\n" })).toBe(false);
    });
  test("one that is fetched is not looked for here", () => expect(isHeld("kustomize build https://example.com/a", {})).toBe(false));
});

describe("a stand-in for a program starts the version that the folder asks for:", () => {
  const shim = "/home/agent/.asdf/shims/node";
  const isHeldBy = (line: string, text: string): boolean => {
    const base = machine({ [shim]: "", "/srv/repo/.tool-versions": text });
    const surroundings = { ...base, variables: { ...base.variables, PATH: "/home/agent/.asdf/shims:/usr/bin" } };
    const { effects, doubts } = understandShell(line, surroundings, knowledge);
    return doubts.length > 0 || effects.some(({ action }) => !isHarmless(action));
  };
  test("one at a path is held", () => {
    expect(isHeldBy("node --version", "nodejs path:/srv/repo/x\n")).toBe(true);
    expect(isHeldBy("node --version", "nodejs 22.1.0\n")).toBe(false);
  });
  test("a program of the system is not", () => expect(isHeldBy("jq . x", "nodejs path:/srv/repo/x\n")).toBe(false));
});

describe("where a program looks:", () => {
  test("the search for a repository ends where there is one", () => {
    expect(isHeld("cd .. && git status", { "/srv/repo/HEAD": "" })).toBe(false);
    expect(isHeld("git status", { "/opt/HEAD": "" })).toBe(false);
  });

  test("on another host nobody makes a folder a repository unasked", () => {
    expect(isHeld("ssh web1 'cd /srv/app && git log'", {})).toBe(false);
    expect(isHeld("ssh localhost 'cd /srv/app && git log'", {})).toBe(true);
    expect(isHeld("ssh ann@127.0.0.1 git log", {})).toBe(true);
    expect(isHeld('ssh "$H" git log', {})).toBe(true);
  });

  test("a folder that is not known may hold anything", () => {
    expect(isHeld('cd "$D" && grunt --help', {})).toBe(true);
    expect(isHeld("ssh web1 grunt --help", {})).toBe(true);
    expect(isHeld("find . -execdir git status ';'", {})).toBe(true);
  });

  test("a change of folder that may have failed leaves two", () => {
    expect(isHeld("(cd /srv/app; git status)", {})).toBe(false);
    expect(isHeld("cd /srv/app; git status", { "/srv/repo/sub/HEAD": "" })).toBe(true);
    expect(isHeld("cd /srv/app; git status", { "/srv/app/HEAD": "" })).toBe(true);
    expect(isHeld("if true; then cd /srv/a; else cd /srv/b; fi; git status", { "/srv/b/HEAD": "" })).toBe(true);
    expect(isHeld('cd "$D"; git status', {})).toBe(true);
    expect(isHeld("cd /srv/app; cd x; git status", {})).toBe(true);
    expect(isHeld("while true; do git status; cd x; done", {})).toBe(true);
    expect(isHeld("cd /srv/app; sh -c 'git status'", {})).toBe(true);
  });

  test("a pattern is looked for by name", () => {
    expect(isHeld("packer version", { "/srv/repo/sub/packer-plugin.md": "" })).toBe(false);
  });
});

describe("what was not there may have come by the time it runs:", () => {
  const held = [
    "git checkout topic && flask --help",
    "while true; do flask --help; git checkout topic; done",
    "cp x app.py; flask --help",
    "tar xf x.tar -C .. && flask --help",
    "cp x packer-plugin-x && packer version",
    "git checkout topic && packer version",
    "git checkout topic && git status",
  ];
  const appeared = (line: string): boolean =>
    understandShell(line, machine({}), knowledge).doubts.some(({ detail }) => detail.endsWith("changed before it runs"));
  for (const line of held) test(line, () => expect(appeared(line)).toBe(true));
  for (const line of [
    "cp x y; flask --help",
    "git checkout topic",
    "cd .. && git checkout topic && git status",
    "cp x y && packer version",
  ])
    test(`not with ${line}`, () => expect(appeared(line)).toBe(false));
});
