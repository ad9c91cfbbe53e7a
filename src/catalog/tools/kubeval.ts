import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "kubeval",
  source: "kubeval 0.16 documentation, kubeval.com",
  syntax: "pflag",
  options: {
    ...flags("--exit-on-error --force-color --ignore-missing-schemas --insecure-skip-tls-verify --openshift --quiet --strict --version"),
    ...values(
      "--additional-schema-locations -d|--directories -f|--filename -i|--ignored-path-patterns --ignored-filename-patterns -v|--kubernetes-version -o|--output --reject-kinds -s|--schema-location --skip-kinds",
    ),
  },
  operands: ["file*"],
  examples: {
    allow: ["kubeval deployment.yaml", "kubeval --strict -d manifests", "kubeval -v 1.18.0 -o json a.yaml b.yaml"],
    guard: {},
    doubt: { "kubeval --frobnicate": "unknown-option" },
  },
});
