import { shown, type Word } from "../../languages/shell/index.ts";
import { defineTool, flags, values, type Call, type Engine } from "../tool.ts";
import { judge } from "./_aws-operations.ts";
import { awsServices } from "./_aws-services.ts";

const globalValues =
  "--endpoint-url --output --query --profile --region --color --ca-bundle --cli-read-timeout --cli-connect-timeout --cli-binary-format --cli-error-format";
const globalFlags =
  "--debug --no-verify-ssl --no-paginate --version --no-sign-request --no-cli-pager --cli-auto-prompt --no-cli-auto-prompt --v2-debug";

/** Every parameter may be read from a file: `file://` and `fileb://`, also in shorthand (`Key=@=file://x`). */
const readParameters = (words: readonly Word[], engine: Engine): void => {
  for (const word of words) {
    const path = /fileb?:\/\/(.*)$/s.exec(word.value ?? word.prefix ?? "")?.[1];
    if (path !== undefined && word.value !== undefined) engine.effect("read", `file:${path}`);
    else if (path !== undefined) engine.doubt("dynamic-word", word.text);
  }
};

/** Options before the service must all be known, or another word would be taken for it. */
const beforeService = ({ words }: Call): string | undefined => {
  for (let at = 0; at < words.length; at++) {
    const text = words[at]?.value ?? "";
    if (!text.startsWith("-")) return undefined;
    const [name = ""] = text.split("=");
    if (globalValues.split(" ").includes(name)) at += text.includes("=") ? 0 : 1;
    else if (!globalFlags.split(" ").includes(name)) return name;
  }
  return undefined;
};

const run = (call: Call, engine: Engine): void => {
  const [service] = call.slots.get("service") ?? [];
  const [operation] = call.slots.get("operation") ?? [];
  const rest = call.slots.get("operand") ?? [];
  const unknownOption = beforeService(call);
  if (unknownOption) return engine.doubt("unknown-option", unknownOption);
  readParameters(call.words, engine);
  if (!service || service.value === "help") return;
  if (service.value === undefined || (operation && operation.value === undefined))
    return engine.doubt("dynamic-word", (service.value === undefined ? service : operation)?.text ?? "?");
  if (service.value === "configure") return configure(operation?.value, rest, engine);
  if (service.value === "s3") return s3(operation?.value ?? "", call, engine);
  if (!awsServices.has(service.value)) return service.value === "history" ? undefined : engine.doubt("unknown-command", service.value);
  if (!operation?.value) return engine.doubt("unknown-command", service.value);
  if (rest.length === 1 && rest[0]?.value === "help" && call.words.at(-2) === operation) return;
  report(service.value, operation.value, call, engine);
};

const report = (service: string, operation: string, call: Call, engine: Engine): void => {
  const has = (text: string): boolean => call.words.some((word) => word.value === text);
  // ec2: "Checks whether you have the required permissions for the action, without actually making the request".
  if (service === "ec2" && has("--dry-run") && !has("--no-dry-run")) return;
  const isUserData =
    operation === "describe-instance-attribute" && call.words.some((word) => word.value === undefined || /userData/.test(word.value));
  if (isUserData || (service === "apigateway" && (has("--include-values") || has("--include-value"))))
    engine.effect("disclose", `secret:${service} ${operation}`);
  for (const [action, kind] of judge(service, operation)) {
    if (kind !== "file") engine.effect(action, `${kind}:${service} ${operation}`);
    // The file is a positional word, among the values of parameters: it could be any of them.
    else for (const word of call.slots.get("operand") ?? []) engine.effect(action, `file:${shown(word)}`);
  }
};

const configure = (operation: string | undefined, names: readonly Word[], engine: Engine): void => {
  if (operation === "list" || operation === "list-profiles" || operation === "help") return;
  if (operation === "export-credentials") return engine.effect("disclose", "secret:aws credentials");
  if (operation !== "get") return engine.effect("write", "configuration:aws");
  if (names.some(({ value }) => value === undefined || /secret|token|password|key(?!_id)/i.test(value)))
    engine.effect("disclose", "secret:aws credentials");
};

/** `aws s3`: high-level commands. */
const s3 = (operation: string, { words, slots }: Call, engine: Engine): void => {
  if (operation === "ls" || operation === "help") return;
  if (operation === "presign") return engine.effect("disclose", "secret:signed address");
  // "Displays the operations that would be performed using the specified command without actually running them".
  if (["cp", "mv", "rm", "sync"].includes(operation) && words.some((word) => word.value === "--dryrun")) return;
  const [from, to] = slots.get("operand") ?? [];
  if (operation === "rm" || operation === "rb") return engine.effect("delete", `bucket:${from ? shown(from) : "?"}`);
  if (!["cp", "mv", "sync"].includes(operation)) return engine.effect("write", `bucket:${from ? shown(from) : "?"}`);
  // Values of parameters may stand among them: every word but the last could be what is sent.
  for (const { value } of (slots.get("operand") ?? []).slice(0, -1))
    if (value !== undefined && !value.startsWith("s3://")) engine.effect("read", `file:${value}`);
  if (to?.value === "-") return engine.effect("read", `database-rows:${from ? shown(from) : "?"}`);
  engine.effect("write", `${to?.value?.startsWith("s3://") ? "bucket" : "file"}:${to ? shown(to) : "?"}`);
  if (operation === "mv" || words.some((word) => word.value === "--delete"))
    engine.effect("delete", `bucket:${shown((operation === "mv" ? from : to) ?? (words[0] as Word))}`);
};

export default defineTool({
  name: "aws",
  source: "AWS CLI command reference, `aws help`, aws-cli 1.45.11 and 2",
  optionsOnlyRead: true,
  options: { ...values(globalValues), ...flags(globalFlags) },
  operands: ["service?", "operation?", "operand*"],
  target: { family: "aws", values: { profile: "{--profile}", region: "{--region}", endpoint: "{--endpoint-url}" } },
  derive: run,
  examples: {
    allow: [
      "aws --version",
      "aws help",
      "aws --profile ops --region eu-west-1 ec2 describe-instances --filters Name=tag:app,Values=web --output text",
      "aws ec2 --no-cli-pager describe-vpcs",
      "aws ec2 run-instances help",
      "aws ec2 run-instances --image-id a --dry-run",
      "aws sts get-caller-identity",
      "aws s3 ls s3://logs --recursive",
      "aws s3 sync a s3://logs --dryrun",
      "aws s3api list-objects-v2 --bucket b",
      "aws logs tail /x --since 1h",
      "aws logs start-query --query-string x",
      "aws cloudtrail lookup-events",
      "aws iam simulate-principal-policy --action-names a",
      "aws rds wait db-instance-available",
      "aws configure list",
      "aws configure get region",
      "aws configure get aws_access_key_id",
      "aws kms describe-key --key-id x",
      "aws cloudwatch get-metric-statistics --statistics Sum",
      "aws rds download-db-log-file-portion --log-file-name x",
      "aws ec2 describe-instances --cli-input-json file://query.json",
      "aws apigateway get-api-keys",
      "aws history list",
      "aws secretsmanager list-secrets",
    ],
    guard: {
      "aws ec2 terminate-instances --instance-ids i-1": ["delete cloud-resource:ec2 terminate-instances"],
      "aws --profile list --output text --query x --region y --endpoint-url z --color off --ca-bundle a --cli-read-timeout 1 --cli-connect-timeout 2 --cli-binary-format b --cli-error-format c ec2 stop-instances":
        ["disrupt cloud-resource:ec2 stop-instances"],
      "aws ec2 run-instances --dry-run --no-dry-run": ["write cloud-resource:ec2 run-instances"],
      "aws ec2 describe-instance-attribute --attribute userData": ["disclose secret:ec2 describe-instance-attribute"],
      "aws ec2 describe-instances --filters file://.env": ["disclose secret:/repo/.env"],
      "aws apigateway get-api-key --api-key x --include-value": ["disclose secret:apigateway get-api-key"],
      "aws ssm get-parameter --name x": ["disclose secret:ssm get-parameter"],
      "aws ssm send-command --document-name x": ["execute code:ssm send-command"],
      "aws ssm start-session --target i-1": ["execute session:ssm start-session"],
      "aws ecs execute-command --task x": ["execute session:ecs execute-command"],
      "aws sqs receive-message --queue-url x": ["write queue:sqs receive-message"],
      "aws iam attach-user-policy --user-name x": ["grant account:iam attach-user-policy"],
      "aws eks delete-cluster --name x": ["delete cluster:eks delete-cluster"],
      "aws organizations close-account --account-id 1": ["delete cloud-account:organizations close-account"],
      "aws backup delete-backup-vault --backup-vault-name x": ["delete backup:backup delete-backup-vault"],
      "aws eks update-kubeconfig --name x": ["write configuration:eks update-kubeconfig"],
      "aws s3api get-object --bucket b --key k /srv/x": ["write file:/repo/b", "write file:/repo/k", "write file:/srv/x"],
      "aws grafana get-workspace-api-key": ["disclose secret:grafana get-workspace-api-key"],
      "aws s3 cp .env s3://b/": ["disclose secret:/repo/.env", "write bucket:s3://b/"],
      "aws s3 cp --acl private .env s3://b/": ["disclose secret:/repo/.env", "write file:/repo/.env"],
      "aws s3 cp s3://b/x /srv/x": ["write file:/srv/x"],
      "aws s3 mv a s3://b/": ["write bucket:s3://b/", "delete bucket:a"],
      "aws s3 sync a s3://b --delete": ["write bucket:s3://b", "delete bucket:s3://b"],
      "aws s3 rm s3://b/x": ["delete bucket:s3://b/x"],
      "aws s3 mb s3://b": ["write bucket:s3://b"],
      "aws s3 presign s3://b/x": ["disclose secret:signed address"],
      "aws configure": ["write configuration:aws"],
      "aws configure get aws_secret_access_key": ["disclose secret:aws credentials"],
      "aws configure export-credentials": ["disclose secret:aws credentials"],
    },
    doubt: {
      "aws --prof x ec2 stop-instances": "unknown-option",
      "aws frobnicate list-x": "unknown-command",
      "aws ec2": "unknown-command",
      "aws $X describe-y": "dynamic-word",
      "aws ec2 $X": "dynamic-word",
      "aws ec2 describe-x --filters file://$X": "dynamic-word",
    },
  },
});
