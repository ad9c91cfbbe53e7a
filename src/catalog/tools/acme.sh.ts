import { defineTool, deletes, executes, flags, values, writes, type Options } from "../tool.ts";

const actions =
  "--install --upgrade --issue --deploy -i|--install-cert -r|--renew --renew-all --to-pkcs12 --to-pkcs8 --sign-csr -ccr|--create-csr --create-domain-key --update-account --register-account --deactivate-account --create-account-key --install-cronjob --uninstall-cronjob --cron --set-notify --deactivate --set-default-ca --set-default-chain";
const acting: Options = Object.fromEntries(
  actions.split(" ").map((names) => [
    names.replace("|", ", "),
    // Certificates, keys and the crontab; hooks and commands to reload run.
    { takes: "flag" as const, does: [executes("code:hooks of acme.sh"), writes("secret:certificates")] },
  ]),
);

export default defineTool({
  name: "acme.sh",
  source: "showhelp of acme.sh 3.1.4, github.com/acmesh-official/acme.sh",
  options: {
    ...flags("-h|--help -v|--version --list"),
    ...values("-d|--domain"),
    ...acting,
    "--revoke, --remove, --uninstall": { takes: "flag", does: [deletes("secret:certificates")] },
  },
  operands: [],
  examples: {
    allow: ["acme.sh --list", "acme.sh --version"],
    guard: {
      "acme.sh --remove -d example.org": ["delete secret:certificates"],
      ...Object.fromEntries(
        actions
          .split(" ")
          .map((names) => [
            `acme.sh ${names.split("|").at(-1)} -d example.org`,
            ["execute code:hooks of acme.sh", "write secret:certificates"],
          ]),
      ),
    },
    doubt: { "acme.sh --info": "unknown-option", "acme.sh --list --home /tmp/x": "unknown-option" },
  },
});
