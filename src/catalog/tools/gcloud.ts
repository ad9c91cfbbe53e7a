import { gcloudCommands } from "../generated/gcloud.ts";
import { attached, defineTool, executes, flags, readsOnly, unlike, values, writes } from "../tool.ts";
import { groupsOf, type Judging } from "./_command-trees.ts";

const gcloudJudging: Judging = {
  rules: [
    // Looks like a secret or content and is neither; or reads under a name that does not say so.
    [
      "read cloud-resource",
      `
      auth list
      app operations wait
      * operations wait
      *jobs wait
      *batches wait
      workflows executions wait*
      runtime-config configs waiters wait
      compute instance-groups managed wait-until*
      iam service-accounts keys list
      logging read
      logging tail
      *logs read
      *logs tail
      *stream-logs
      builds log
      dataflow logs list
      compute instances tail-serial-port-output
      asset analyze-iam-policy
      asset analyze-move
      asset analyze-org-pol*
      asset search-all-*
      storage ls
      storage du
      storage hash
      compute backend-services export
      compute forwarding-rules export
      compute instances export
      compute security-policies export
      compute ssl-policies export
      compute target-grpc-proxies export
      compute target-http-proxies export
      compute target-https-proxies export
      compute url-maps export
      app firewall-rules test-ip
      dataflow jobs show
      dataflow jobs export-steps
      pubsub message-transforms test
      components list
      components repositories list
      artifacts docker images list*
      compute images packages diff
      compute url-maps validate
      compute os-config troubleshoot
      config get-value
      config configurations list
      deploy get-config
      domains registrations search-domains
      endpoints services check-iam-policy
      iam policies lint-condition
      iam * search-*
      iam list-*
      identity groups *search*
      identity groups memberships check-transitive-membership
      network-services *s export
      network-security *s export
      dataproc *s export
      kms inventory search-protected-resources
      metastore services query-metadata
      network-connectivity hubs query-status
      network-management vpc-flow-logs-configs query-org-vpc-flow-logs-configs
      pam * search
      policy-intelligence query-activity
      policy-troubleshoot iam
      policy-intelligence troubleshoot-policy iam
      projects search
      resource-manager folders search
      pubsub schemas validate-*
      pubsub message-transforms validate
      container * query-version-config
      container clusters check-autopilot-compatibility
      container fleet config-management status
      container fleet config-management version
      container hub config-management status
      container hub config-management version
      composer environments check-upgrade
      composer environments fetch-database-properties
      data-catalog search
      data-catalog entries lookup
      data*plex entries lookup
      dataplex entries search
      apphub * lookup
      apphub * find-unregistered
      services api-keys lookup
      cloudlocationfinder cloud-locations search
      datastream locations fetch-static-ips
      notebooks instances is-upgradeable
      workbench instances check-instance-upgradability
      pam check-onboarding-status
      dns record-sets transaction describe
      artifacts docker upgrade print-iam-policy
      topic *
      meta list-*
      info
      version
      help
      cheat-sheet
      preview help
      `,
    ],
    [
      "disclose secret",
      `
      auth print-*-token
      auth application-default print-access-token
      config config-helper
      secrets versions access
      kms *decrypt
      services api-keys get-key-string
      redis * get-auth-string
      sql generate-login-token
      iam service-accounts keys create
      iam service-accounts keys upload
      iam service-accounts sign-*
      storage sign-url
      compute sign-url
      compute reset-windows-password
      compute instances get-guest-attributes
      developer-connect * fetch-*token
      container backup-restore backups get-backup-index-download-url
      storage hmac create
      services api-keys create
      vmware * credentials describe
      domains registrations authorization-code get
      domains registrations authorization-code reset
      runtime-config configs variables get-value
      iam oauth-clients credentials describe
      iap oauth-clients describe
      iap oauth-clients list
      iam oauth-clients credentials list
      iam workforce-pools * scim-tenants tokens *
      `,
    ],
    [
      "read database-rows",
      `
      storage cat
      bq tables show-rows
      pubsub subscriptions pull
      pubsub lite-subscriptions subscribe
      spanner databases execute-sql
      spanner databases query
      spanner rows *
      asset query
      healthcare consent-stores *-data*
      tasks describe
      dialogflow agent query
      dlp * inspect
      `,
    ],
    [
      "execute session",
      `
      *compute ssh
      *compute scp
      *start-iap-tunnel
      *connect-to-serial-port
      *tpu-vm ssh
      *tpu-vm scp
      *queued-resources ssh
      *queued-resources scp
      *instances ssh
      *instances scp
      *workstations ssh
      *start-tcp-tunnel
      cloud-shell *
      sql connect
      alloydb connect
      spanner cli
      interactive
      emulators *
      run services proxy
      code *
      app open-console
      composer environments run
      functions local *
      ai-platform local *
      anthos auth login
      survey
      feedback
      `,
    ],
    [
      "write configuration",
      `
      *get-credentials
      config set
      config unset
      config configurations create
      config configurations activate
      config configurations delete
      config configurations rename
      auth *
      components *
      compute config-ssh
      init
      *generate-gateway-rbac
      iam workload-identity-pools create-cred-config
      iam workforce-pools create-cred-config
      iam workforce-pools create-login-config
      anthos create-login-config
      `,
    ],
    [
      "execute code",
      `
      functions call
      *jobs execute
      *jobs submit *
      scheduler jobs run
      workflows run
      workflows execute
      builds submit
      builds triggers run
      `,
    ],
  ],
  reads:
    /^(?:list|describe|get|list-(?!server-keys)[\w-]+|describe-[\w-]+|get-(?!credentials|mount-command|auth|key-string|.*(?:token|password|secret|download-url))[\w-]+|ls)$/,
  options: {
    ...attached("--log-http"),
    "--output-file, --rbac-output-file": {
      takes: "value",
      does: [writes("file:{--rbac-output-file}", unlike("--rbac-output-file", /^-$/))],
    },
    "--attestation-file": { takes: "value", does: [writes("file:{--attestation-file}", unlike("--attestation-file", /^-$/))] },
    "--file-name": { takes: "value", does: [writes("file:{--file-name}", unlike("--file-name", /^-$/))] },
    "--capture-session-file": { takes: "value", does: [writes("file:{--capture-session-file}")] },
    "--destination": { takes: "value", does: [writes("file:{--destination}", unlike("--destination", /^-$/))] },
  },
  accounts: /^(?:projects|organizations|resource-manager folders|billing accounts)/,
  clusters: /^(?:container (?:\w+ )?clusters|edge-cloud container clusters|container (?:bare-metal|vmware) [\w-]+) /,
  backups: /(?:^| )(?:backups?|backup-vaults|backup-dr|snapshots) delete$/,
};

const group = groupsOf(gcloudCommands, gcloudJudging);

export default defineTool({
  name: "gcloud",
  source: "gcloud 528.0.0 reference, cloud.google.com/sdk/gcloud/reference, and its completion tree",
  options: {
    ...flags("-q|--quiet --no-user-output-enabled --user-output-enabled --log-http --no-log-http -v|--version"),
    ...values(`--project --account --configuration --billing-project --impersonate-service-account --access-token-file --trace-token
      --verbosity --format --filter --flatten`),
    // A file of further options, any of them.
    "--flags-file": { takes: "value", does: [executes("code:{--flags-file}")] },
  },
  optionsMayFollow: true,
  target: { family: "gcp", values: { project: "{--project}", configuration: "{--configuration}", account: "{--account}" } },
  withoutCommand: "help",
  // Release levels stand before the commands they hold; `meta` and `topic` are about gcloud itself.
  commands: { "alpha, beta, preview": { find: group, withoutCommand: "help" }, "topic, help": readsOnly },
  find: group,
  examples: {
    allow: [
      "gcloud",
      "gcloud compute",
      "gcloud compute instances list --project prod --format json --sort-by name --limit 5",
      "gcloud --project prod beta run services describe web --region eu",
      "gcloud compute instances delete --help",
      "gcloud compute --project prod instances list",
      "gcloud logging read 'severity>=ERROR' --limit 5",
      "gcloud config get-value project",
      "gcloud config list",
      "gcloud projects get-iam-policy prod",
      "gcloud secrets list",
      "gcloud secrets versions list db",
      "gcloud storage ls --recursive gs://x",
      "gcloud info",
      "gcloud topic filters",
      "gcloud storage buckets describe gs://x",
      "gcloud container clusters describe prod --zone eu-a",
      "gcloud compute url-maps export web",
      "gcloud sql operations wait 1",
      "for i in a b; do gcloud compute instances describe $i --zone eu-a; done",
      "gcloud alpha",
      "gcloud iam service-accounts keys get-public-key 1 --iam-account a --output-file -",
    ],
    guard: {
      "gcloud --account list --configuration list --billing-project list --impersonate-service-account list --access-token-file list --trace-token list --verbosity list --format list --filter list --flatten list --project list compute instances delete web":
        ["delete cloud-resource:compute instances delete web"],
      "gcloud compute instances delete list": ["delete cloud-resource:compute instances delete list"],
      "gcloud compute instances delete --zone --help": ["delete cloud-resource:compute instances delete"],
      "gcloud run deploy list": ["write cloud-resource:run deploy list"],
      "gcloud scheduler jobs run list": ["execute code:scheduler jobs run list"],
      "gcloud beta run services update web": ["write cloud-resource:run services update web"],
      "gcloud projects delete prod": ["delete cloud-account:projects delete prod"],
      "gcloud projects add-iam-policy-binding prod --member x --role y": ["grant account:projects add-iam-policy-binding prod"],
      "gcloud container clusters delete prod": ["delete cluster:container clusters delete prod"],
      "gcloud sql backups delete 1": ["delete backup:sql backups delete 1"],
      "gcloud compute instances stop web": ["disrupt cloud-resource:compute instances stop web"],
      "gcloud secrets versions access latest --secret db": ["disclose secret:secrets versions access latest"],
      "gcloud auth print-access-token": ["disclose secret:auth print-access-token"],
      "gcloud kms decrypt --key k": ["disclose secret:kms decrypt k"],
      "gcloud compute ssh web": ["execute session:compute ssh web"],
      "gcloud compute ssh web --command 'rm a'": ["execute code:compute ssh web"],
      "gcloud config set project dev": ["write configuration:config set project"],
      "gcloud container clusters get-credentials prod": ["write configuration:container clusters get-credentials prod"],
      "gcloud compute instances list --flags-file x": ["execute code:x"],
      "gcloud compute url-maps export web --destination /srv/x": ["write file:/srv/x"],
      "gcloud compute security-policies export p --file-name /srv/x": ["write file:/srv/x"],
      "gcloud compute instances list --capture-session-file=/srv/x": ["write file:/srv/x"],
      "gcloud iap oauth-clients list b": ["disclose secret:iap oauth-clients list b"],
      "gcloud iam service-accounts keys get-public-key 1 --output-file /srv/x": ["write file:/srv/x"],
      "gcloud compute instances delete help": ["delete cloud-resource:compute instances delete help"],
      "gcloud storage cp gs://a/x .": ["write cloud-resource:storage cp gs://a/x"],
    },
    doubt: {
      "gcloud frobnicate list": "unknown-command",
      "gcloud compute instances $VERB web": "dynamic-word",
      "gcloud compute instances describe web --dest /srv/x": "unknown-option",
      "gcloud alpha frobnicate": "unknown-command",
    },
  },
});
