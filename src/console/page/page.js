// The confirmation page: requests that wait, one request with its answer, and enrolment.

import { describe } from "./description.js";
import { byId, code, make, setText, toBytes, toText } from "./dom.js";
import { forget, look, shareRead } from "./reading.js";
import { ask, storedKey } from "./server.js";

const refreshMs = 3_000;
/** Half an hour; then a person has to say that somebody is still there. */
const refreshesMax = 600;
/** Nothing is confirmed by the key or the click that was meant for something else. */
const armMs = 1_000;
const said = 4;

const showProblem = (text) => {
  const problem = byId("problem");
  problem.hidden = text === "";
  if (problem.textContent !== text) problem.textContent = text;
};

const showResult = (title, lines) => {
  byId("result-title").textContent = title;
  byId("result-text").replaceChildren(...lines.map((line) => make("p", {}, line)));
  byId("result").hidden = false;
  byId("result-title").focus();
};

// ——— The list

let listShown = "";
let refreshes = 0;

const requestLine = (request) =>
  make(
    "li",
    {},
    make(
      "a",
      { href: `#/requests/${request.id}` },
      make("span", { class: request.environment === "production" ? "tag production" : "tag" }, request.environment.toUpperCase()),
      ` ${request.stateWords} · ${request.id} · `,
      code(request.command),
    ),
    make("p", { class: "muted" }, `${request.requester}; ${new Date(request.requestedAt).toLocaleString()}`),
  );

const fill = (target, requests, empty) =>
  target.replaceChildren(...(requests.length === 0 ? [make("li", { class: "muted" }, empty)] : requests.map(requestLine)));

const loadList = async () => {
  const { value, problem } = await ask("/api/requests");
  showProblem(problem ?? "");
  if (!value) return;
  byId("enrol-offer").hidden = value.enrolment === "";
  byId("enrol-link").textContent = `Enrol a passkey for ${value.enrolment}`;
  document.title = value.waiting.length > 0 ? `(${value.waiting.length}) Tagout: waiting` : "Tagout: confirmations";
  const shown = JSON.stringify([value.waiting, value.recent]);
  if (shown === listShown) return;
  listShown = shown;
  const focused = document.activeElement?.getAttribute("href");
  fill(byId("waiting"), value.waiting, "Nothing waits.");
  fill(byId("recent"), value.recent, "Nothing yet.");
  byId("list-state").textContent = value.waiting.length === 1 ? "1 request waits." : `${value.waiting.length} requests wait.`;
  // Whoever stood on a line stays there.
  const again = focused ? [...document.querySelectorAll("#list a")].find((link) => link.getAttribute("href") === focused) : undefined;
  again?.focus();
};

// ——— One request

/** The request that is shown, as the server told it. */
let shown;
let isBusy = false;
let armedFrom = 0;

const inputFor = (question, i) => {
  const input = make("input", {
    type: "text",
    id: `answer-${i}`,
    required: "",
    autocomplete: "off",
    spellcheck: "false",
    autocapitalize: "off",
  });
  return make("div", { class: "field" }, make("label", { for: `answer-${i}` }, question), input);
};

const caseField = ({ field, title, question, value, isFixed }) => {
  const area = make("textarea", { id: `case-${field}`, rows: "2", maxlength: "4000", "aria-describedby": `case-${field}-hint` });
  area.value = value;
  area.readOnly = isFixed;
  area.addEventListener("input", showNeeds);
  return make(
    "div",
    { class: "field" },
    make("label", { for: `case-${field}` }, title),
    area,
    make("p", { id: `case-${field}-hint`, class: "muted" }, question),
  );
};

const isEmergency = () => byId("break-glass").checked;

/** Which fields are needed and missing, and what the checklist says to it. */
const showNeeds = () => {
  for (const { field, question, isNeeded, isNeededInEmergency } of shown.case) {
    const needed = isEmergency() ? isNeededInEmergency : isNeeded;
    const area = byId(`case-${field}`);
    area.required = needed;
    const isMissing = needed && area.value.trim().length < said;
    const words = isMissing ? "Missing: " : needed ? "Needed. " : "May stay empty. ";
    byId(`case-${field}-hint`).textContent = words + question;
    byId(`case-${field}-hint`).setAttribute("class", isMissing ? "missing" : "muted");
  }
  byId("checklist").replaceChildren(...shown.checklist.map(checklistLine));
};

const checklistLine = ({ item, isChecked, why, settledBy, field }) => {
  const isFilled = field !== "" && settledBy !== "" && byId(`case-${field}`).value.trim().length >= said;
  const [mark, words] = isChecked
    ? ["done", `checked: ${why}`]
    : settledBy === "confirming"
      ? ["muted", "open: your confirmation settles it"]
      : isFilled
        ? ["done", "filled in: looked at when you confirm"]
        : field !== "" && isEmergency()
          ? ["muted", "due after the emergency"]
          : ["missing", `missing: ${why}`];
  return make("li", {}, `${item}: `, make("strong", { class: mark }, words));
};

const approverHint = () => {
  const chosen = shown.confirmers.find(({ name }) => name === byId("approver").value);
  byId("approver-hint").textContent = !chosen
    ? "Nobody is enrolled with a passkey. Run `tagout serve --enroll NAME` in a terminal of your own."
    : chosen.level === "L1"
      ? `A passkey of ${chosen.name} counts as L1 (${chosen.levelName}): the file of approvers is one that an agent could write.`
      : `A passkey of ${chosen.name} counts as ${chosen.level} (${chosen.levelName}).`;
};

const prepareForms = (request) => {
  const canAnswer = request.state === "pending" && request.isIntact;
  byId("answer").hidden = !canAnswer;
  byId("refusal").hidden = request.state !== "pending" && request.state !== "approved";
  byId("refusal-title").textContent = request.state === "approved" ? "Take the approval back" : "Say no";
  byId("reject").textContent = request.state === "approved" ? "Take back" : "Reject";
  byId("confirm").textContent = request.isProduction ? "Confirm in PRODUCTION with a passkey" : "Confirm with a passkey";
  byId("why").value = "";
  byId("break-glass").checked = request.isBreakGlass;
  byId("break-glass").disabled = request.approvals.length > 0;
  byId("approver").replaceChildren(
    ...request.confirmers.filter(({ hasPasskey }) => hasPasskey).map(({ name }) => make("option", { value: name }, name)),
  );
  byId("questions").replaceChildren(...request.questions.map(inputFor));
  byId("case").replaceChildren(...request.case.map(caseField));
  approverHint();
  showNeeds();
};

const render = (request) => {
  shown = request;
  forget();
  armedFrom = performance.now() + armMs;
  const environment = request.environment.toUpperCase();
  document.title = `${environment}: request ${request.id}`;
  byId("detail-title").textContent = `Request ${request.id}`;
  byId("environment").textContent = request.isProduction ? "This acts on PRODUCTION" : `This acts on ${environment}`;
  byId("environment").setAttribute("class", request.isProduction ? "environment production" : "environment");
  const state = `${environment}: ${request.stateWords}.`;
  const ending = request.ending === "" ? "" : ` ${request.ending}.`;
  const intact = request.isIntact ? "" : " What is stored is not what was asked for: it cannot be confirmed.";
  byId("state").textContent = state + ending + intact;
  describe(request);
  prepareForms(request);
  const lines = request.history.map(({ time, event, detail }) =>
    make("li", {}, `${new Date(time).toLocaleString()}: ${event}${detail === "" ? "" : `: ${detail}`}`),
  );
  byId("history").replaceChildren(...(lines.length === 0 ? [make("li", { class: "muted" }, "Nothing is recorded.")] : lines));
};

const read = () => {
  if (byId("detail").hidden || !shown) return;
  if (document.visibilityState === "visible") look(byId("what"));
  arm();
};

/** The button works only after everything was on the screen, and a moment has passed since anything appeared. */
const arm = () => {
  const share = shareRead();
  byId("read").value = Math.floor(share * 100);
  byId("confirm").disabled = share < 1 || performance.now() < armedFrom || isBusy;
  setText(byId("arm-hint"), share === 1 ? "You have seen everything." : "Scroll through everything above: then you can confirm.");
};

const disarm = () => {
  armedFrom = performance.now() + armMs;
  arm();
};

const loadDetail = async (id, isFirst) => {
  const { value, problem } = await ask(`/api/requests/${encodeURIComponent(id)}`);
  if (place().id !== id) return false;
  if (!value) {
    showProblem(problem);
    return false;
  }
  // What a person is reading or writing is left alone as long as nothing has changed.
  if (isFirst || value.version !== shown?.version || value.state !== shown?.state) render(value);
  return true;
};

const givenAnswer = () => ({
  // The action that was on the screen, whatever is stored by now.
  action: shown.bound.digest,
  approver: byId("approver").value,
  answers: shown.questions.map((_, i) => byId(`answer-${i}`).value),
  case: Object.fromEntries(shown.case.map(({ field }) => [field, byId(`case-${field}`).value])),
  breakGlass: isEmergency(),
});

const askPasskey = async (challenge, credentials) => {
  const credential = await navigator.credentials.get({
    publicKey: {
      challenge: toBytes(challenge),
      rpId: "localhost",
      allowCredentials: credentials.map((id) => ({ type: "public-key", id: toBytes(id) })),
      userVerification: "required",
      timeout: 120_000,
    },
  });
  const { clientDataJSON, authenticatorData, signature } = credential.response;
  return {
    credential: credential.id,
    client: toText(clientDataJSON),
    authenticator: toText(authenticatorData),
    signature: toText(signature),
  };
};

const confirm = async () => {
  const { id, environment } = shown;
  const given = givenAnswer();
  const path = `/api/requests/${encodeURIComponent(id)}`;
  const asked = await ask(`${path}/challenge`, given);
  if (!asked.value) return refuse(id, asked, environment);
  let assertion;
  try {
    assertion = await askPasskey(asked.value.challenge, asked.value.credentials);
  } catch (error) {
    return showProblem(`The passkey did not sign (${error.name}): nothing is confirmed. Try again, or reject the request.`);
  }
  const approved = await ask(`${path}/approve`, { ...given, assertion });
  if (!approved.value) return refuse(id, approved, environment);
  await loadDetail(id, true);
  const isApproved = approved.value.state === "approved";
  showResult(`${environment.toUpperCase()}: ${isApproved ? "approved" : "your yes is recorded, and one more is needed"}`, [
    `Level reached: ${approved.value.words}.`,
    approved.value.next,
  ]);
};

const refuse = async (id, { problem, code: why }, environment) => {
  // What is missing is filled in; everything else has ended or changed the request.
  if (why !== "missing-case") await loadDetail(id, why === "cancelled");
  if (why === "cancelled") showResult(`${environment.toUpperCase()}: cancelled, nothing has run`, problem.split("\n"));
  else showProblem(problem);
};

const reject = async () => {
  const { id, environment } = shown;
  const { value, problem } = await ask(`/api/requests/${encodeURIComponent(id)}/reject`, { why: byId("why").value });
  if (!value) return showProblem(problem);
  await loadDetail(id, true);
  showResult(`${environment.toUpperCase()}: ${value.state}`, [value.words]);
};

// ——— Enrolment

const enrol = async () => {
  const body = { code: byId("code").value };
  const options = await ask("/api/enrol/options", body);
  if (!options.value) return showProblem(options.problem);
  const { challenge, relyingParty, name, user, algorithms, exclude } = options.value;
  let credential;
  try {
    credential = await navigator.credentials.create({
      publicKey: {
        challenge: toBytes(challenge),
        rp: { id: relyingParty, name: "Tagout" },
        user: { id: toBytes(user), name, displayName: name },
        pubKeyCredParams: algorithms.map((alg) => ({ type: "public-key", alg })),
        excludeCredentials: exclude.map((id) => ({ type: "public-key", id: toBytes(id) })),
        authenticatorSelection: { userVerification: "required", residentKey: "discouraged" },
        attestation: "none",
        timeout: 120_000,
      },
    });
  } catch (error) {
    return showProblem(`No passkey was made (${error.name}). Try again while the code counts.`);
  }
  const { clientDataJSON } = credential.response;
  const stored = await ask("/api/enrol", {
    ...body,
    client: toText(clientDataJSON),
    authenticator: toText(credential.response.getAuthenticatorData()),
  });
  if (!stored.value) return showProblem(stored.problem);
  showProblem("");
  const { path, level } = stored.value;
  showResult(`The passkey of ${stored.value.name} is enrolled`, [
    `It stands in ${path}.`,
    level === "L1"
      ? "It counts as L1 (local-unproven) only: an agent of the same user could write that file. For L3, run `sudo tagout serve --enroll NAME`, which writes the managed file."
      : "It counts as L3: no agent could have written that file.",
  ]);
};

// ——— Where we are

const place = () => {
  const [, view = "", id = ""] = location.hash.replace(/^#/, "").split("/");
  return { view, id };
};

const show = async () => {
  const key = /^#key=([\w-]+)$/.exec(location.hash)?.[1];
  if (key) {
    localStorage.setItem(storedKey, key);
    // The key does not stay in the address, nor in the history.
    history.replaceState(null, "", "#/");
  }
  const { view, id } = place();
  byId("list").hidden = view === "requests" || view === "enrol";
  byId("detail").hidden = true;
  byId("enrol").hidden = view !== "enrol";
  byId("result").hidden = true;
  showProblem("");
  shown = undefined;
  refreshes = 0;
  if (view === "requests") {
    // Only what is looked at counts, so nothing is shown before it stands at its top.
    const isFound = await loadDetail(id, true);
    byId("detail").hidden = !isFound;
    window.scrollTo(0, 0);
    byId("detail-title").focus();
  } else if (view === "enrol") byId("enrol-title").focus();
  else await loadList();
};

const refresh = async () => {
  if (document.visibilityState !== "visible" || isBusy) return;
  if (refreshes >= refreshesMax) return setText(byId("refresh-state"), "It is not refreshed by itself any more.");
  refreshes += 1;
  setText(byId("refresh-state"), "It is refreshed by itself.");
  const { view, id } = place();
  if (view === "requests") await loadDetail(id, false);
  else if (view !== "enrol") await loadList();
};

/** Runs one thing at a time, and only what a person has set off. */
const onSubmit = (id, run) =>
  byId(id).addEventListener("submit", async (event) => {
    event.preventDefault();
    if (isBusy || !event.isTrusted || (id === "answer" && byId("confirm").disabled)) return;
    isBusy = true;
    arm();
    showProblem("");
    try {
      await run();
    } finally {
      isBusy = false;
      disarm();
    }
  });

onSubmit("answer", confirm);
onSubmit("refusal", reject);
onSubmit("enrol-form", enrol);
byId("approver").addEventListener("change", approverHint);
byId("break-glass").addEventListener("change", showNeeds);
byId("refresh").addEventListener("click", () => {
  refreshes = 0;
  void refresh();
});
byId("skip").addEventListener("click", (event) => {
  // The address says which view is shown, so it is left as it is.
  event.preventDefault();
  byId("main").focus();
});
window.addEventListener("hashchange", () => void show());
window.addEventListener("scroll", read, { passive: true });
window.addEventListener("resize", read);
window.addEventListener("focus", disarm);
document.addEventListener("visibilitychange", disarm);
setInterval(read, 250);
setInterval(() => void refresh(), refreshMs);
void show();
