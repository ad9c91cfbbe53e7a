import {
  attached,
  deletes,
  discloses,
  disrupts,
  executes,
  flags,
  grants,
  like,
  reads,
  unless,
  unlike,
  values,
  when,
  writes,
  type Command,
  type Condition,
  type Engine,
  type Call,
  type Examples,
  type Options,
  type Row,
} from "../tool.ts";
import { readKustomizations } from "./_kustomization.ts";
import { shown, type Word } from "../../languages/shell/index.ts";
import { getsToken } from "./_address.ts";
import { names, onlyListed } from "./_printing.ts";
import { everyValue, optionsBut } from "./_every-value.ts";
import { givenObjects, namesObjects } from "./_manifests.ts";

/** Facts that kubectl and oc share. */

/**
 * Options of every command. `--kubeconfig` names a file whose users may be logged in by running programs it names: for
 * `config get-contexts` too, where kubectl is the one of the Google Cloud SDK, which first asks the server for its version.
 */
export const globalValues: Options = values(
  "--as --as-group --as-uid --certificate-authority --client-certificate --client-key --cluster --context --log-flush-frequency -n|--namespace --password --request-timeout --tls-server-name --token --user --username -v|--v --vmodule",
);
export const kubeGlobal: Options = {
  ...globalValues,
  ...flags("--disable-compression --insecure-skip-tls-verify --match-server-version --warnings-as-errors"),
  "-s, --server": { takes: "value", does: getsToken("--server") },
  "--kubeconfig": {
    takes: "value",
    does: [
      executes(
        "code:{--kubeconfig}",
        unlike("--kubeconfig", /^(?:(?:~|\/root|\/home\/[^/]+|\/Users\/[^/]+)\/\.kube\/(?!.*\.\.)|\/etc\/(?!.*\.\.)|$)/),
      ),
    ],
  },
};
export const kubeTarget = {
  family: "kube",
  values: {
    context: "{--context}",
    namespace: "{--namespace}",
    kubeconfig: "{--kubeconfig}",
    cluster: "{--cluster}",
    server: "{--server}",
  },
} as const;

/** Output forms that name a file, whose text is what they print. */
const templateFile = "go-template-file|templatefile|jsonpath-file|custom-columns-file";
const printing: Options = {
  ...flags("--allow-missing-template-keys --show-managed-fields"),
  "-o, --output": {
    takes: "value",
    does: [
      reads("file:{--output}", like("--output", new RegExp(`^(?:${templateFile})=(.*)$`, "s"))),
      reads("file:{--template}", like("--output", new RegExp(`^(?:${templateFile})$`))),
    ],
  },
  "--template": "value",
};
const selecting: Options = {
  ...flags("--all -A|--all-namespaces -R|--recursive"),
  ...values("-f|--filename -k|--kustomize -l|--selector --field-selector"),
};
const changing: Options = {
  ...printing,
  ...selecting,
  ...flags("--save-config --windows-line-endings --local --overwrite --list --append-hash --edit"),
  ...values("--field-manager --timeout --resource-version"),
  ...attached("--dry-run --validate --cascade"),
};

/** A resource argument that means secrets: `secret`, `cm,secrets`, `secrets.v1.`, `secret/x`. Names are not case sensitive. */
export const isSecretResource = /(?:^|,)secrets?(?:\.[\w.-]*)?(?:$|[,/])/i;
/** Verbosity at which bodies of answers are logged. */
const requestLog = /^(?:[89]|\d\d+)$/;
/** Forms of output that show no data. */
const plainOutput =
  /^(?:wide|name|custom-columns=(?:[\w ()/-]+:(?:\.metadata\.(?:name|namespace|creationTimestamp|uid|labels(?:\.\w+)?)|\.type|\.kind)(?:,|$))+|jsonpath(?:-as-json)?=\{(?:range )?\.(?:items\[(?:\*|\d+)\]\.)?metadata\.(?:name|namespace|creationTimestamp|uid)\}|)$/;
const showsData: readonly Condition[] = [unlike("--output", plainOutput)];

const secretRows: readonly Row[] = ["resource", "name"].flatMap((slot) => {
  const ofSecrets = like(slot, slot === "resource" ? isSecretResource : /^secrets?(?:\.[^/]*)?\//i);
  return [
    discloses(`secret:{${slot}}`, ofSecrets, ...showsData),
    discloses(`secret:{${slot}}`, ofSecrets, unless("--output"), when("--template")),
    discloses(`secret:{${slot}}`, ofSecrets, like("--v", requestLog)),
  ];
});
const plainRaw =
  /^\/(?:(?:healthz|livez|readyz|metrics|version|openapi|apis?)(?:[/?]|$)(?!.*(?:\/proxy(?:\/|$)|%|\/secrets(?:[/?]|$)|\.\.)).*|api\/v1\/nodes\/[\w.-]+\/proxy\/(?:metrics(?:\/\w+)?|healthz|stats\/summary|pods)\/?$)/i;

/** Kinds whose names are RFC 1123 labels or subdomains, by their spellings, and what `-o name` puts before the name. */
const named: readonly (readonly [spellings: RegExp, prefix: string])[] = [
  [/^po(?:ds?)?$/, "pod/"],
  [/^svc|services?$/, "service/"],
  [/^no(?:des?)?$/, "node/"],
  [/^ns|namespaces?$/, "namespace/"],
  [/^deploy(?:ments?)?$/, "deployment.apps/"],
  [/^sts|statefulsets?$/, "statefulset.apps/"],
  [/^ds|daemonsets?$/, "daemonset.apps/"],
  [/^rs|replicasets?$/, "replicaset.apps/"],
  [/^jobs?$/, "job.batch/"],
  [/^cj|cronjobs?$/, "cronjob.batch/"],
  [/^ing|ingress(?:es)?$/, "ingress.networking.k8s.io/"],
  [/^pvc|persistentvolumeclaims?$/, "persistentvolumeclaim/"],
];
const nameOutput =
  /^(?:jsonpath=(?:\{range \.items\[\*\]\}|\{(?:\.items\[(?:\*|-?\d+)\])?\.(?:metadata\.(?:name|namespace)|spec\.nodeName)\}|\{end\}|\{"(?:\\[nt]| )"\}| )+|custom-columns=\w+:\.?metadata\.name(?:space)?)$/;

/** `-o name` and what asks for names alone print names; a table prints them first. */
const printsOfGet: Command["prints"] = (words) => {
  const read = onlyListed(
    words,
    "-A --all-namespaces --no-headers --ignore-not-found",
    "-n --namespace -l --selector -o --output --field-selector --sort-by --context",
  );
  const prefix = named.find(([spellings]) => spellings.test(read?.operands[0] ?? ""))?.[1];
  if (!read || prefix === undefined) return undefined;
  const output = read.options.get("--output") ?? read.options.get("-o") ?? "wide";
  if (output === "name") return { words: "names", prefix };
  if (output === "wide") return { words: "rows" };
  return nameOutput.test(output) ? names : undefined;
};

/** What of a `get` no row can say: objects named in files, and addresses of the server. */
const readGet = (call: Call, engine: Engine): void => {
  const outputs = call.slots.get("--output") ?? [];
  const isPlain = outputs.every((word) => word.value !== undefined && plainOutput.test(word.value)) && !call.slots.has("--template");
  const mayNameSecrets = (): boolean =>
    call.slots.has("--kustomize") ||
    (call.slots.has("--filename") && (givenObjects(call, engine)?.some(({ kind }) => kind === "Secret") ?? true));
  if (!isPlain && mayNameSecrets()) engine.doubt("unknown-operand", "the objects a file names may be secrets");
  for (const raw of call.slots.get("--raw") ?? []) readRaw(raw, engine);
};
const readRaw = (raw: Word, engine: Engine): void => {
  if (raw.value !== undefined && plainRaw.test(raw.value)) return;
  if (/\/secrets(?:[/?]|$)/i.test(raw.value ?? "")) engine.effect("disclose", `secret:${shown(raw)}`);
  else engine.doubt("unknown-operand", shown(raw));
};

/** A command that changes objects named by operands or files. */
const change = (does: readonly Row[], own: Options = {}, operands: readonly string[] = ["resource?", "name*"]): Command => ({
  options: { ...changing, ...own },
  operands,
  does,
});
/**
 * `--dry-run`: "If client strategy, only print the object … If server strategy, submit server-side request without persisting the
 * resource." What is printed may be the object as it lies on the server, in a log of the requests too, so only a preview without
 * `--output` and `--v` shows no secret.
 */
const previewed = (command: Command): Command => ({
  ...command,
  preview: [like("--dry-run", /^(?:client|server)$/), unless("--output", "--template", "--raw", "--edit", "--force", "--list", "--v")],
});
/** Of objects that do not exist yet: what is printed is what was given. */
const previewedNew = (command: Command): Command => ({
  ...command,
  preview: [like("--dry-run", /^(?:client|server)$/), unless("--raw", "--edit")],
});
const object = "cluster-object:{resource:of a file}/{name:all}" as const;

const newValues =
  "--from-file --from-env-file --from-literal --type --cert --key --docker-email --docker-password --docker-server --docker-username --from --image -r|--replicas --port --aggregation-rule --non-resource-url --resource --resource-name --verb --clusterip --tcp --external-name --node-port --annotation --class --default-backend --rule --restart --schedule --hard --scopes --max-unavailable --min-available --description --preemption-policy --value";
const createKind: Command = previewedNew({
  options: { ...changing, ...flags("--global-default"), ...values(newValues) },
  operands: ["name?", "argument*"],
  does: [
    writes("cluster-object:{name:new}"),
    reads("file:{--from-file}", like("--from-file", /^(?:[^=]+=)?(.*)$/s)),
    reads("file:{--from-env-file}", when("--from-env-file")),
    reads("file:{--key}", when("--key")),
  ],
});
const grantKind: Command = previewedNew({
  options: { ...changing, ...values("--clusterrole --role --group --serviceaccount --user") },
  operands: ["name?", "argument*"],
  does: [grants("cluster-object:{name}")],
});
const fromFile: Command = previewedNew({
  options: { ...changing, ...values("--raw") },
  does: [
    writes("cluster-object:of {--filename:a file}"),
    reads("file:{--filename}", when("--filename", "--output"), unlike("--filename", /^(?:https?:.*|-)$/)),
  ],
  derive: namesObjects("write"),
});

const workload: Readonly<Record<string, Command>> = {
  apply: previewed({
    options: {
      ...changing,
      ...flags("--force --force-conflicts --openapi-patch --prune --server-side --wait"),
      ...values("--grace-period --prune-allowlist --subresource"),
    },
    operands: ["resource?"],
    does: [writes("cluster-object:of {--filename:a file}")],
    derive: namesObjects("write"),
  }),
  delete: previewed({
    ...change([deletes(object)], {
      ...flags("--force --ignore-not-found -i|--interactive --now --wait"),
      ...values("--grace-period --raw"),
    }),
    derive: namesObjects("delete"),
  }),
  replace: previewed({
    ...change([writes(object)], { ...flags("--force --wait"), ...values("--grace-period --raw --subresource") }),
    derive: namesObjects("write"),
  }),
  edit: change([writes(object)], { ...flags("--output-patch"), ...values("--subresource") }),
  patch: previewed(change([writes(object)], values("-p|--patch --patch-file --subresource --type"))),
  scale: previewed(change([disrupts(object)], values("--current-replicas --replicas"))),
  autoscale: previewed(change([writes(object)], values("--cpu-percent --max --min --name"))),
  expose: previewedNew(
    change(
      [writes(object)],
      values(
        "--cluster-ip --external-ip --labels --load-balancer-ip --name --override-type --overrides --port --protocol --session-affinity --target-port --type",
      ),
    ),
  ),
  // `--list` shows them, and still changes those that are given.
  "label, annotate": previewed(change([writes(object, unless("--list")), writes(object, when("--list"), like("name", /=|-$/))])),
  "drain, cordon, uncordon, taint": previewed({
    options: {
      ...printing,
      ...flags("--all --delete-emptydir-data --delete-local-data --disable-eviction --force --ignore-daemonsets --overwrite"),
      ...values("--chunk-size --grace-period --pod-selector -l|--selector --skip-wait-for-delete-timeout --timeout --field-manager"),
      ...attached("--dry-run --validate"),
    },
    operands: ["node*"],
    does: [disrupts("cluster-object:node/{node:selected}")],
  }),
  set: {
    withoutCommand: "help",
    commands: {
      "image, env, resources, selector, serviceaccount, subject": previewed(
        change([writes(object)], {
          ...flags("--resolve"),
          ...values("-c|--containers -e|--env --from --keys --prefix --limits --requests --group --serviceaccount"),
        }),
      ),
    },
  },
  certificate: {
    withoutCommand: "help",
    commands: { "approve, deny": change([grants("cluster-object:certificate/{resource}")], flags("--force")) },
  },
};
const rolloutChange: Command = change([disrupts(object)], values("--to-revision --revision"));
const execOptions: Options = {
  ...flags("-q|--quiet -i|--stdin -t|--tty"),
  ...values("-c|--container -f|--filename --pod-running-timeout"),
};
const debugOptions: Options = {
  ...flags(
    "--arguments-only --attach --keep-annotations --keep-init-containers --keep-labels --keep-liveness --keep-readiness --keep-startup -q|--quiet --replace --same-node --share-processes -i|--stdin -t|--tty",
  ),
  ...values("-c|--container --copy-to --custom --env -f|--filename --image --image-pull-policy --profile --set-image --target"),
};
const runOptions: Options = {
  ...flags("--attach --command --expose --force --leave-stdin-open --privileged -q|--quiet --rm -i|--stdin -t|--tty --wait"),
  ...values(
    "--annotations --env --grace-period --image --image-pull-policy -l|--labels --override-type --overrides --pod-running-timeout --port --restart",
  ),
};
const copy: Command = {
  options: { ...flags("--no-preserve"), ...values("-c|--container --retries") },
  operands: ["from", "to"],
  does: [
    reads("file:{from}", like("from", /^[^/.:][^:]*:(.*)$/s)),
    reads("file:{from}", unlike("from", /^[^/.:][^:]*:/)),
    writes("container:{to}", like("to", /^[^/.:][^:]*:/)),
    writes("file:{to}", unlike("to", /^[^/.:][^:]*:/)),
  ],
};

export const kubeCommands: Readonly<Record<string, Command>> = {
  ...workload,
  create: {
    // What `--output` reads stands with each kind.
    options: { ...changing, "-o, --output": "value", ...values("--raw") },
    withoutCommand: { command: "from-file" },
    commands: {
      "from-file": fromFile,
      secret: { commands: { "generic, tls, docker-registry": createKind } },
      "configmap, cm, cronjob, cj, deployment, deploy, ingress, ing, job, namespace, ns, poddisruptionbudget, pdb, priorityclass, pc, quota, resourcequota, serviceaccount, sa, role, clusterrole":
        createKind,
      service: { commands: { "clusterip, externalname, loadbalancer, nodeport": createKind } },
      "clusterrolebinding, rolebinding": grantKind,
      token: {
        options: { ...printing, ...values("--audience --bound-object-kind --bound-object-name --bound-object-uid --duration") },
        operands: ["name"],
        does: [discloses("secret:token of {name}")],
      },
    },
  },
  get: {
    options: {
      ...printing,
      ...selecting,
      ...flags("--ignore-not-found --no-headers --output-watch-events --server-print --show-kind --show-labels -w|--watch --watch-only"),
      ...values("--chunk-size -L|--label-columns --raw --sort-by --subresource"),
    },
    operands: ["resource?", "name*"],
    does: [reads("cluster-object:{resource:of a file}"), ...secretRows],
    derive: readGet,
    prints: printsOfGet,
  },
  describe: {
    options: { ...selecting, ...flags("--show-events"), ...values("--chunk-size") },
    operands: ["resource?", "name*"],
    does: [
      reads("cluster-object:{resource:of a file}"),
      discloses("secret:{resource}", like("resource", isSecretResource), like("--v", /^(?:[89]|\d\d+)$/)),
    ],
  },
  logs: {
    options: {
      ...flags(
        "--all-containers --all-pods -f|--follow --ignore-errors --insecure-skip-tls-verify-backend --prefix -p|--previous --timestamps",
      ),
      ...values("-c|--container --limit-bytes --max-log-requests --pod-running-timeout -l|--selector --since --since-time --tail"),
    },
    operands: ["pod?", "container?"],
    does: [reads("log:{pod}")],
  },
  top: {
    withoutCommand: "help",
    commands: {
      "pod, pods, po, node, nodes, no": {
        options: {
          ...flags("-A|--all-namespaces --containers --no-headers --sum --show-capacity --use-protocol-buffers"),
          ...values("--field-selector -l|--selector --sort-by"),
        },
        operands: ["name*"],
      },
    },
  },
  "explain, api-resources, api-versions, version, options, help, completion": {
    options: {
      ...flags("--recursive --cached --namespaced --no-headers --client --short"),
      ...values("--api-version -o|--output --api-group --categories --sort-by --verbs"),
    },
    operands: ["word*"],
  },
  events: { options: { ...printing, ...flags("-A|--all-namespaces --no-headers -w|--watch"), ...values("--chunk-size --for --types") } },
  "cluster-info": {
    withoutCommand: { command: "show" },
    commands: {
      show: {},
      // Every object, environment and log of the namespaces.
      dump: {
        options: { ...printing, ...flags("-A|--all-namespaces"), ...values("--namespaces --output-directory --pod-running-timeout") },
        does: [
          discloses("secret:cluster dump", unless("--output-directory")),
          writes("file:{--output-directory}", when("--output-directory")),
        ],
      },
    },
  },
  auth: {
    withoutCommand: "help",
    commands: {
      "can-i": {
        options: { ...flags("-A|--all-namespaces --list --no-headers -q|--quiet"), ...values("--subresource") },
        operands: ["verb?", "resource?", "name?"],
      },
      whoami: { options: printing },
      reconcile: previewed(
        change([grants("cluster-object:of {--filename}")], flags("--remove-extra-permissions --remove-extra-subjects"), []),
      ),
    },
  },
  diff: {
    options: {
      ...selecting,
      ...flags("--force-conflicts --prune --server-side --show-managed-fields"),
      ...values("--concurrency --field-manager --prune-allowlist"),
    },
    // It masks secrets; the log of the requests does not.
    does: [discloses("secret:objects in full", like("--v", requestLog))],
  },
  wait: {
    options: { ...printing, ...selecting, ...flags("--local"), ...values("--for --timeout") },
    operands: ["resource?", "name*"],
    does: secretRows,
    derive: readGet,
  },
  kustomize: {
    options: {
      ...flags("--as-current-user --network"),
      ...values("--network-name --helm-api-versions --helm-kube-version"),
      "-o, --output": { takes: "value", does: [writes("file:{--output}")] },
      "--enable-helm": { takes: "flag", does: [executes("code:helm charts of the kustomization")] },
      "--enable-alpha-plugins": { takes: "flag", does: [executes("code:plugins of the kustomization")] },
    },
    operands: ["folder?"],
    derive: readKustomizations("folder"),
  },
  plugin: { withoutCommand: "help", commands: { list: { options: flags("--name-only") } } },
  config: {
    withoutCommand: "help",
    commands: {
      "get-contexts, current-context, get-clusters, get-users": {
        options: { ...flags("--no-headers"), ...values("-o|--output") },
        operands: ["name*"],
      },
      // Embedding certificates also leaves out the redaction.
      view: {
        options: { ...printing, ...flags("--flatten --merge --minify --raw") },
        does: [discloses("secret:kubeconfig", when("--raw", "--flatten"))],
      },
      "use-context, use, set, set-cluster, set-context, set-credentials, rename-context, unset, delete-cluster, delete-context, delete-user":
        {
          options: {
            ...flags("--current --embed-certs --set-raw-bytes"),
            ...values("--proxy-url --auth-provider --auth-provider-arg --exec-api-version --exec-arg --exec-command --exec-env"),
          },
          operands: ["name?", "setting*"],
          does: [writes("configuration:kubeconfig {name:--current}")],
        },
    },
  },
  rollout: {
    withoutCommand: "help",
    commands: {
      "status, history": {
        options: { ...printing, ...selecting, ...flags("-w|--watch"), ...values("--revision --timeout") },
        operands: ["resource?", "name*"],
      },
      "restart, pause, resume": rolloutChange,
      undo: previewed(change([disrupts(object)], values("--to-revision"))),
    },
  },
  exec: { options: execOptions, operands: ["pod?", "command*"], does: [executes("container:{pod:of a file}")] },
  debug: { options: { ...debugOptions }, operands: ["pod?", "command*"], does: [executes("container:{pod:of a file}")] },
  attach: {
    options: { ...flags("-q|--quiet -i|--stdin -t|--tty"), ...values("-c|--container --pod-running-timeout") },
    operands: ["pod", "more*"],
    does: [executes("session:{pod}")],
  },
  run: previewedNew(change([executes("container:{name}")], runOptions, ["name", "command*"])),
  cp: copy,
  "port-forward": {
    options: values("--address --pod-running-timeout"),
    operands: ["pod", "port*"],
    does: [executes("session:port forwarding to {pod}")],
  },
  proxy: {
    options: {
      ...flags("--append-server-path --disable-filter"),
      ...values(
        "--accept-hosts --accept-paths --address --api-prefix --keepalive -p|--port --reject-methods --reject-paths -u|--unix-socket -w|--www -P|--www-prefix",
      ),
    },
    does: [executes("session:API proxy")],
  },
};

const all = (command: Command | undefined): string => everyValue(command?.options ?? {});
const at = (name: string): Command | undefined => Object.entries(kubeCommands).find(([names]) => names.split(", ").includes(name))?.[1];
const within = (name: string, sub: string): Command | undefined =>
  Object.entries(at(name)?.commands ?? {}).find(([names]) => names.split(", ").includes(sub))?.[1];

/** Verbs on an object, with what they do to it. */
const verbs = (): readonly (readonly [line: string, command: Command | undefined, effect: string, previews: boolean])[] => [
  ["delete", at("delete"), "delete cluster-object:deploy/web", true],
  ["replace", at("replace"), "write cluster-object:deploy/web", true],
  ["edit", at("edit"), "write cluster-object:deploy/web", false],
  ["patch", at("patch"), "write cluster-object:deploy/web", true],
  ["scale", at("scale"), "disrupt cluster-object:deploy/web", true],
  ["autoscale", at("autoscale"), "write cluster-object:deploy/web", true],
  ["expose", at("expose"), "write cluster-object:deploy/web", true],
  ["label", at("label"), "write cluster-object:deploy/web", true],
  ["set image", within("set", "image"), "write cluster-object:deploy/web", true],
  ["rollout restart", within("rollout", "restart"), "disrupt cluster-object:deploy/web", false],
  ["rollout undo", within("rollout", "undo"), "disrupt cluster-object:deploy/web", true],
];

const templated = "-o jsonpath-file=.env";
/** What else prints in a form that a file gives, with its other effects. */
const printers: readonly (readonly [line: string, ...effects: string[]])[] = [
  ["apply -f x", "write cluster-object:of x"],
  ["drain n1", "disrupt cluster-object:node/n1"],
  ["certificate approve a", "grant cluster-object:certificate/a"],
  ["create -f x", "write cluster-object:of x"],
  ["create secret generic a --dry-run=client"],
  ["create rolebinding a --dry-run=client"],
  ["create token a", "disclose secret:token of a"],
  ["events"],
  ["cluster-info dump", "disclose secret:cluster dump"],
  ["auth whoami"],
  ["auth reconcile -f x", "grant cluster-object:of x"],
  ["wait pod/web --for=delete"],
  ["config view"],
  ["rollout history deploy/web"],
  ["run web --image=nginx --dry-run=client"],
];

export const kubeExamples = (program: string): Examples => {
  const guard: Record<string, readonly string[]> = {};
  const allow: string[] = [];
  for (const [line, command, effect, previews] of verbs()) {
    guard[`${program} ${line} ${all(command)} deploy web`] = [effect];
    guard[`${program} ${line} deploy web ${templated}`] = ["disclose secret:/repo/.env", effect];
    if (previews) allow.push(`${program} ${line} deploy web --dry-run=server`);
  }
  for (const [line, ...effects] of printers) guard[`${program} ${line} ${templated}`] = ["disclose secret:/repo/.env", ...effects];
  return {
    allow: [
      ...allow,
      `${program} annotate pods web-0 --list`,
      `${program} get pods -A -o wide`,
      `for p in $(${program} get pods -n prod -o name); do ${program} logs -n prod "$p" --tail=5; done`,
      `P=$(${program} get po -l app=web -o jsonpath='{.items[0].metadata.name}'); ${program} logs "$P"`,
      `${program} get pods,deploy -n prod --context prod-eu -l app=web`,
      `${program} get pod web -o yaml`,
      `${program} get secrets`,
      `${program} get secret db -o name`,
      `${program} get secrets -o custom-columns=NAME:.metadata.name,TYPE:.type`,
      `${program} get cm,ing -ojson`,
      `${program} get --raw '/healthz?verbose'`,
      `${program} get --raw /api/v1/nodes/n1/proxy/stats/summary`,
      `${program} get -f deploy.yaml`,
      `${program} get -f objects.yaml -o yaml`,
      `${program} describe secret db`,
      `${program} describe pod web -n prod`,
      `${program} logs -f --tail=100 deploy/web -c app --since=1h`,
      `${program} logs ${all(at("logs"))} web`,
      `${program} top pods -A --sort-by=cpu`,
      `${program} explain pod.spec`,
      `${program} api-resources -o name`,
      `${program} version`,
      `${program} cluster-info`,
      `${program} events --for pod/web`,
      `${program} auth can-i --list --as=dev`,
      `${program} diff -f deploy.yaml`,
      `${program} wait --for=condition=Ready pod/web --timeout=30s`,
      `${program} rollout status deploy/web`,
      `${program} rollout history deploy/web --revision=3`,
      `${program} kustomize overlays/prod`,
      `${program} config current-context`,
      `${program} config view --minify -o json`,
      `${program} plugin list`,
      `${program} --kubeconfig ~/.kube/prod get pods`,
      `${program} ${everyValue(globalValues)} get pods`,
      `${program} apply -f deploy.yaml --dry-run=server`,
      `${program} create deployment web --image=nginx --dry-run=client -o yaml`,
      `${program} create -f deploy.yaml --dry-run=client -o yaml`,
      `${program} create rolebinding a --role=b --dry-run=client`,
      `${program} create secret generic a --from-literal=a=b --dry-run=client -o yaml`,
      `${program} create service clusterip a --dry-run=client`,
      `${program} run web --image=nginx --dry-run=client -o yaml`,
      `${program} drain n1 --dry-run=client`,
      `${program} auth reconcile -f rbac.yaml --dry-run=client`,
    ],
    guard: {
      ...guard,
      [`${program} -s https://h get pods`]: ["disclose secret:kept token, to https://h"],
      [`${program} diff -f x -v=9`]: ["disclose secret:objects in full"],
      [`${program} label pods web-0 --list a=b`]: ["write cluster-object:pods/a=b"],
      [`${program} get secret db -o yaml`]: ["disclose secret:secret"],
      [`${program} get -n=prod cm,Secrets.v1. -o=json`]: ["disclose secret:cm,Secrets.v1."],
      [`${program} get secret/db -ojsonpath={.data.password}`]: ["disclose secret:secret/db"],
      [`${program} get pod/web secret/db -o json`]: ["disclose secret:secret/db"],
      [`${program} get secret db --template={{.data}}`]: ["disclose secret:secret"],
      [`${program} get pods -o go-template-file=.env`]: ["disclose secret:/repo/.env"],
      [`${program} get pods -o templatefile --template=.env`]: ["disclose secret:/repo/.env"],
      [`${program} get pod/web secret/db --template={{.data}}`]: ["disclose secret:secret/db"],
      [`${program} get secret db -v=9`]: ["disclose secret:secret"],
      [`${program} get pod/web secret/db -v 8`]: ["disclose secret:secret/db"],
      [`${program} get secret ${everyValue(values("--output --selector --namespace"))}`]: ["disclose secret:secret"],
      [`${program} get ${everyValue(optionsBut(at("get")?.options ?? {}, /^--(?:raw|filename|kustomize)$/))} secret`]: [
        "disclose secret:secret",
      ],
      [`${program} get --raw /api/v1/namespaces/prod/secrets/db`]: ["disclose secret:/api/v1/namespaces/prod/secrets/db"],
      [`${program} describe secret db -v=9`]: ["disclose secret:secret"],
      [`${program} describe ${all(at("describe"))} secret db -v 9`]: ["disclose secret:secret"],
      [`${program} wait --for=create secret/db -o yaml`]: ["disclose secret:secret/db"],
      [`${program} wait --for=create pod/web secret/db -o yaml`]: ["disclose secret:secret/db"],
      [`${program} wait --for=create secret/db --template=x`]: ["disclose secret:secret/db"],
      [`${program} wait --for=create pod/web secret/db --template=x`]: ["disclose secret:secret/db"],
      [`${program} wait --for=create secret/db -v 9`]: ["disclose secret:secret/db"],
      [`${program} wait --for=create pod/web secret/db -v 9`]: ["disclose secret:secret/db"],
      [`${program} wait ${everyValue(values("--output --template"))} secret`]: ["disclose secret:secret"],
      [`${program} wait ${everyValue(values("--selector --field-selector --filename --kustomize --for --timeout"))} secret -v 9`]: [
        "disclose secret:secret",
      ],
      [`${program} get --filename 1 --kustomize 1 secret -v 9`]: ["disclose secret:secret"],
      [`${program} cluster-info dump`]: ["disclose secret:cluster dump"],
      [`${program} cluster-info dump ${all(within("cluster-info", "dump"))}`]: ["write file:/repo/1"],
      [`${program} config view --raw --minify`]: ["disclose secret:kubeconfig"],
      [`${program} config view --flatten`]: ["disclose secret:kubeconfig"],
      [`${program} config use-context prod`]: ["write configuration:kubeconfig prod"],
      [`${program} config set-credentials ${all(within("config", "set"))} me`]: ["write configuration:kubeconfig me"],
      [`${program} --kubeconfig /tmp/x get pods`]: ["execute code:/tmp/x"],
      [`${program} get pods --kubeconfig=../x`]: ["execute code:../x"],
      [`${program} exec -it ${everyValue(execOptions)} web -- rm -rf /x`]: ["execute container:web"],
      [`${program} debug ${everyValue(debugOptions)} web`]: ["execute container:web"],
      [`${program} attach -c app --pod-running-timeout 5s web`]: ["execute session:web"],
      [`${program} run ${all(at("run"))} web -- sh`]: ["execute container:web"],
      [`${program} cp app.conf prod/web:/etc/app.conf -c app --retries 2`]: ["write container:prod/web:/etc/app.conf"],
      [`${program} cp web:/app/.env /srv/x`]: ["disclose secret:/app/.env", "write file:/srv/x"],
      [`${program} cp .env web:/x`]: ["disclose secret:/repo/.env", "write container:web:/x"],
      [`${program} port-forward --address 0.0.0.0 --pod-running-timeout 5s svc/db 5432`]: ["execute session:port forwarding to svc/db"],
      [`${program} proxy`]: ["execute session:API proxy"],
      [`${program} kustomize -o /srv/x .`]: ["write file:/srv/x"],
      [`${program} kustomize --enable-helm .`]: ["execute code:helm charts of the kustomization"],
      [`${program} kustomize --enable-alpha-plugins .`]: ["execute code:plugins of the kustomization"],
      [`${program} apply -f objects.yaml`]: [
        "write cluster-object:of objects.yaml",
        "write cluster-object:Deployment/web",
        "grant cluster-object:Role/reader",
      ],
      [`${program} create -f objects.yaml`]: [
        "write cluster-object:of objects.yaml",
        "write cluster-object:Deployment/web",
        "grant cluster-object:Role/reader",
      ],
      [`${program} replace -f objects.yaml`]: [
        "write cluster-object:of a file/all",
        "write cluster-object:Deployment/web",
        "grant cluster-object:Role/reader",
      ],
      [`${program} delete -f objects.yaml`]: [
        "delete cluster-object:of a file/all",
        "delete cluster-object:Deployment/web",
        "delete cluster-object:Role/reader",
      ],
      [`${program} apply -f deploy.yaml`]: ["write cluster-object:of deploy.yaml"],
      [`${program} apply -f deploy.yaml --dry-run=none`]: ["write cluster-object:of deploy.yaml"],
      [`${program} apply -f deploy.yaml --dry-run=client --dry-run=none`]: ["write cluster-object:of deploy.yaml"],
      [`${program} apply -f stub.yaml --dry-run=server -o yaml`]: ["write cluster-object:of stub.yaml"],
      [`${program} replace --force --dry-run=client deploy web`]: ["write cluster-object:deploy/web"],
      [`${program} delete pod web --force --grace-period=0`]: ["delete cluster-object:pod/web"],
      [`${program} drain ${all(at("drain"))} n1`]: ["disrupt cluster-object:node/n1"],
      [`${program} certificate approve ${all(within("certificate", "approve"))} csr`]: ["grant cluster-object:certificate/csr"],
      [`${program} auth reconcile -f rbac.yaml`]: ["grant cluster-object:of rbac.yaml"],
      [`${program} create -f deploy.yaml`]: ["write cluster-object:of deploy.yaml"],
      [`${program} create -f secrets.yaml --dry-run=client -o yaml`]: ["disclose secret:/repo/secrets.yaml"],
      [`${program} create ${everyValue(changing, values("--raw"))} configmap ${all(createKind)} app`]: ["write cluster-object:app"],
      [`${program} create configmap a --from-file=k=.env --dry-run=client -o yaml`]: ["disclose secret:/repo/.env"],
      [`${program} create configmap a --from-env-file=.env --dry-run=client -o yaml`]: ["disclose secret:/repo/.env"],
      [`${program} create configmap a --key a.key --dry-run=client -o yaml`]: ["disclose secret:/repo/a.key"],
      [`${program} create secret tls ${all(createKind)} app`]: ["write cluster-object:app"],
      [`${program} create secret tls a --key a.key --dry-run=client -o yaml`]: ["disclose secret:/repo/a.key"],
      [`${program} create secret generic a --from-file=k=.env --dry-run=client -o yaml`]: ["disclose secret:/repo/.env"],
      [`${program} create secret generic a --from-env-file=.env --dry-run=client -o yaml`]: ["disclose secret:/repo/.env"],
      [`${program} create service clusterip ${all(createKind)} app`]: ["write cluster-object:app"],
      [`${program} create service clusterip a --from-file=k=.env --dry-run=client`]: ["disclose secret:/repo/.env"],
      [`${program} create service clusterip a --from-env-file=.env --dry-run=client`]: ["disclose secret:/repo/.env"],
      [`${program} create service clusterip a --key a.key --dry-run=client`]: ["disclose secret:/repo/a.key"],
      [`${program} create clusterrolebinding ${all(grantKind)} root`]: ["grant cluster-object:root"],
      [`${program} create token ${all(within("create", "token"))} sa`]: ["disclose secret:token of sa"],
    },
    doubt: {
      [`${program} kustomize units`]: "unknown-input",
      [`${program} frobnicate`]: "unknown-command",
      [`${program} get $KIND web -o yaml`]: "dynamic-word",
      [`${program} get secret db -o $FORMAT`]: "dynamic-word",
      [`${program} get -f x.yaml -o yaml`]: "unknown-operand",
      [`${program} get -f secret-objects.yaml -o yaml`]: "unknown-operand",
      [`${program} wait -f x.yaml --for=create -o yaml`]: "unknown-operand",
      [`${program} get --raw /api/v1/namespaces/a/pods/b/proxy/x`]: "unknown-operand",
      [`${program} get pods --profile-output x`]: "unknown-option",
      [`${program} --kubeconfig $X get pods`]: "dynamic-word",
    },
  };
};
