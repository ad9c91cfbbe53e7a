import { defineTool, flags, values } from "../tool.ts";
import { reportCloud, wordSet, type CloudVerbs } from "./_cloud-verbs.ts";

const verbs: CloudVerbs = {
  groups:
    wordSet(`account acr action-group sshkey watcher state recommendation boot-diagnostics flow-log packet-capture connection-monitor group activity-log ad advisor afd aks alert api apim app application-gateway appconfig appinsights application appservice app-insights apps arc arcdata artifacts assignment authorization autoscale availability-set backend backup
    backup-policy batch bicep billing blob boards bot blueprint cdn certificate cloud cloud-service cognitiveservices config configuration connection consumption container containerapp cosmosdb costmanagement custom-domain data-collection dashboard database databricks
    datafactory db definition deployment devops secret keys credential appsettings diagnostic-settings disk disk-encryption-set dns dns-resolver domain-service dps dt elastic-pool endpoint enterprise env environment event eventgrid eventhub eventhubs express-route extension extension-image feature feedback file firewall firewall-rule
    flexible-server front-door frontend-ip function functionapp gallery grafana group hdinsight history host hpc-cache http-listener hub hybrid-connection identity image image-definition image-version ingress iot ip-group item job k8s-extension key keyvault kusto lab lb load log log-analytics log-profiles logic logicapp
    maintenance managed-cassandra managedapp managementpartner managed-cluster maps mariadb mesh metrics ml monitor mysql namespace nat netappfiles network network-rule nic nodepool nsg object-replication operation operations orders origin outbound-rule partner pipelines plan policy policyinsights pool postgres ppg preview probe private-dns
    private-endpoint private-link-resource private-link-service profile provider public-ip queue quotas record-set redis relay remediation replica replication repos repository reservations resource resource-group restore-point revision role route route-filter route-table rule rules runs saved-search schema search security security-group security-partner
    server service servicebus service-endpoint session-host set-policy share sig signalr site slot snapshot solution spring sql sqlvm ssh-key stack staticwebapp storage stream-analytics subnet subscription subscriptions support swa synapse system table tag task term topic traffic-manager traffic-routing user usage vault
    virtual-appliance virtual-machine vm vm-image vmss vnet vnet-gateway vpn-connection vpn-gateway vwan waf-policy webapp webpubsub workspace topics queues consumer-group georecovery-alias sp signed-in-user member owner mg mi midb ltr-backup ltr-policy replication-link tde vulnerability-assessment audit-policy alerts log-config metric-namespaces private-cloud component addon addons`),
  firstOnly: wordSet("backup search monitor feature"),
  reads:
    /^(?:list|show|list-(?!keys|connection-strings|credentials|secrets|publishing)[\w-]+|show-(?!connection-string|keys|secret)[\w-]+|get-(?:boot-log|versions|upgrades|instance-view|os-options|upgrade-profile|default|status|history)|wait|exists|check-[\w-]+|version|find|query|what-if|validate|tail|logs|top|graph)$/,
  secrets:
    /(?:get-access-token|keyvault secret (?:show|download|backup|list-deleted)|keyvault key (?:backup|decrypt|download)|(?:^| )keys? (?:list|show|renew|regenerate)|list-keys|list-connection-strings|show-connection-string|connection-string|list-credentials|credentials? (?:show|list|reset|renew)|publishing|get-credentials --admin|appsettings list|authorization-rule keys|sas|generate-sas|acr login --expose-token|create-for-rbac|app secret|kubeconfig|list-secrets|bastion)/,
  rows: /^(?:storage (?:blob|file|fs file) download|cosmosdb sql query|storage (?:entity|message)|servicebus .* peek)/,
  settings:
    /^(?:login|logout|account (?:set|clear)|configure|config (?:set|unset)|cloud set|extension (?:add|remove|update)|aks (?:get-credentials|install-cli)|acr login|init|upgrade|interactive)/,
  sessions:
    /^(?:ssh(?: |$)|vm run-command|aks command|webapp ssh|container exec|containerapp exec|serial-console|rest|webapp create-remote-connection)/,
};

export default defineTool({
  name: "az",
  source: "Azure CLI 2.60 reference, learn.microsoft.com/cli/azure",
  optionsOnlyRead: true,
  options: {
    ...flags("--debug --only-show-errors --verbose -h|--help --version"),
    ...values(
      "--subscription -o|--output --query -g|--resource-group -n|--name -l|--location --workspace --ids --server --vault-name --account-name --top --max-events --start-time --end-time",
    ),
  },
  operands: ["word*"],
  target: { family: "azure", values: { subscription: "{--subscription}" } },
  derive: (call, engine) => reportCloud(call, engine, verbs),
  examples: {
    allow: [
      "az",
      "az vm list -g prod -o table",
      "az account show",
      "az aks show --subscription prod -n c -g g",
      "az keyvault secret list --vault-name v",
      "az monitor metrics list --resource x",
      "az webapp log tail -n web -g g",
      "az deployment group what-if -g g",
      "az version",
    ],
    guard: {
      "az vm delete -n web -g prod --yes": ["delete cloud-resource:vm delete"],
      "az webapp restart -n web -g prod": ["write cloud-resource:webapp restart"],
      "az group delete -n prod": ["delete cloud-account:group delete"],
      "az aks delete -n prod": ["delete cluster:aks delete"],
      "az keyvault secret show --vault-name v -n db": ["disclose secret:keyvault secret show"],
      "az account get-access-token": ["disclose secret:account get-access-token"],
      "az storage account keys list -n x": ["disclose secret:storage account keys list"],
      "az account set --subscription dev": ["write configuration:account set"],
      "az ssh vm": ["execute session:ssh"],
      "az vm run-command invoke": ["execute session:vm run-command"],
      "az storage blob download -c a": [],
      "az frobnicate list": ["write cloud-resource:frobnicate list"],
    },
    doubt: { "az vm": "unknown-command", "az vm $VERB": "dynamic-word" },
  },
});
