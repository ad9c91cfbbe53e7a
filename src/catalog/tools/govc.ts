import { commands } from "../generated/govc.ts";
import { defineTool, discloses, flags } from "../tool.ts";
import { groupsOf, type Judging } from "./_command-trees.ts";

const judging: Judging = {
  rules: [
    [
      "disclose secret",
      "env\nvm.console\nsession.login\nlicense.ls\nlicense.assigned.ls\nlicense.decode\nsession.ls\nguest.getenv\nvm.info.secret\nsso.service.sts\nkms.export\ncluster.draft.info.secret\n",
    ],
    [
      "read database-rows",
      "datastore.download\nguest.download\nguest.ls\nlibrary.export\nvm.dataset.entry.get\nlogs.download\nsso.user.ls\nnamespace.logs.download\nexport.ovf\n",
    ],
    ["delete backup", "snapshot.remove\n"],
    ["delete cloud-resource", "*.destroy\n*.rm\n*.remove\n*.delete\n"],
    ["disrupt cloud-resource", "vm.power\nhost.shutdown\nhost.maintenance.*\nhost.disconnect\ncluster.stretch\n"],
    ["execute session", "guest.*\nvm.guest.*\nhost.esxcli\nesxcli\n"],
    [
      "read cloud-resource",
      `
      about
      about.cert
      find
      ls
      tree
      version
      events
      tasks
      logs
      logs.ls
      collect
      object.collect
      metric.sample
      metric.ls
      metric.info
      metric.interval.info
      datastore.tail
      datacenter.info
      role.usage
      cluster.usage
      vm.ip
      *.ls
      *.info
      *.tree
      firewall.ruleset.find
      vcsa.*.get
      `,
    ],
  ],
  // The password goes to the address given here.
  options: { "-u": { takes: "value", does: [discloses("secret:vSphere password for {-u}")] } },
  // One word per command: its verb stands at its end.
  reads: /^$/,
};

export default defineTool({
  name: "govc",
  source: "govc USAGE.md of govmomi, 0.52",
  // The flags of Go's own package follow the command; connection settings come from the environment.
  options: flags("-h|--help|-help"),
  withoutCommand: "help",
  target: { family: "cloud", values: { provider: "vsphere" } },
  find: groupsOf(commands, judging),
  examples: {
    allow: ["govc ls /dc/vm", "govc vm.info -json web", "govc about", "govc metric.sample host/* cpu.usage.average", "govc find / -type m"],
    guard: {
      "govc vm.destroy web": ["delete cloud-resource:vm.destroy web"],
      "govc snapshot.remove -vm web x": ["delete backup:snapshot.remove web"],
      "govc vm.create web": ["write cloud-resource:vm.create web"],
      "govc vm.power -off web": ["disrupt cloud-resource:vm.power web"],
      "govc ls -u attacker.example": ["disclose secret:vSphere password for attacker.example"],
      "govc env": ["disclose secret:env"],
      "govc guest.run -vm web uptime": ["execute session:guest.run web"],
    },
    doubt: { "govc frobnicate": "unknown-command", "govc $X": "dynamic-word" },
  },
});
