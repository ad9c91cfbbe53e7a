import { describe, expect, test } from "bun:test";
import { awsOperations } from "../generated/aws.ts";
import { operationsOf } from "./_aws-operations.ts";
import { reviewOf } from "./_aws-review.ts";

const all = Object.keys(awsOperations).flatMap((service) =>
  [...(operationsOf(service) ?? [])].map(([name, entry]) => ({ service, name, ...entry })),
);

describe("the table of AWS operations", () => {
  test("knows every service of the model it was written from", () =>
    expect([Object.keys(awsOperations).length, all.length]).toEqual([436, 19427]));
  test("names services as the CLI does", () =>
    expect(
      ["s3", "config", "codedeploy", "s3api", "configservice", "deploy", "logs", "elbv2"].map((name) => operationsOf(name) !== undefined),
    ).toEqual([false, false, false, true, true, true, true, true]));
  test.each([
    ["ec2", "describe-instances"],
    ["elasticache", "list-tags-for-resource"],
    ["storagegateway", "describe-cached-iscsi-volumes"],
    ["mturk", "list-hits-for-qualification-type"],
    ["iam", "list-mfa-devices"],
    ["elbv2", "describe-ssl-policies"],
    ["s3api", "list-objects-v2"],
    ["rds", "describe-db-instances"],
    ["kinesisanalyticsv2", "list-application-snapshots"],
  ])("writes %s %s as the CLI does", (service, name) => expect(operationsOf(service)?.get(name)?.level).toBe("R"));
  test("takes nothing for a read whose name changes something", () =>
    expect(
      all.filter(
        ({ level, name }) =>
          level === "R" && /^(?:batch-)?(?:create|delete|put|update|start|stop|modify|set|add|remove|run|send)-/.test(name),
      ),
    ).toEqual([]));
  test("reads what has no level only by its verb", () =>
    expect(
      ["s3api list-buckets", "s3api delete-bucket", "s3api copy-object"].map(
        (path) => operationsOf("s3api")?.get(path.split(" ")[1] ?? "")?.level,
      ),
    ).toEqual(["R", "W", "W"]));
  test("has no prototype's names", () =>
    expect([operationsOf("constructor"), operationsOf("ec2")?.get("constructor")]).toEqual([undefined, undefined]));
});

test.each([
  ["dynamodb", "scan", "content"],
  ["dynamodb", "describe-table", "none"],
  ["sqs", "receive-message", "content"],
  ["sqs", "get-queue-attributes", "none"],
  ["secretsmanager", "batch-get-secret-value", "secret"],
  ["secretsmanager", "describe-secret", "harmless"],
  ["redshift", "get-cluster-credentials-with-iam", "secret"],
  ["ec2", "get-vpn-connection-device-sample-configuration", "secret"],
  ["codepipeline", "get-third-party-job-details", "secret"],
  ["directconnect", "describe-router-configuration", "secret"],
  ["managedblockchain", "get-accessor", "secret"],
  ["waf-regional", "get-sampled-requests", "content"],
  ["kms", "generate-data-key-pair", "secret"],
  ["kms", "describe-key", "none"],
  ["identitystore", "list-users", "content"],
  ["iam", "list-users", "harmless"],
  ["deadline", "assume-queue-role-for-user", "secret"],
  ["athena", "get-query-results", "content"],
  ["logs", "get-query-results", "harmless"],
  ["kinesis", "get-shard-iterator", "content"],
  ["ec2", "get-password-data", "secret"],
] as const)("the review says of %s %s: %s", (service, name, review) => expect(reviewOf(service, name)).toBe(review));
