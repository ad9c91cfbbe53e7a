/**
 * The confirmation page in a real Chromium with a virtual authenticator (WebAuthn domain of the DevTools Protocol): enrols a
 * passkey, looks at the page at two widths in two schemes, and approves one request with the keyboard alone.
 *
 *     npm run test:browser [FOLDER]      screenshots go to FOLDER, or to a new one in /tmp
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aCase, anAction } from "../../src/approval/approvals.fixture.ts";
import { caseFields, exactPhrase } from "../../src/approval/index.ts";
import { openWorld } from "../../src/console/console.fixture.ts";
import { openBrowser, type Page } from "./devtools.ts";

const executable = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => existsSync(path));
if (executable === undefined) {
  console.error(
    "test:browser: there is no /usr/bin/chromium (nor chromium-browser, nor google-chrome); install it: apt-get install chromium",
  );
  process.exit(2);
}

const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), "tagout-screens-"));
mkdirSync(folder, { recursive: true });

const check = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(`not so: ${what}`);
  console.log(`ok  ${what}`);
};

const press = async (page: Page, key: "Enter" | "Tab"): Promise<void> => {
  const { code, text } = key === "Enter" ? { code: 13, text: "\r" } : { code: 9, text: undefined };
  const event = { key, code: key, windowsVirtualKeyCode: code, nativeVirtualKeyCode: code };
  await page.send("Input.dispatchKeyEvent", { type: text === undefined ? "rawKeyDown" : "keyDown", ...event, ...(text && { text }) });
  await page.send("Input.dispatchKeyEvent", { type: "keyUp", ...event });
};

/** Types into a field as a keyboard does. */
const type = async (page: Page, id: string, text: string): Promise<void> => {
  await page.evaluate(`document.getElementById("${id}").focus()`);
  await page.send("Input.insertText", { text });
};

const go = (page: Page, hash: string): Promise<unknown> => page.evaluate(`void (location.hash = "${hash}")`);

/** Pictures of what is shown, at a phone's width and a desk's, by day and by night. */
const look = async (page: Page, name: string): Promise<void> => {
  for (const width of [360, 1280])
    for (const scheme of ["light", "dark"]) {
      await page.send("Emulation.setDeviceMetricsOverride", { width, height: 800, deviceScaleFactor: 1, mobile: width < 600 });
      await page.send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: scheme }] });
      await Bun.sleep(300);
      const { scrolls, screen } = await page.evaluate("({ scrolls: document.documentElement.scrollWidth, screen: window.innerWidth })");
      check(scrolls <= screen, `${name} at ${width} px in the ${scheme} scheme does not scroll sideways (${scrolls} of ${screen})`);
      const { data } = await page.send("Page.captureScreenshot", { format: "png", captureBeyondViewport: true });
      writeFileSync(join(folder, `${name}-${width}-${scheme}.png`), Buffer.from(data, "base64"));
    }
  await page.send("Emulation.clearDeviceMetricsOverride");
};

const enrol = async (page: Page, code: string): Promise<void> => {
  await go(page, "#/enrol");
  await page.until(`!document.getElementById("enrol").hidden`, "the form to enrol");
  await look(page, "enrol");
  await type(page, "code", code);
  await press(page, "Enter");
  await page.until(`!document.getElementById("result").hidden`, "the end of the enrolment");
};

/** Scrolls as far as there is something to see, as a reader does. */
const readAll = async (page: Page): Promise<void> => {
  for (;;) {
    const isAtEnd = await page.evaluate(
      "(window.scrollBy(0, window.innerHeight / 2), window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 2)",
    );
    await Bun.sleep(350);
    if (isAtEnd) return;
  }
};

const approve = async (page: Page): Promise<void> => {
  // Another width than any picture was taken at: what was on the screen there does not count.
  await page.send("Emulation.setDeviceMetricsOverride", { width: 900, height: 700, deviceScaleFactor: 1, mobile: false });
  await Bun.sleep(500);
  check(await page.evaluate(`document.getElementById("confirm").disabled`), "the button does nothing before everything was read");
  await readAll(page);
  for (const field of caseFields) await type(page, `case-${field}`, aCase[field]);
  await type(page, "answer-0", exactPhrase);
  await page.until(`!document.getElementById("confirm").disabled`, "the button, after everything was read");
  await page.evaluate(`document.getElementById("confirm").focus()`);
  await press(page, "Enter");
  await page.until(`!document.getElementById("result").hidden`, "the result");
};

/** A command with all that is hard to show: long, of several lines, and hostile. */
const command = `systemctl restart web --message='${"long".repeat(120)}'\necho "<script>document.title='broken'</script>" \u202e`;

const world = openWorld({ enrols: "ann", isProtected: true });
const profile = mkdtempSync(join(tmpdir(), "tagout-chromium-"));
let exitCode = 1;
const browser = await openBrowser(executable, profile);
try {
  const { page } = browser;
  // A page that nobody looks at is asked for no passkey.
  await page.send("Page.bringToFront");
  await page.send("Emulation.setFocusEmulationEnabled", { enabled: true });
  await page.send("WebAuthn.enable");
  await page.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const { id } = world.open({
    minimum: "L3",
    command,
    action: anAction({ input: { command }, question: { kind: "shell", command }, doubts: ["unknown-option: --message"] }),
  });
  await page.send("Page.navigate", { url: world.console.url });
  await page.until(`document.getElementById("waiting")?.textContent.includes("${id}")`, "the list");
  check((await page.evaluate("location.hash")) === "#/", "the key is taken out of the address");
  await look(page, "list");
  await enrol(page, world.enrolment?.code ?? "");
  check(world.stored.length === 1, "the passkey is enrolled");
  await go(page, `#/requests/${id}`);
  await page.until(`!document.getElementById("detail").hidden`, "the request");
  await look(page, "request");
  await approve(page);
  await look(page, "approved");
  const request = world.approvals.get(id);
  check(request?.state === "approved" && request.approvals[0]?.assurance === "L3", "the request is approved at L3");
  check((await page.evaluate(`document.title.includes("broken")`)) === false, "a command's markup stays text");
  const complaints = page.complaints.filter((each) => !each.includes("favicon"));
  check(complaints.length === 0, `the browser complains about nothing (${complaints.join("; ")})`);
  console.log(`screenshots are in ${folder}`);
  exitCode = 0;
} catch (error) {
  console.error(`test:browser: ${error instanceof Error ? error.message : "unknown failure"}`);
} finally {
  await browser.close();
  await world.console.stop();
  rmSync(profile, { recursive: true, force: true });
}
process.exit(exitCode);
