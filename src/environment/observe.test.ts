import { describe, expect, test } from "bun:test";
import { filesOf } from "./files.fixture.ts";
import { observe } from "./observe.ts";

const context = { cwd: "/home/mia/orchard/api", home: "/home/mia", hostname: "mia-laptop", declared: {}, variables: {}, pins: [] };
const see = (texts: Readonly<Record<string, string | null>>, more: Partial<Parameters<typeof observe>[1]> = {}) =>
  observe(filesOf(texts), { ...context, ...more });

const kubeconfig = `apiVersion: v1
kind: Config
current-context: orchard-staging
preferences: {}
clusters:
- cluster:
    certificate-authority-data: TElORQ==
    extensions:
    - extension:
        provider: minikube.sigs.k8s.io
      name: cluster_info
    server: https://api.staging.orchard.example:6443
  name: apples
- name: pears
  cluster:
    server: "https://10.1.2.3:6443" # private
contexts:
- context:
    cluster: apples
    namespace: shop
    user: mia
  name: orchard-staging
- context:
    cluster: pears
    user: mia
  name: pears
users:
- name: mia
  user:
    exec:
      installHint: |2

        Install it: name it
      args: [get-token]
`;

describe("observing files", () => {
  test("the kubeconfig kubectl writes is read without its credentials", () => {
    expect(see({ "/home/mia/.kube/config": kubeconfig }).files.kube).toEqual({
      state: "found",
      value: {
        currentContext: "orchard-staging",
        contexts: { "orchard-staging": { cluster: "apples", namespace: "shop" }, pears: { cluster: "pears", namespace: "" } },
        servers: { apples: "https://api.staging.orchard.example:6443", pears: "https://10.1.2.3:6443" },
      },
    });
  });

  for (const [title, text] of [
    ["flow style", "current-context: a\ncontexts: [{name: a, context: {cluster: b}}]\n"],
    ["flow items", "current-context: a\ncontexts:\n- {name: a, context: {cluster: b}}\n"],
    ["an anchor", "current-context: &x a\n"],
    ["an alias", "current-context: *x\n"],
    ["a single-quoted key", "current-context: a\ncontexts:\n- 'name': b\n"],
    ["an escape", 'current-context: "\\x70rod"\n'],
    ["a second document", "current-context: a\n---\ncurrent-context: b\n"],
    ["a tab", "contexts:\n\t- name: a\n"],
    ["broken JSON", "{"],
  ] as const) {
    test(`a kubeconfig with ${title} counts as unreadable`, () => {
      expect(see({ "/home/mia/.kube/config": text }).files.kube.state).toBe("failed");
    });
  }

  test("a kubeconfig in JSON is read", () => {
    const json = JSON.stringify({
      "current-context": "a",
      contexts: [{ name: "a", context: { cluster: "c", namespace: "n" } }],
      clusters: [{ name: "c", cluster: { server: "https://s" } }],
    });
    expect(see({ "/home/mia/.kube/config": json }).files.kube).toEqual({
      state: "found",
      value: { currentContext: "a", contexts: { a: { cluster: "c", namespace: "n" } }, servers: { c: "https://s" } },
    });
  });

  test("KUBECONFIG names several files and the first current context counts", () => {
    const observed = see(
      { "/one": "current-context: first\n", "/home/mia/orchard/api/two": "current-context: second\n" },
      { declared: { KUBECONFIG: "/one:two" } },
    );
    expect(observed.files.kube).toMatchObject({ state: "found", value: { currentContext: "first" } });
  });

  test("no file is absent and an unreadable one has failed", () => {
    expect(see({}).files.kube.state).toBe("absent");
    expect(see({ "/home/mia/.kube/config": null }).files.kube).toEqual({ state: "failed", why: "`/home/mia/.kube/config` is unreadable" });
  });

  test("AWS profiles give their account, region and endpoint", () => {
    const text =
      "[default]\nregion = eu-west-1\n[profile apple]\nrole_arn = arn:aws:iam::111122223333:role/x\n[profile pear]\nsso_account_id=444455556666\nendpoint_url=http://localhost:4566\n";
    expect(see({ "/home/mia/.aws/config": text }).files.aws).toMatchObject({
      state: "found",
      value: {
        default: { region: "eu-west-1", account: "" },
        apple: { account: "111122223333" },
        pear: { account: "444455556666", endpoint: "http://localhost:4566" },
      },
    });
  });

  test("the active gcloud configuration and its project are read", () => {
    const texts = {
      "/home/mia/.config/gcloud/active_config": "work\n",
      "/home/mia/.config/gcloud/configurations/config_work": "[core]\naccount = mia@orchard.example\nproject = orchard-staging\n",
    };
    expect(see(texts).files.gcloud).toMatchObject({
      state: "found",
      value: { active: "work", configurations: { work: { project: "orchard-staging", account: "mia@orchard.example" } } },
    });
  });

  test("the default Azure subscription is read, with a byte order mark before it", () => {
    const text = `\u{feff}${JSON.stringify({
      subscriptions: [
        { id: "1", name: "x", isDefault: false },
        { id: "2", name: "orchard-staging", isDefault: true },
      ],
    })}`;
    expect(see({ "/home/mia/.azure/azureProfile.json": text }).files.azure).toEqual({
      state: "found",
      value: { id: "2", name: "orchard-staging" },
    });
  });

  test("Docker's current context and its endpoint are read", () => {
    const texts = {
      "/home/mia/.docker/config.json": '{"currentContext":"apples","auths":{"r":{"auth":"s"}}}',
      "/home/mia/.docker/contexts/meta/ab/meta.json": '{"Name":"apples","Endpoints":{"docker":{"Host":"ssh://apples.example"}}}',
    };
    expect(see(texts).files.docker).toMatchObject({
      state: "found",
      value: { currentContext: "apples", endpoints: { apples: "ssh://apples.example" } },
    });
  });

  test("a checkout above the working folder gives branch and remotes", () => {
    const texts = {
      "/home/mia/orchard/.git/HEAD": "ref: refs/heads/feature/pie\n",
      "/home/mia/orchard/.git/config": '[remote "origin"]\n\turl = git@git.example:orchard.git\n',
    };
    expect(see(texts).files.git).toMatchObject({
      state: "found",
      value: { branch: "feature/pie", remotes: { origin: "git@git.example:orchard.git" } },
    });
  });

  test("a linked work tree is followed to its common folder", () => {
    const texts = {
      "/home/mia/orchard/api/.git": "gitdir: /home/mia/main/.git/worktrees/api\n",
      "/home/mia/main/.git/worktrees/api/HEAD": "ref: refs/heads/release/3\n",
      "/home/mia/main/.git/worktrees/api/commondir": "../..\n",
      "/home/mia/main/.git/worktrees/api/../../config": '[remote "origin"]\nurl = /srv/x\n',
    };
    expect(see(texts).files.git).toMatchObject({ state: "found", value: { branch: "release/3", remotes: { origin: "/srv/x" } } });
  });

  test("dotenv files are merged in the order they are loaded", () => {
    const texts = {
      "/home/mia/orchard/api/.env": "export APP_ENV='production' # set\nA=1\n",
      "/home/mia/orchard/api/.env.local": 'APP_ENV="staging"\n',
    };
    expect(see(texts).files.dotenv).toMatchObject({ state: "found", value: { APP_ENV: "staging", A: "1" } });
  });

  test("ssh host names, service entries, MySQL options, workspace and deployment are read", () => {
    const observed = see({
      "/home/mia/.ssh/config": "Host apples pears-*\n  HostName = %h.staging.orchard.example\nMatch user root\n  HostName other\n",
      "/home/mia/.pg_service.conf": "[shop]\nhost=db.staging.orchard.example\ndbname=shop\npassword=never\n",
      "/home/mia/.my.cnf": "[client]\nhost=db1\npassword=never\n",
      "/home/mia/orchard/api/.terraform/environment": "staging",
      "/etc/machine-info": "DEPLOYMENT=production\n",
    });
    expect(observed.files.ssh).toEqual({
      state: "found",
      value: [
        { patterns: ["apples", "pears-*"], hostName: "%h.staging.orchard.example" },
        { patterns: ["*"], hostName: "other" },
      ],
    });
    expect(observed.files.postgresServices).toMatchObject({
      state: "found",
      value: { shop: { host: "db.staging.orchard.example", database: "shop" } },
    });
    expect(observed.files.mysqlClient).toEqual({ state: "found", value: { host: "db1", database: "" } });
    expect(observed.files.terraformWorkspace).toEqual({ state: "found", value: "staging" });
    expect(observed.files.deployment).toEqual({ state: "found", value: "production" });
  });
});
