import { afterAll, describe, expect, test } from "bun:test";
import { aCase, anAction, answers } from "../approval/approvals.fixture.ts";
import { caseFields } from "../approval/index.ts";
import { annWith, openWorld, softwareAuthenticator, type World, type WorldOptions } from "./console.fixture.ts";
import { FakeElement, openPage, parsePage } from "./dom.fixture.ts";
import { pageFiles } from "./page-files.ts";

const key = softwareAuthenticator();
const worlds: World[] = [];
const open = (options: WorldOptions = {}): World => {
  const world = openWorld({ enrolled: [annWith(key)], ...options });
  worlds.push(world);
  return world;
};
afterAll(() => Promise.all(worlds.map((world) => world.console.stop())));

const files = Object.entries(pageFiles).map(([path, { text }]) => [path, text] as const);
const textOf = (path: string): string => pageFiles[path]?.text ?? "";

const unlabelled = (root: FakeElement): readonly string[] => {
  const elements = root.elements();
  const labelled = new Set(elements.filter(({ tag }) => tag === "label").map((each) => each.getAttribute("for")));
  return elements
    .filter(({ tag }) => ["input", "select", "textarea", "progress"].includes(tag))
    .map((each) => each.getAttribute("id") ?? "")
    .filter((id) => !labelled.has(id));
};
const idsOf = (root: FakeElement): readonly string[] => root.elements().flatMap((each) => each.getAttribute("id") ?? []);
/** Ids that are pointed at and are not there. */
const danglingIn = (root: FakeElement): readonly string[] => {
  const ids = new Set(idsOf(root));
  const pointing = ["for", "aria-labelledby", "aria-describedby"];
  return root
    .elements()
    .flatMap((each) => pointing.flatMap((name) => (each.getAttribute(name) ?? "").split(" ").filter((id) => id !== "" && !ids.has(id))));
};

describe("the page's files", () => {
  const root = parsePage(textOf("/"), { activeElement: undefined });
  const elements = root.elements();

  test.each(files)("%s turns no text into markup or code", (_, text) => {
    const forbidden =
      /innerHTML|outerHTML|insertAdjacent|document\.write|\beval\(|new Function|setTimeout\("|createContextualFragment|DOMParser|\.srcdoc|javascript:|\.style\b/;
    expect(forbidden.exec(text)?.[0]).toBeUndefined();
  });

  test.each(files)("%s names no other place", (_, text) => expect(text.match(/https?:|\/\/[a-z]|url\(|@import/gi) ?? []).toEqual([]));

  test("have no handler, script or style within the markup", () => {
    const names = elements.flatMap((each) => [...each.attributes.keys()]);
    expect(names.filter((name) => name.startsWith("on") || name === "style")).toEqual([]);
    expect(elements.filter(({ tag }) => tag === "style")).toEqual([]);
    expect(elements.filter(({ tag }) => tag === "script").map((each) => [each.getAttribute("src"), each.textContent])).toEqual([
      ["/page.js", ""],
    ]);
  });

  test("load only what the server has", () => {
    const imported = files.flatMap(([, text]) => [...text.matchAll(/ from "\.(\/[^"]+)"/g)].map(([, path]) => path as string));
    const linked = elements
      .filter(({ tag }) => tag === "link" || tag === "script")
      .map((each) => each.getAttribute("href") ?? each.getAttribute("src") ?? "");
    expect([...imported, ...linked].filter((path) => !Object.hasOwn(pageFiles, path))).toEqual([]);
    expect(Object.keys(pageFiles).filter((path) => path !== "/" && ![...imported, ...linked].includes(path))).toEqual([]);
  });

  test("label every field, use every id once, and point at nothing that is missing", () => {
    expect(unlabelled(root)).toEqual([]);
    expect(idsOf(root).toSorted()).toEqual([...new Set(idsOf(root))].toSorted());
    expect(danglingIn(root)).toEqual([]);
  });

  test("find every element that the script asks for", () => {
    const asked = files.flatMap(([, text]) => [...text.matchAll(/byId\("([\w-]+)"\)/g)].map(([, id]) => id as string));
    expect(asked.filter((id) => !idsOf(root).includes(id))).toEqual([]);
  });

  test("say their language, fit a phone, and follow a person's wishes", () => {
    expect(elements.find(({ tag }) => tag === "html")?.getAttribute("lang")).toBe("en");
    expect(textOf("/")).toContain('name="viewport" content="width=device-width, initial-scale=1"');
    for (const rule of ["prefers-color-scheme: dark", "prefers-reduced-motion: reduce", ":focus-visible", "overflow-wrap: anywhere"])
      expect(textOf("/page.css")).toContain(rule);
  });

  test("have buttons that say what kind they are, headings in order, and one place for results", () => {
    expect(elements.filter(({ tag }) => tag === "button").filter((each) => !each.getAttribute("type"))).toEqual([]);
    const levels = elements
      .map(({ tag }) => /^h([1-6])$/.exec(tag)?.[1])
      .filter(Boolean)
      .map(Number);
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
    expect(elements.find((each) => each.getAttribute("id") === "result")?.getAttribute("aria-live")).toBe("polite");
    expect(elements.find((each) => each.getAttribute("id") === "problem")?.getAttribute("role")).toBe("alert");
  });

  /** Relative luminance and contrast (WCAG 2.2, 1.4.3). */
  const contrast = (a: string, b: string): number => {
    const luminance = (colour: string): number => {
      const parts = [1, 3, 5]
        .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
        .map((each) => (each <= 0.040_45 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
      return 0.2126 * (parts[0] as number) + 0.7152 * (parts[1] as number) + 0.0722 * (parts[2] as number);
    };
    const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number];
    return (light + 0.05) / (dark + 0.05);
  };

  test.each([0, 1])("have colours that can be read (scheme %d)", (scheme) => {
    const block =
      textOf("/page.css")
        .matchAll(/:root \{([^}]*)\}/g)
        .toArray()[scheme]?.[1] ?? "";
    const colours = new Map(
      [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name as string, colour as string]),
    );
    const of = (name: string): string => colours.get(name) ?? "#000000";
    const pairs = [
      ["text", "ground"],
      ["text", "raised"],
      ["muted", "ground"],
      ["muted", "raised"],
      ["accent", "ground"],
      ["on-accent", "accent"],
      ["danger", "ground"],
      ["on-danger", "danger"],
      ["good", "ground"],
    ] as const;
    expect(pairs.filter(([a, b]) => contrast(of(a), of(b)) < 4.5)).toEqual([]);
    expect(contrast(of("line"), of("ground"))).toBeGreaterThanOrEqual(3);
  });
});

describe("the page", () => {
  const openRequest = async (world: World, id: string) => {
    const page = await openPage(world, key);
    await page.go(`#/requests/${id}`);
    return page;
  };
  type Page = Awaited<ReturnType<typeof openRequest>>;
  const readAll = async (page: Page): Promise<void> => {
    for (const top of [0, -500, -900]) await page.scroll(top);
  };
  const fill = (page: Page, said: readonly string[] = answers): void => {
    said.forEach((answer, i) => (page.byId(`answer-${i}`).value = answer));
    for (const field of caseFields) page.byId(`case-${field}`).value = aCase[field];
  };
  const isArmed = (page: Page): boolean => !page.byId("confirm").attributes.has("disabled");

  test("takes its key out of the address and lists what waits", async () => {
    const world = open();
    const { id } = world.open();
    const page = await openPage(world, key);
    expect(page.location.hash).toBe("#/");
    expect(page.byId("waiting").textContent).toContain(`PRODUCTION waits for an answer · ${id} · systemctl restart web`);
    expect(page.document.title).toBe("(1) Tagout: waiting");
  });

  test("says what to do without the key", async () => {
    const page = await openPage(open(), key, "");
    expect(page.byId("problem").textContent).toContain("open the whole address that `tagout serve` has printed");
  });

  test("shows new requests by itself, and asks for none while nobody looks", async () => {
    const world = open();
    const page = await openPage(world, key);
    world.open();
    await page.tick();
    expect(page.byId("list-state").textContent).toBe("1 request waits.");
    page.document.visibilityState = "hidden";
    world.open({ action: anAction({ cwd: "/x" }) });
    await page.tick();
    expect(page.byId("list-state").textContent).toBe("1 request waits.");
  });

  test("confirms with a passkey after everything was read, and says what was reached", async () => {
    const world = open();
    const { id } = world.open({ minimum: "L3" });
    const page = await openRequest(world, id);
    expect(page.byId("environment").textContent).toBe("This acts on PRODUCTION");
    expect(page.byId("confirm").textContent).toBe("Confirm in PRODUCTION with a passkey");
    await readAll(page);
    await page.tick(1_100);
    fill(page);
    await page.submit("answer");
    expect(world.approvals.get(id)?.state).toBe("approved");
    expect(page.byId("result-title").textContent).toBe("PRODUCTION: approved");
    expect(page.byId("result-text").textContent).toContain("L3, cryptographic");
    expect(page.focused()?.getAttribute("id")).toBe("result-title");
    expect(page.asked).toMatchObject([{ rpId: "localhost", userVerification: "required" }]);
    expect(page.byId("history").textContent).toContain("approved");
  });

  test("arms its button only when everything was on the screen, a second after it appeared, and anew after another layout", async () => {
    const world = open();
    const page = await openRequest(world, world.open().id);
    await page.scroll(0);
    await page.tick(5_000);
    expect([isArmed(page), page.byId("arm-hint").textContent]).toEqual([false, "Scroll through everything above: then you can confirm."]);
    // The end was jumped to: what lies between was not seen.
    await page.scroll(-900);
    await page.tick();
    expect(isArmed(page)).toBe(false);
    await page.scroll(-500);
    expect(isArmed(page)).toBe(true);
    await page.window.dispatch("focus");
    expect(isArmed(page)).toBe(false);
    await page.tick(999);
    expect(isArmed(page)).toBe(false);
    await page.tick(1);
    expect(isArmed(page)).toBe(true);
    await page.scroll(-500, 1_600);
    expect(isArmed(page)).toBe(false);
  });

  test("sends nothing while the button is not armed, nor for what no person has set off", async () => {
    const world = open();
    const { id } = world.open();
    const page = await openRequest(world, id);
    fill(page);
    await page.submit("answer");
    await readAll(page);
    await page.tick(1_100);
    await page.submit("answer", { isTrusted: false });
    expect(page.asked).toEqual([]);
    expect(world.approvals.get(id)?.state).toBe("pending");
  });

  test("shows a hostile command as text and makes no element of it", async () => {
    const world = open();
    const command = "<script>alert(1)</script><img src=x onerror=alert(1)> \u202e";
    const { id } = world.open({ action: anAction({ input: { command }, question: { kind: "shell", command } }) });
    const page = await openRequest(world, id);
    const what = page.byId("what");
    expect(what.textContent).toContain("<script>alert(1)</script><img src=x onerror=alert(1)> \\u{202e}");
    const tags = new Set(what.elements().map(({ tag }) => tag));
    expect([...tags].toSorted()).toEqual(["code", "dd", "div", "dl", "dt", "h3", "h4", "li", "ol", "p", "section", "ul"]);
  });

  test("labels every field that it makes, and points at nothing that is missing", async () => {
    const world = open();
    const page = await openRequest(world, world.open({ protocol: "batch", action: anAction({ items: ["a", "b"] }) }).id);
    expect(unlabelled(page.root)).toEqual([]);
    expect(danglingIn(page.root)).toEqual([]);
    expect(
      page
        .byId("questions")
        .elements()
        .filter(({ tag }) => tag === "input"),
    ).toHaveLength(4);
    expect(page.byId("what").textContent).toContain("All 2 items");
  });

  test("tells what is missing, asks for no passkey, and keeps what was typed", async () => {
    const world = open();
    const { id } = world.open();
    const page = await openRequest(world, id);
    expect(page.byId("case-rollback-hint").textContent).toStartWith("Missing: ");
    await readAll(page);
    await page.tick(1_100);
    fill(page);
    page.byId("case-rollback").value = "none";
    await page.submit("answer");
    expect(page.byId("problem").textContent).toBe("missing: Rollback plan. What to do: fill in what is missing.");
    expect(page.byId("answer-0").value).toBe(answers[0] as string);
    expect(page.asked).toEqual([]);
  });

  test("follows the checklist while a person types", async () => {
    const world = open();
    const page = await openRequest(world, world.open().id);
    expect(page.byId("checklist").children).toHaveLength(8);
    expect(page.byId("checklist").textContent).toContain("Rollback plan documented: missing");
    page.byId("case-rollback").value = aCase.rollback;
    await page.byId("case-rollback").dispatch("input");
    expect(page.byId("checklist").textContent).toContain("Rollback plan documented: filled in");
    page.byId("break-glass").checked = true;
    await page.byId("break-glass").dispatch("change");
    expect(page.byId("checklist").textContent).toContain("Incident report prepared: due after the emergency");
  });

  test("cancels on another answer and says what can be done instead", async () => {
    const world = open();
    const { id } = world.open({ command: "deploy --environment production" });
    const page = await openRequest(world, id);
    await readAll(page);
    await page.tick(1_100);
    fill(page, ["yes"]);
    await page.submit("answer");
    expect(page.byId("result-title").textContent).toBe("PRODUCTION: cancelled, nothing has run");
    expect(page.byId("result-text").textContent).toContain("In the test environment: deploy --environment test");
    expect(world.approvals.get(id)?.state).toBe("cancelled");
    expect(page.byId("answer").attributes.has("hidden")).toBe(true);
  });

  test("rejects", async () => {
    const world = open();
    const { id } = world.open();
    const page = await openRequest(world, id);
    page.byId("why").value = "not on a Friday";
    await page.submit("refusal");
    expect(world.approvals.get(id)).toMatchObject({ state: "rejected", ending: "not on a Friday" });
    expect(page.byId("result-title").textContent).toBe("PRODUCTION: rejected");
  });

  test("does not disturb whoever writes, and shows at once what became of the request elsewhere", async () => {
    const world = open();
    const { id } = world.open();
    const page = await openRequest(world, id);
    page.byId("answer-0").value = "Yes, I";
    await page.tick();
    expect(page.byId("answer-0").value).toBe("Yes, I");
    world.approvals.end(id, "rejected", "bea", "no");
    await page.tick();
    expect(page.byId("state").textContent).toBe("PRODUCTION: rejected. no.");
    expect(page.byId("answer").attributes.has("hidden")).toBe(true);
  });

  test("enrols a passkey with the terminal's code, and says that it counts L1", async () => {
    const world = open({ enrols: "ann", enrolled: [] });
    const page = await openPage(world, key);
    expect(page.byId("enrol-link").textContent).toBe("Enrol a passkey for ann");
    await page.go("#/enrol");
    page.byId("code").value = world.enrolment?.code ?? "";
    await page.submit("enrol-form");
    expect(world.stored).toEqual([{ name: "ann", passkey: key.passkey }]);
    expect(page.byId("result-text").textContent).toContain("It counts as L1 (local-unproven) only");
  });
});
