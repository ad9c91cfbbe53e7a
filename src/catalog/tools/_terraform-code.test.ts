import { describe, expect, test } from "bun:test";
import { isHarmless, type Files } from "../../model/index.ts";
import { knowledge, understandShell } from "../index.ts";
import { bare, noFiles } from "../surroundings.fixture.ts";

type Written = Readonly<Record<string, string>>;

const isHeld = (line: string, written: Written): boolean => {
  const folders = new Set(Object.keys(written).flatMap((path) => path.split("/").map((_, at, all) => all.slice(0, at).join("/") || "/")));
  const files: Files = {
    ...noFiles,
    read: (path) => (Object.hasOwn(written, path) ? { ok: true, text: written[path] as string } : { ok: false, why: "missing" }),
    kind: (path) => (Object.hasOwn(written, path) ? "file" : folders.has(path) ? "folder" : "none"),
    list: (folder) => [
      ...new Set(
        Object.keys(written)
          .filter((path) => path.startsWith(`${folder}/`))
          .map((path) => path.slice(folder.length + 1).split("/")[0] as string),
      ),
    ],
  };
  const { effects, doubts } = understandShell(line, { ...bare, files, cwd: "/repo/live" }, knowledge);
  return doubts.length > 0 || effects.some(({ action }) => !isHarmless(action));
};

const ordinary = `terraform {
  required_providers { aws = { source = "hashicorp/aws" } }
  backend "s3" { bucket = "state" }
}
/* what is
   provided */
provider "aws" { region = "eu-west-1" }
data "aws_iam_policy_document" "p" { statement { resources = ["arn:aws:s3:::b/*"] } }
resource "aws_instance" "web" {
  user_data = templatefile("\${path.module}/init.tpl", { a = 1 })
  policy    = file("policy.json")
  tags      = { scope = "external", data = "x" }
}
`;

describe("terraform plan", () => {
  const held: readonly (readonly [what: string, files: Written])[] = [
    ["a program as a source of data", { "/repo/live/a.tf": 'data "external" "x" { program = ["./x"] }' }],
    ["the same without quotes", { "/repo/live/a.tf": "data external x {}" }],
    ["the same, escaped", { "/repo/live/a.tf": 'data "e\\u0078ternal" "x" {}' }],
    ["the same behind a comment", { "/repo/live/a.tf": 'data /* "*/ "external" "x" {}' }],
    ["the same in JSON", { "/repo/live/a.tf.json": '{"data": {}}' }],
    ["the same for OpenTofu", { "/repo/live/a.tofu": 'data "external" "x" {}' }],
    ["a request", { "/repo/live/a.tf": 'data "http" "x" { url = "https://example.com" }' }],
    ["a function that is called", { "/repo/live/a.tf": 'data "aws_lambda_invocation" "x" {}' }],
    ["an archive that is written", { "/repo/live/a.tf": 'data "archive_file" "x" { output_path = "../x" }' }],
    ["a login program", { "/repo/live/a.tf": 'provider "kubernetes" { exec { command = "./x" } }' }],
    ["another kubeconfig", { "/repo/live/a.tf": 'provider "helm" { kubernetes { config_path = "./kubeconfig" } }' }],
    ["other settings of the cloud", { "/repo/live/a.tf": 'provider "aws" { shared_config_files = ["./x"] }' }],
    ["a key from a program", { "/repo/live/a.tf": 'terraform { encryption { key_provider "external" "x" { command = ["./x"] } } }' }],
    ["a file from elsewhere", { "/repo/live/a.tf": 'output "x" { value = file("~/.aws/config") }' }],
    ["a file above", { "/repo/live/a.tf": 'output "x" { value = file("${path.module}/../x") }' }],
    ["a file whose name is computed", { "/repo/live/a.tf": 'output "x" { value = file("${var.x}") }' }],
    ["a secret beside it", { "/repo/live/a.tf": 'output "x" { value = file("prod.tfvars") }' }],
    ["a template that shows a file", { "/repo/live/a.tf": ordinary, "/repo/live/init.tpl": '${file("/etc/x")}' }],
    ["a secret that is shown", { "/repo/live/a.tf": 'output "x" { value = nonsensitive(var.x) }' }],
    ["a module", { "/repo/live/a.tf": 'module "m" { source = "../modules/m" }', "/repo/modules/m/a.tf": 'data "external" "x" {}' }],
    [
      "an installed module",
      {
        "/repo/live/.terraform/modules/modules.json": '{"Modules": [{"Key": "m", "Dir": ".terraform/modules/m"}]}',
        "/repo/live/.terraform/modules/m/a.tf": 'data "external" "x" {}',
      },
    ],
  ];
  for (const [what, files] of held) test(`asks for ${what}`, () => expect(isHeld("terraform plan", files)).toBe(true));

  const allowed: readonly (readonly [what: string, files: Written])[] = [
    ["no configuration", {}],
    ["an ordinary one", { "/repo/live/a.tf": ordinary, "/repo/live/init.tpl": "#!/bin/sh\necho ${a}\n" }],
    ["its own kubeconfig", { "/repo/live/a.tf": 'provider "kubernetes" { config_path = "~/.kube/config" }' }],
    [
      "modules that call each other",
      { "/repo/live/a.tf": 'module "m" { source = "../m" }', "/repo/m/a.tf": 'module "l" { source = "../live" }' },
    ],
    ["a program in another folder", { "/repo/other/a.tf": 'data "external" "x" {}' }],
  ];
  for (const [what, files] of allowed) test(`is allowed for ${what}`, () => expect(isHeld("terraform plan", files)).toBe(false));

  test("and every other command ask where settings of the state name a program", () => {
    const files = { "/repo/live/a.tf": 'terraform { backend "s3" { shared_config_files = ["./x"] } }' };
    expect(isHeld("terraform output vpc_id", files)).toBe(true);
    expect(isHeld("cd .. && terraform -chdir=live show", files)).toBe(true);
    expect(isHeld("terraform output vpc_id", { "/repo/live/a.tf": ordinary })).toBe(false);
  });
});

const root = `remote_state {
  backend = "s3"
  config  = { bucket = "state" }
}
generate "provider" {
  path     = "provider.tf"
  contents = "provider \\"aws\\" {}"
}
`;
const unit = `include "root" {
  path = find_in_parent_folders("root.hcl")
}
locals {
  region = read_terragrunt_config(find_in_parent_folders("region.hcl"))
}
terraform {
  source = "../modules/m"
}
`;

describe("terragrunt plan", () => {
  const held: readonly (readonly [what: string, files: Written])[] = [
    ["a program whose output is used", { "/repo/live/terragrunt.hcl": 'inputs = { x = run_cmd("./x") }' }],
    ["a hook", { "/repo/live/terragrunt.hcl": 'terraform { before_hook "x" { execute = ["./x"] } }' }],
    ["a hook above", { "/repo/live/terragrunt.hcl": unit, "/repo/root.hcl": 'terraform { after_hook "x" {} }' }],
    ["another terraform", { "/repo/live/terragrunt.hcl": 'terraform_binary = "./x"' }],
    ["code from elsewhere", { "/repo/live/terragrunt.hcl": 'terraform { source = "git::https://example.com/x.git" }' }],
    ["settings from elsewhere", { "/repo/live/terragrunt.hcl": 'include "x" { path = "../x/y.hcl" }' }],
    ["a module", { "/repo/live/terragrunt.hcl": unit, "/repo/modules/m/a.tf": 'data "external" "x" {}' }],
    ["generated code", { "/repo/live/terragrunt.hcl": 'generate "x" {\n path = "x.tf"\n contents = "data \\"external\\" {}"\n}' }],
    ["code put together", { "/repo/live/terragrunt.hcl": 'generate "x" {\n path = "x.tf"\n contents = "data ${local.x} {}"\n}' }],
    ["a generated file elsewhere", { "/repo/live/terragrunt.hcl": 'generate "x" {\n path = "../../x"\n}' }],
    [
      "what it depends on",
      { "/repo/live/terragrunt.hcl": 'dependency "v" {\n config_path = "../v"\n}', "/repo/v/terragrunt.hcl": 'x = run_cmd("./x")' },
    ],
    ["settings in JSON", { "/repo/live/terragrunt.hcl.json": "{}" }],
  ];
  for (const [what, files] of held) test(`asks for ${what}`, () => expect(isHeld("terragrunt plan", files)).toBe(true));

  const tree = {
    "/repo/live/terragrunt.hcl": unit,
    "/repo/root.hcl": root,
    "/repo/region.hcl": 'locals { region = "eu" }',
    "/repo/modules/m/a.tf": ordinary,
  };
  test("is allowed where all of it is read", () => expect(isHeld("terragrunt plan", tree)).toBe(false));
  test("reads what it depends on once", () =>
    expect(isHeld("terragrunt plan", { "/repo/live/terragrunt.hcl": 'dependency "v" {\n config_path = "../live"\n}' })).toBe(false));

  const below = { "/repo/live/a/b/terragrunt.hcl": 'x = run_cmd("./x")' };
  for (const line of ["terragrunt run-all plan", "terragrunt plan --all", "terragrunt graph-dependencies"])
    test(`${line} asks for what a folder below runs`, () => {
      expect(isHeld(line, below)).toBe(true);
      expect(isHeld(line, tree)).toBe(false);
    });
  test("one folder is not held by another", () => expect(isHeld("terragrunt plan", below)).toBe(false));
  test("another folder is looked at where it is named", () => expect(isHeld("terragrunt plan --working-dir a/b", below)).toBe(true));
});
