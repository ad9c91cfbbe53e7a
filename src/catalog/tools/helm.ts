import {
  attached,
  defineTool,
  deletes,
  discloses,
  disrupts,
  executes,
  flags,
  like,
  reads,
  readsOnly,
  unless,
  unlike,
  values,
  when,
  writes,
  type Command,
  type Options,
  type Row,
  type Examples,
} from "../tool.ts";
import { getsToken } from "./_address.ts";
import { everyValue } from "./_every-value.ts";

const globalValues: Options = values(
  "--burst-limit --kube-as-group --kube-as-user --kube-ca-file --kube-context --kube-tls-server-name --kube-token -n|--namespace --qps --registry-config --repository-cache --repository-config --color --content-cache",
);
const options: Options = {
  ...globalValues,
  ...flags("--debug --kube-insecure-skip-tls-verify"),
  "--kube-apiserver": { takes: "value", does: getsToken("--kube-apiserver") },
  // Its users may be logged in by running programs that it names.
  "--kubeconfig": {
    takes: "value",
    does: [
      executes("code:{--kubeconfig}", unlike("--kubeconfig", /^(?:(?:~|\/root|\/home\/[^/]+)\/\.kube\/(?!.*\.\.)|\/etc\/(?!.*\.\.)|$)/)),
    ],
  },
};
const chartValues: Options = {
  ...flags(
    "--create-namespace --devel --disable-openapi-validation -g|--generate-name --insecure-skip-tls-verify --no-hooks --pass-credentials --plain-http --render-subchart-notes --replace --skip-crds --skip-schema-validation --verify --wait --wait-for-jobs --atomic --force --hide-notes --hide-secret --take-ownership --enable-dns -i|--install --reset-values --reuse-values --reset-then-reuse-values --cleanup-on-fail",
  ),
  ...values(
    "--ca-file --cert-file --description --key-file --keyring -l|--labels --name-template -o|--output --password --post-renderer-args --repo --set --set-file --set-json --set-literal --set-string --timeout --username -f|--values --version --history-max",
  ),
  "--post-renderer": { takes: "value", does: [executes("code:{--post-renderer}")] },
};
const dependencies: Options = { "--dependency-update": { takes: "flag", does: [writes("package:charts of the chart")] } };
/** Files that end up in what is rendered, checked or compared, or in a message about them. */
const shownValues: readonly Row[] = [
  reads("file:{--values}", when("--values"), unlike("--values", /^(?:https?:.*|-)$/)),
  reads("file:{--set-file}", like("--set-file", /=([^,]*)/)),
];
const change = (does: readonly Row[], own: Options = {}): Command => ({
  options: { ...chartValues, ...own, ...attached("--dry-run") },
  operands: ["release?", "chart?"],
  does,
  // `server` may look up any object, secrets too, and print what the chart makes of it.
  preview: [like("--dry-run", /^(?:true|client|)$/), unless("--post-renderer", "--dependency-update")],
  verify: "helm status {release}",
});
const each = (does: readonly Row[], own: Options = {}): Command => ({ options: own, operands: ["name*"], does });
const diffOptions: Options = {
  ...chartValues,
  ...flags(
    "--allow-unreleased --detailed-exitcode --three-way-merge --no-color --normalize-manifests --include-tests --suppress-secrets --strip-trailing-cr -q",
  ),
  ...values("-C|--context --suppress -a|--api-versions --kube-version"),
  "--show-secrets": { takes: "flag", does: [discloses("secret:{release}")] },
  "--show-secrets-decoded": { takes: "flag", does: [discloses("secret:{release}")] },
};
const templateOptions: Options = {
  ...chartValues,
  ...dependencies,
  ...flags("--include-crds --is-upgrade --skip-tests --validate --release-name"),
  ...values("-a|--api-versions --kube-version -s|--show-only"),
  "--output-dir": { takes: "value", does: [writes("file:{--output-dir}")] },
  ...attached("--dry-run"),
};

export default defineTool({
  name: "helm",
  source: "helm 3.17 command reference, helm.sh/docs/helm; helm-diff 3.9 README",
  syntax: "pflag",
  helpAs: ["-h"],
  options,
  optionsMayFollow: true,
  target: {
    family: "kube",
    values: { context: "{--kube-context}", namespace: "{--namespace}", kubeconfig: "{--kubeconfig}", server: "{--kube-apiserver}" },
  },
  withoutCommand: "help",
  commands: {
    "list, ls, status, history, hist, search, version, env, verify, completion, help": readsOnly,
    "show, inspect": { commands: { "all, chart, crds, readme, values": readsOnly } },
    get: {
      commands: {
        "all, hooks, manifest, metadata, notes, values": {
          options: { ...flags("-a|--all"), ...values("-o|--output --revision --template") },
          operands: ["release"],
          does: [reads("configuration:release {release}")],
        },
      },
    },
    template: {
      options: templateOptions,
      operands: ["release?", "chart?"],
      does: [...shownValues, executes("code:chart that looks up objects", like("--dry-run", /^server$/))],
    },
    lint: {
      options: { ...chartValues, ...flags("--quiet --strict --with-subcharts"), ...values("--kube-version") },
      operands: ["path*"],
      does: shownValues,
    },
    diff: {
      withoutCommand: "help",
      commands: {
        "upgrade, release, revision, rollback": { options: diffOptions, operands: ["release?", "chart*"], does: shownValues },
        version: {},
      },
    },
    "install, upgrade": change(
      [
        writes("cluster-object:release {release:new}"),
        reads("file:{--values}", when("--dry-run"), when("--values")),
        reads("file:{--set-file}", when("--dry-run"), like("--set-file", /=([^,]*)/)),
      ],
      dependencies,
    ),
    rollback: change([disrupts("cluster-object:release {release}")], flags("--recreate-pods")),
    "uninstall, del, delete, un": change(
      [deletes("cluster-object:release {release}"), deletes("cluster-object:release {chart}", when("chart"))],
      { ...flags("--ignore-not-found --keep-history"), ...values("--cascade") },
    ),
    test: each([executes("container:tests of {name}")], { ...flags("--logs --hide-notes"), ...values("--filter --timeout") }),
    "pull, fetch": {
      options: { ...chartValues, ...flags("--prov --untar"), ...values("--untardir -d|--destination") },
      operands: ["chart*"],
      does: [writes("file:{--destination:.}")],
    },
    push: each([writes("package:{name}")], values("--ca-file --cert-file --key-file")),
    "package, create": each([writes("file:{name}")], {
      ...flags("-u|--dependency-update --sign"),
      ...values("--app-version -d|--destination --key --keyring --passphrase-file --version -p|--starter"),
    }),
    "dependency, dep, dependencies": {
      commands: {
        "list, ls": readsOnly,
        "build, update, up": each([writes("package:charts of {name:.}")], { ...flags("--skip-refresh --verify"), ...values("--keyring") }),
      },
    },
    repo: {
      withoutCommand: "help",
      commands: {
        "list, ls": readsOnly,
        "add, update, up, remove, rm, index": each([writes("configuration:helm repositories")], {
          ...flags("--force-update --no-update --pass-credentials --insecure-skip-tls-verify --allow-deprecated-repos"),
          ...values("--ca-file --cert-file --key-file --password --username --timeout --merge --url"),
        }),
      },
    },
    registry: {
      withoutCommand: "help",
      commands: {
        "login, logout": each([writes("account:{name}")], {
          ...flags("--insecure --password-stdin --plain-http"),
          ...values("-p|--password -u|--username --ca-file --cert-file --key-file"),
        }),
      },
    },
    plugin: {
      withoutCommand: "help",
      commands: {
        "list, ls": readsOnly,
        "install, add, update, up, uninstall, rm, remove": each([executes("code:helm plugin {name}")], values("--version")),
      },
    },
    // The secrets plugin decrypts to standard output or to a file beside.
    secrets: { withoutCommand: "help", commands: { "decrypt, dec, view, edit": each([discloses("secret:{name}")], flags("-i")) } },
  },
  variables: { HELM_PLUGINS: "code", HELM_DEBUG: "setting", HELM_MAX_HISTORY: "setting", HELM_DRIVER: "setting" },
  get examples(): Examples {
    return {
      allow: [
        "helm uninstall -h",
        "helm list -A",
        `helm ${everyValue(globalValues)} ls`,
        "helm status web -n prod --kube-context prod-eu",
        "helm history web",
        "helm get values web -a -o yaml --revision 3",
        "helm get manifest web",
        "helm show values bitnami/redis",
        "helm search repo redis",
        "helm template web ./chart -f values.yaml --set a=b",
        "helm lint ./chart --strict",
        "helm diff upgrade web ./chart -f values.yaml",
        `helm diff revision ${everyValue(values("-C|--context --suppress -a|--api-versions --kube-version"))} web 1 2`,
        "helm version",
        "helm env",
        "helm repo list",
        "helm dep ls",
        "helm plugin list",
        "helm upgrade web ./chart --dry-run",
        "helm install --dry-run=client web ./chart",
        "helm rollback web 3 --dry-run",
        "helm uninstall web --dry-run",
        "helm --kubeconfig ~/.kube/prod ls",
      ],
      guard: {
        "helm --kubeconfig /tmp/x ls": ["execute code:/tmp/x"],
        "helm --kube-apiserver https://h ls": ["disclose secret:kept token, to https://h"],
        "helm template --dependency-update .": ["write package:charts of the chart"],
        "helm template . --set-file a=.env": ["disclose secret:/repo/.env"],
        "helm lint -f .env --set-file x=.envrc .": ["disclose secret:/repo/.env", "disclose secret:/repo/.envrc"],
        "helm diff upgrade -f .env --set-file x=.envrc web .": ["disclose secret:/repo/.env", "disclose secret:/repo/.envrc"],
        "helm install web . --dry-run --dependency-update": ["write package:charts of the chart", "write cluster-object:release web"],
        "helm install web . --dry-run -f .env --set-file x=.envrc": ["disclose secret:/repo/.env", "disclose secret:/repo/.envrc"],
        [`helm upgrade --install ${everyValue(Object.fromEntries(Object.entries(chartValues).filter(([names]) => names !== "--post-renderer")))} web ./chart`]:
          ["write cluster-object:release web"],
        "helm upgrade web ./chart --dry-run=server": ["write cluster-object:release web"],
        "helm upgrade web ./chart --dry-run=none": ["write cluster-object:release web"],
        "helm upgrade --dry-run --post-renderer /tmp/x web ./chart": ["execute code:/tmp/x", "write cluster-object:release web"],
        "helm install --post-renderer ./x web ./chart": ["execute code:./x", "write cluster-object:release web"],
        "helm template --post-renderer ./x web ./chart": ["execute code:./x"],
        "helm lint --post-renderer ./x web": ["execute code:./x"],
        "helm pull --post-renderer ./x web": ["execute code:./x", "write file:/repo"],
        "helm template web . --dry-run=server": ["execute code:chart that looks up objects"],
        "helm template web . -f secrets.yaml": ["disclose secret:/repo/secrets.yaml"],
        "helm template web . --output-dir /srv/x": ["write file:/srv/x"],
        "helm diff upgrade web . --post-renderer ./x": ["execute code:./x"],
        "helm diff upgrade web . --show-secrets": ["disclose secret:web"],
        "helm diff upgrade web . --show-secrets-decoded": ["disclose secret:web"],
        [`helm rollback ${everyValue(Object.fromEntries(Object.entries(chartValues).filter(([names]) => names !== "--post-renderer")))} web 3`]:
          ["disrupt cluster-object:release web"],
        "helm rollback --post-renderer ./x web 3": ["execute code:./x", "disrupt cluster-object:release web"],
        [`helm uninstall --cascade 1 ${everyValue(Object.fromEntries(Object.entries(chartValues).filter(([names]) => names !== "--post-renderer")))} web`]:
          ["delete cluster-object:release web"],
        "helm uninstall web db": ["delete cluster-object:release web", "delete cluster-object:release db"],
        "helm uninstall --post-renderer ./x web": ["execute code:./x", "delete cluster-object:release web"],
        "helm test --filter a --timeout 1s web": ["execute container:tests of web"],
        "helm push --ca-file a --cert-file b --key-file c x.tgz": ["write package:x.tgz"],
        [`helm package ${everyValue(values("--app-version -d|--destination --key --keyring --passphrase-file --version -p|--starter"))} /srv/chart`]:
          ["write file:/srv/chart"],
        "helm pull bitnami/redis -d /srv/x": ["write file:/srv/x"],
        "helm dep update --keyring k ./chart": ["write package:charts of ./chart"],
        "helm repo add x https://charts.example": ["write configuration:helm repositories"],
        "helm registry login -u a -p b --ca-file a --cert-file b --key-file c r.example": ["write account:r.example"],
        "helm plugin install --version 1 https://x.example/p": ["execute code:helm plugin https://x.example/p"],
        "helm secrets decrypt values.enc": ["disclose secret:values.enc"],
      },
      doubt: {
        "helm frobnicate": "unknown-command",
        "helm upgrade web . --frob": "unknown-option",
        "helm template web . -f $X": "dynamic-word",
      },
    };
  },
});
