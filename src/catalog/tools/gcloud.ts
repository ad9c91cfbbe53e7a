import { attached, defineTool, executes, flags, values } from "../tool.ts";
import { reportCloud, wordSet, type CloudVerbs } from "./_cloud-verbs.ts";

const verbs: CloudVerbs = {
  groups:
    wordSet(`alpha beta preview access-approval access-context-manager accounts active-directory addresses ai ai-platform alerts android anthos api-gateway api-keys apis app appengine apphub apps artifacts asset attached-clusters audits auth
    application-default authorization backend-buckets backend-services backup-dr backups batch bigtable billing budgets builds builders cloud-shell clusters commitments components composer compute config configurations connections contacts container
    credentials-configs customers dashboards data-catalog data-fusion database-migration databases datacatalog dataflow dataplex dataproc datasets datastore datastream deploy delivery-pipelines deployment-manager deployments disk-types disks dns
    docker domains edge-cache emulators endpoints environments essential-contacts event-types eventarc events external-vpn-gateways features feeds filestore firebase firestore firewall-policies firewall-rules flex-template folders forwarding-rules functions
    future-reservations gateways groups hc healthcare health-checks hub iam ids images indexes infra-manager instance-configs instance-groups instance-templates instances interconnects interconnects-attachments jobs keyrings keys kms language
    locations log logging logs looker machine-images machine-types managed managed-zones memberships memcache metastore metrics migration models monitoring name-bindings netapp network-connectivity network-endpoint-groups network-management
    network-security network-services networks node-groups node-pools node-templates node-types notebooks operations org-policies org-security-policies organizations os-config os-images os-inventory packages packet-mirrorings patch-jobs peered-dns-domains
    peerings policies policy-intelligence policy-tags privateca projects public-advertised-prefixes public-delegated-prefixes publishing pubsub queues quotas recaptcha recommender record-sets redis regions releases repositories reservations resource-manager
    resource-policies resource-settings resources revisions roles rolling-updates rollouts routers routes routines run runtime-config scc schedules scheduler schemas secrets security-policies services service-accounts service-directory service-extensions service-perimeters
    shared-vpc simulator sinks snapshots snapshot-settings snapshots sole-tenancy source source-manager spanner sql ssl-certificates ssl-policies storage buckets objects subnets subscriptions tables tags bindings keys target-grpc-proxies target-http-proxies target-https-proxies
    target-instances target-pools target-ssl-proxies target-tcp-proxies target-vpn-gateways targets tasks tiers topics traces transfer transport triggers types uptime url-maps users values versions views vmware vpc-access vpn-gateways vpn-tunnels
    web-security-scanner worker-pools workflows executions workstations workspaces zones os-login channels channel-descriptors alerting policies snoozes charts tags anomalies backup-schedules backup-vaults`),
  firstOnly: wordSet("deploy run transfer batch source config migration"),
  reads:
    /^(?:list|describe|list-\w[\w-]*|describe-\w[\w-]*|get-iam-policy|get-ancestors|get-ancestors-iam-policy|get-health|get-status|get-effective-firewalls|get-guest-attributes|get-serial-port-output|get-nat-mapping-info|get-nat-ip-info|get-shielded-identity|get-upgrades|get-named-ports|get-server-config|get-operation|get-project-settings|get|get-value|read|tail|log|search|search-all-resources|search-all-iam-policies|stream|wait|info|version|help|topic|ls|du|hash|query|analyze-iam-policy|lookup|test-iam-permissions|troubleshoot-policy|diagnose)$/,
  secrets:
    /(?:print-access-token|print-identity-token|versions access|kms decrypt|kms asymmetric-decrypt|get-key-string|sql generate-login-token|service-accounts keys (?:create|upload)|sign-url|sign-jwt|sign-blob|config-helper|export-self-signed)/,
  rows: /^(?:(?:alpha|beta) )?(?:storage cat|pubsub subscriptions pull|spanner databases (?:execute-sql|query)|spanner rows|sql export|firestore export|datastore export|bigtable instances tables data)/,
  settings:
    /^(?:(?:alpha|beta) )?(?:config (?:set|unset|configurations (?:create|activate|delete|rename))|init|auth (?:login|revoke|activate-service-account|configure-docker|application-default (?:login|revoke|set-quota-project))|components|container (?:fleet memberships|hub memberships|clusters) get-credentials|compute config-ssh)/,
  sessions:
    /^(?:(?:alpha|beta) )?(?:compute (?:ssh|scp|start-iap-tunnel|connect-to-serial-port|tpus tpu-vm ssh)|sql connect|cloud-shell|app (?:instances ssh)|interactive|workstations ssh|run services proxy|emulators|spanner cli)/,
};

export default defineTool({
  name: "gcloud",
  source: "gcloud 528 reference, cloud.google.com/sdk/gcloud/reference; command tree",
  optionsOnlyRead: true,
  options: {
    ...flags("-q|--quiet -h|--help -v|--version --no-user-output-enabled --uri --show-deleted --recursive --all"),
    ...values(
      "--project --account --configuration --billing-project --impersonate-service-account --access-token-file --trace-token --verbosity --format --filter --limit --page-size --sort-by --flatten --region --regions --zone --zones --location --cluster --instance --service --database --keyring --freshness --order --log-name --organization --folder",
    ),
    ...attached("--log-http --user-output-enabled"),
    // A file of further options, any of them.
    "--flags-file": { takes: "value", does: [executes("code:{--flags-file}")] },
  },
  operands: ["word*"],
  target: { family: "gcp", values: { project: "{--project}", configuration: "{--configuration}", account: "{--account}" } },
  derive: (call, engine) => reportCloud(call, engine, verbs),
  examples: {
    allow: [
      "gcloud",
      "gcloud compute instances list --project prod --format json",
      "gcloud --project prod beta run services describe web --region eu",
      "gcloud logging read 'severity>=ERROR' --limit 5",
      "gcloud config get-value project",
      "gcloud projects get-iam-policy prod",
      "gcloud secrets list",
      "gcloud storage ls",
      "gcloud info",
      "gcloud storage buckets describe gs://x",
    ],
    guard: {
      "gcloud compute instances delete web --zone eu-a": ["delete cloud-resource:compute instances delete web"],
      "gcloud compute instances delete list": ["delete cloud-resource:compute instances delete list"],
      "gcloud run deploy list": ["write cloud-resource:run deploy list"],
      "gcloud scheduler jobs run list": ["write cloud-resource:scheduler jobs run list"],
      "gcloud run services update web": ["write cloud-resource:run services update web"],
      "gcloud projects delete prod": ["delete cloud-account:projects delete prod"],
      "gcloud container clusters delete prod": ["delete cluster:container clusters delete prod"],
      "gcloud compute snapshots delete s": ["delete backup:compute snapshots delete s"],
      "gcloud secrets versions access latest --secret db": ["disclose secret:secrets versions access"],
      "gcloud auth print-access-token": ["disclose secret:auth print-access-token"],
      "gcloud compute ssh web": ["execute session:compute ssh"],
      "gcloud config set project dev": ["write configuration:config set"],
      "gcloud container clusters get-credentials prod": ["write configuration:container clusters get-credentials"],
      "gcloud storage cat gs://x/y": [],
      "gcloud compute instances list --flags-file x": ["execute code:x"],
      "gcloud frobnicate list": ["write cloud-resource:frobnicate list"],
    },
    doubt: { "gcloud compute": "unknown-command", "gcloud compute instances $VERB web": "dynamic-word" },
  },
});
