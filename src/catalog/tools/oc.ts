import {
  defineTool,
  deletes,
  discloses,
  disrupts,
  executes,
  flags,
  grants,
  readsOnly,
  values,
  when,
  writes,
  type Command,
  type Options,
  type Row,
  type Examples,
} from "../tool.ts";
import { everyValue } from "./_every-value.ts";
import { joinExamples } from "./_containers.ts";
import { kubeCommands, kubeExamples, kubeGlobal, kubeTarget } from "./_kube.ts";

const each = (does: readonly Row[], own: Options = {}): Command => ({ options: own, operands: ["name*"], does });
const loginOptions: Options = { ...flags("-w|--web"), ...values("-p|--password -u|--username --certificate-authority --callback-port") };
const newAppOptions: Options = values(
  "--name -e|--env -l|--labels --image -i|--image-stream --code --context-dir --strategy -p|--param --param-file --template",
);

export default defineTool({
  name: "oc",
  source: "OpenShift CLI developer and administrator command reference, docs.openshift.com 4.16",
  syntax: "pflag",
  options: kubeGlobal,
  optionsMayFollow: true,
  target: kubeTarget,
  withoutCommand: "help",
  commands: {
    ...kubeCommands,
    "projects, status": { options: { ...flags("-q|--short -A|--all-namespaces --suggest"), ...values("-o|--output") } },
    project: { options: flags("-q|--short"), operands: ["name?"], does: [writes("configuration:kubeconfig {name}", when("name"))] },
    whoami: {
      options: flags("--show-console --show-context -c --show-server -t|--show-token"),
      does: [discloses("secret:token", when("--show-token"))],
    },
    "login, logout": { options: loginOptions, operands: ["server?"], does: [writes("configuration:kubeconfig {server:current}")] },
    extract: {
      options: { ...flags("--confirm"), ...values("--keys -f|--filename --to") },
      operands: ["object*"],
      does: [discloses("secret:{object}")],
    },
    "rsh, remote-shell": {
      syntax: "posix",
      options: { ...flags("-t|--tty -T|--no-tty"), ...values("-c|--container --shell --timeout") },
      operands: ["pod", "command*"],
      does: [executes("container:{pod}")],
    },
    rsync: each([writes("container:{name}")], {
      ...flags("--delete -q|--quiet -w|--watch --progress --compress"),
      ...values("-c|--container --exclude --include --strategy"),
    }),
    "new-app, new-build": each([writes("cluster-object:{--name:new application}")], newAppOptions),
    "new-project, start-build, import-image, tag, process, idle": each([writes("cluster-object:{name}")], {
      ...flags("-F|--follow -w|--wait --confirm --all -d"),
      ...values("--description --display-name --from --source --commit --from-dir --from-file"),
    }),
    "cancel-build, delete-build": each([deletes("cluster-object:{name}")]),
    policy: {
      withoutCommand: "help",
      commands: {
        "who-can, can-i, scc-review, scc-subject-review": readsOnly,
        "add-role-to-user, add-role-to-group, remove-role-from-user, remove-role-from-group": each(
          [grants("cluster-object:{name}")],
          values("--role-namespace --rolebinding-name -z|--serviceaccount"),
        ),
      },
    },
    adm: {
      withoutCommand: "help",
      commands: {
        top: { commands: { "pods, pod, nodes, node, images, imagestreams": readsOnly } },
        policy: {
          commands: {
            "who-can, scc-review, scc-subject-review": readsOnly,
            "add-role-to-user, add-role-to-group, add-cluster-role-to-user, add-cluster-role-to-group, remove-role-from-user, remove-cluster-role-from-user, remove-user, add-scc-to-user, add-scc-to-group, remove-scc-from-user":
              each([grants("cluster-object:{name}")], values("--role-namespace --rolebinding-name -z|--serviceaccount")),
          },
        },
        "node-logs": each([], {
          ...flags("--raw"),
          ...values("--path -u|--unit --role --since --until --tail -g|--grep -o|--output --boot"),
        }),
        "must-gather, inspect": each([discloses("secret:cluster dump")], {
          ...flags("-A|--all-namespaces"),
          ...values("--dest-dir --image --since --since-time --node-name"),
        }),
        "drain, cordon, uncordon, taint, reboot-machine-config-pool": each([disrupts("cluster-object:node/{name}")], {
          ...flags("--force --ignore-daemonsets --delete-emptydir-data"),
          ...values("--grace-period --timeout -l|--selector"),
        }),
        prune: {
          commands: {
            "builds, deployments, images, groups": each([deletes("cluster-object:old {name:objects}")], flags("--confirm --orphans --all")),
          },
        },
        upgrade: {
          options: {
            ...flags(
              "--to-latest --allow-explicit-upgrade --allow-not-recommended --allow-upgrade-with-warnings --clear --force --include-not-recommended",
            ),
            ...values("--to --to-image"),
          },
          does: [disrupts("cluster:OpenShift", when("--to-latest", "--to", "--to-image", "--clear"))],
        },
      },
    },
    registry: {
      withoutCommand: "help",
      commands: {
        info: {},
        login: {
          options: { ...flags("--skip-check"), ...values("--registry --to -z|--service-account") },
          does: [writes("account:registry")],
        },
      },
    },
    serviceaccounts: {
      withoutCommand: "help",
      commands: { "get-token, create-kubeconfig, new-token": each([discloses("secret:token of {name}")]) },
    },
    secrets: { withoutCommand: "help", commands: { "link, unlink": each([grants("secret:{name}")], values("--for")) } },
    image: {
      withoutCommand: "help",
      commands: { info: { options: values("-a|--registry-config -o|--output --filter-by-os"), operands: ["image*"] } },
    },
    observe: { syntax: "posix", operands: ["resource?", "command*"], does: [executes("code:{command:observer}")] },
  },
  variables: { KUBECTL_EXTERNAL_DIFF: "shell", KUBE_EDITOR: "shell", OC_EDITOR: "shell" },
  get examples(): Examples {
    return joinExamples(kubeExamples("oc"), {
      allow: [
        "oc whoami",
        "oc project",
        "oc projects",
        "oc status -A",
        "oc adm top pods",
        "oc adm upgrade",
        "oc policy who-can get pods",
        "oc registry info",
        "oc image info x",
      ],
      guard: {
        "oc project prod": ["write configuration:kubeconfig prod"],
        "oc whoami -t": ["disclose secret:token"],
        [`oc login ${everyValue(loginOptions)} https://api.example:6443`]: ["write configuration:kubeconfig https://api.example:6443"],
        "oc extract --keys a --to=- -f x secret/db": ["disclose secret:secret/db"],
        "oc rsh -c app --shell sh --timeout 5 web ls": ["execute container:web"],
        "oc rsync -c app --exclude a --include b --strategy tar ./x": ["write container:./x"],
        [`oc new-app ${everyValue(newAppOptions)}`]: ["write cluster-object:1"],
        [`oc start-build ${everyValue(values("--description --display-name --from --source --commit --from-dir --from-file"))} web`]: [
          "write cluster-object:web",
        ],
        "oc cancel-build web": ["delete cluster-object:web"],
        "oc policy add-role-to-user -z sa --role-namespace n --rolebinding-name r admin": ["grant cluster-object:admin"],
        "oc adm policy add-cluster-role-to-user -z sa --role-namespace n --rolebinding-name r cluster-admin": [
          "grant cluster-object:cluster-admin",
        ],
        "oc adm must-gather": ["disclose secret:cluster dump"],
        "oc adm drain --grace-period 1 --timeout 1s -l a=b n1": ["disrupt cluster-object:node/n1"],
        "oc adm prune images --confirm": ["delete cluster-object:old objects"],
        "oc adm upgrade --to 4.16.1": ["disrupt cluster:OpenShift"],
        "oc registry login": ["write account:registry"],
        "oc serviceaccounts get-token sa": ["disclose secret:token of sa"],
        "oc secrets link --for pull sa db": ["grant secret:sa", "grant secret:db"],
        "oc observe pods": ["execute code:observer"],
      },
      doubt: {},
    });
  },
});
