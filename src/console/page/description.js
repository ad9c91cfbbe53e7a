// What a person has to read of a request, complete.

import { byId, code, list, make, pairs, section } from "./dom.js";

const commandOf = (request) =>
  make("ol", { class: "command", start: "1" }, ...request.commandLines.map((line) => make("li", {}, line === "" ? " " : line)));

const warningOf = (request) =>
  make(
    "section",
    { class: "warning" },
    make("h3", {}, request.isProduction ? "PRODUCTION SAFETY WARNING" : "Safety warning"),
    make("p", {}, "You are asked for:"),
    commandOf(request),
    make(
      "p",
      {},
      request.isArguments ? "One argument a line, quoted." : "One line a number, as printable ASCII: anything else stands as \\u{…}.",
    ),
    pairs([
      ["Environment", request.isProduction ? "production" : request.environment],
      ["Risk level", request.isProduction ? "HIGH" : "normal"],
    ]),
    make("p", {}, "This action is normally blocked because:"),
    list([request.reason, ...request.rules.map((rule) => `rule ${rule}`)], "no reason was recorded"),
  );

const effectOf = (effect) => {
  const where = effect.target === "" ? "" : `, at ${effect.target}`;
  const evidence = effect.evidence.length === 0 ? "" : ` (${effect.evidence.join("; ")})`;
  return `${effect.action} ${effect.resource}${where}: ${effect.environment}${evidence}`;
};

const impactOf = ({ impact, steps }) =>
  section(
    "Impact",
    pairs([
      ["Items", String(impact.count)],
      ["Targets", impact.targets.join("; ") || "this machine"],
      ["Effects", impact.effects.join("; ") || "none known"],
    ]),
    ...(impact.computed.length > 0
      ? [make("h4", {}, "Computed"), make("ul", {}, ...impact.computed.map((each) => make("li", {}, code(each))))]
      : []),
    ...(impact.items.length > 0
      ? [make("h4", {}, `All ${impact.items.length} items`), make("ol", {}, ...impact.items.map((item) => make("li", {}, code(item))))]
      : []),
    ...(steps.length > 0 ? [make("h4", {}, "Steps"), make("ol", {}, ...steps.map((step) => make("li", {}, code(step))))] : []),
    make("h4", {}, "What cannot be undone"),
    list(impact.irreversible, "nothing that is known to be irreversible"),
  );

const planOf = (request) => {
  const textOf = (field) => request.case.find((each) => each.field === field).value || "not said yet";
  return section(
    "Safe execution steps",
    make(
      "ol",
      {},
      make("li", {}, `Backup first: ${textOf("backup")}`),
      make("li", {}, "Execute: the command above, once"),
      make(
        "li",
        {},
        "Verify: ",
        ...(request.verify.length === 0 ? ["no command is known"] : request.verify.map(code).flatMap((each) => [each, " "])),
      ),
      make("li", {}, `Rollback plan: ${textOf("rollback")}`),
    ),
  );
};

const boundOf = ({ bound, tool, input, cwd, host, requester, requestedAt }) =>
  section(
    "What exactly is confirmed",
    pairs([
      ["Tool", tool],
      ...input.map(({ name, value }) => [`Input ${name}`, code(value)]),
      ["Folder", code(cwd)],
      ["Machine", host],
      ["Asked by", requester],
      ["Asked at", new Date(requestedAt).toLocaleString()],
      ["SHA-256 of the action", code(bound.digest)],
      ["SHA-256 of the policy", code(bound.policy)],
      ["SHA-256 of the variables", code(bound.variables)],
      ["SHA-256 of the standard input", code(bound.stdin || "not known beforehand")],
    ]),
    make("h4", {}, "Files"),
    list(
      bound.files.map(({ path, sha256, use }) => `${path} ${use}: SHA-256 ${sha256}`),
      "none",
    ),
  );

export const describe = (request) =>
  byId("what").replaceChildren(
    warningOf(request),
    section("Effects", list(request.effects.map(effectOf), "none known")),
    section("Why this environment", list(request.evidence, "nothing says so; uncertain means production")),
    section("What was not understood", list(request.doubts, "nothing: the command was understood completely")),
    impactOf(request),
    planOf(request),
    boundOf(request),
    section(
      "What it takes",
      make("p", {}, `At least ${request.minimumWords}.`),
      list(
        request.approvals.map(({ approver, level, time }) => `${approver} said yes at ${new Date(time).toLocaleString()}: ${level}`),
        "Nobody has said yes so far.",
      ),
    ),
  );
