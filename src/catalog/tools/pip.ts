import { defineTool, executes, flags, reads, values, writes, type Command, type Row } from "../tool.ts";

const lists: Command = { operands: ["operand*"] };
const asks = (...does: Row[]): Command => ({ optionsOnlyRead: true, operands: ["operand*"], does });

export default defineTool({
  name: "pip, pip3, pip2, pipx, pip3.11, pip3.12, pip3.13",
  source: "pip COMMAND --help, pip 23.2.1",
  options: {
    ...flags(
      "-h|--help --debug --isolated --require-virtualenv -v|--verbose -V|--version -q|--quiet --no-input --no-cache-dir --disable-pip-version-check --no-color --no-python-version-warning -o|--outdated --uptodate -u -e|--editable -l|--local --user --pre --not-required --include-editable --exclude-editable --all -f|--files --no-index --global --site --ignore-requires-python --prefer-binary --short",
    ),
    ...values(
      "--proxy --retries --timeout --exists-action --trusted-host --cert --client-cert --cache-dir --use-feature --use-deprecated --keyring-provider --path --format --exclude -i|--index-url --extra-index-url --find-links -a|--algorithm --platform --python-version --implementation --abi --only-binary --no-binary",
    ),
    "--python": { takes: "value", does: [executes("code:{--python}")] },
    "--log": { takes: "value", does: [writes("file:{--log}")] },
    "--editor": { takes: "value", does: [executes("code:{--editor}")] },
    "-r, --requirement": { takes: "value", does: [reads("file:{--requirement}")] },
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    "list, show, freeze, check, inspect, debug, help, search, environment": lists,
    index: { commands: { versions: lists } },
    hash: lists,
    completion: { optionsOnlyRead: true, operands: ["operand*"] },
    config: { commands: { "list, get, debug": lists, "set, unset, edit": asks(writes("configuration:pip {operand:settings}")) } },
    cache: { commands: { "dir, info, list": lists, "remove, purge": asks(writes("package:cache")) } },
    "install, uninstall, download, wheel, lock, inject, upgrade, upgrade-all, uninstall-all, reinstall, reinstall-all, ensurepath, uninject, pin, unpin":
      asks(writes("package:{operand:from a file}")),
    "run, runpip": asks(executes("code:{operand}")),
  },
  examples: {
    allow: [
      "pip",
      "pip list --outdated --format json",
      "pip show -f a",
      "pip3 freeze --all --exclude b",
      "pip check",
      "pip index versions a",
      "pip config list",
      "pip cache dir",
      "pip hash a.whl",
      "pip freeze -r requirements.txt",
    ],
    guard: {
      "pip --proxy a --retries 1 --timeout 2 --exists-action i --trusted-host b --cert c --client-cert d --cache-dir e --use-feature f --use-deprecated g --keyring-provider h --path i --format j --exclude k -i l --extra-index-url m --find-links n -a o --platform p --python-version q --implementation r --abi s --only-binary t --no-binary u install v":
        ["write package:v"],
      "pip --python ./x --log l --editor ./e -r .env list": [
        "execute code:./x",
        "write file:/repo/l",
        "execute code:./e",
        "disclose secret:/repo/.env",
      ],
      "pip install -r a.txt": ["write package:from a file"],
      "pip config set a b": ["write configuration:pip a", "write configuration:pip b"],
      "pip cache purge": ["write package:cache"],
      "pipx run a": ["execute code:a"],
    },
    doubt: { "pip frobnicate": "unknown-command", "pip list --frob": "unknown-option" },
  },
});
