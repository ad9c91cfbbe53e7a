import { afterAll, describe, expect, test } from "bun:test";
import { createHmac } from "node:crypto";
import { anAction, asked, confirmations } from "../approval/approvals.fixture.ts";
import { NewRequests, noticeOf, noticeText, terminalNotice, type Notice } from "./notices.ts";
import { flawOfWebhook, sendNotice, signatureOf } from "./webhook.ts";

const { approvals } = confirmations();
const open = (cwd: string) => {
  const secret = "PGPASSWORD=hunter2 psql";
  const step = approvals.open(asked({ action: anAction({ cwd, input: { command: secret } }), command: secret }));
  if (!step.ok) throw new Error(step.detail);
  return step.request;
};
const notice: Notice = noticeOf(open("/a"));

describe("a notice", () => {
  test("names the request, the environment and kinds of acts, and nothing of the command", () => {
    expect(noticeText(notice)).toBe(`PRODUCTION: request ${notice.id} waits (disrupt unit)`);
    expect(JSON.stringify(notice)).not.toContain("hunter2");
    expect(JSON.stringify(notice)).not.toContain("web");
  });

  test("rings a terminal's bell and shows itself there", () => {
    const text = terminalNotice(notice);
    expect(text).toStartWith("\u0007\u001b]9;PRODUCTION: request");
    expect(text).toContain("\u001b]777;notify;Tagout;PRODUCTION: request");
  });

  test("cannot end the terminal's sequence and begin another", () => {
    const text = terminalNotice({ ...notice, id: "a;b\u001b\\\u0007\u009c" });
    expect(text.split("\u001b")).toHaveLength(5);
    expect(text.split("\u0007")).toHaveLength(2);
    expect(text.match(/;/g)).toHaveLength(4);
    expect(text).not.toContain("\u009c");
  });

  test("is given once for each request, oldest first", () => {
    const fresh = new NewRequests(() => approvals.list(["pending"]));
    expect(fresh.take().map(({ id }) => id)).toEqual([notice.id]);
    const [b, c] = [open("/b"), open("/c")];
    expect(fresh.take().map(({ id }) => id)).toEqual([b.id, c.id]);
    expect(fresh.take()).toEqual([]);
  });
});

const secret = "a secret of some length";

describe("a webhook", () => {
  const got: { readonly body: string; readonly signature: string }[] = [];
  let statuses: number[] = [];
  const receiver = Bun.serve({
    hostname: "127.0.0.1",
    port: 0,
    fetch: async (request) => {
      got.push({ body: await request.text(), signature: request.headers.get("tagout-signature") ?? "" });
      const status = statuses.shift() ?? 200;
      return new Response("", { status, headers: status === 302 ? { location: "/elsewhere" } : {} });
    },
  });
  afterAll(() => receiver.stop(true));
  const url = `http://127.0.0.1:${receiver.port}/hook`;
  const clock = { now: () => 1_800_000_000_500 };
  const pauses: number[] = [];
  const send = (answers: readonly number[], to = url) => {
    got.length = 0;
    pauses.length = 0;
    statuses = [...answers];
    return sendNotice(notice, { url: to, secret }, clock, async (ms) => void pauses.push(ms));
  };

  test("is sent four members, signed over the time and the body", async () => {
    expect(await send([200])).toEqual({ ok: true });
    const [{ body, signature } = { body: "", signature: "" }] = got;
    expect(Object.keys(JSON.parse(body))).toEqual(["id", "environment", "protocol", "requestedAt"]);
    const hmac = createHmac("sha256", secret).update(`1800000000.${body}`).digest("hex");
    expect(signature).toBe(`t=1800000000,v1=${hmac}`);
  });

  test.each<[readonly number[], string, number]>([
    [[500, 200], "ok", 2],
    [[429, 503, 200], "ok", 3],
    [[500, 500, 500, 200], "it answered 500", 3],
    [[404], "it answered 404", 1],
    [[302], "it answered 302", 1],
  ])("that answers %j ends as `%s` after %d tries", async (answers, end, tries) => {
    const sent = await send(answers);
    expect(sent.ok ? "ok" : sent.why).toBe(end);
    expect(got).toHaveLength(tries);
    expect(pauses).toEqual([1_000, 5_000].slice(0, tries - 1));
  });

  test("where nobody listens is tried three times and given up", async () => {
    expect((await send([], "http://127.0.0.1:1/")).ok).toBe(false);
    expect(pauses).toHaveLength(2);
  });

  test.each([
    ["https://hooks.example.com/x", undefined],
    ["http://localhost:9/x", undefined],
    ["http://[::1]:9/x", undefined],
    ["http://hooks.example.com/x", "it must be https, or this machine itself"],
    ["http://127.0.0.1.evil.example/x", "it must be https, or this machine itself"],
    ["ftp://localhost/x", "it must be https, or this machine itself"],
    ["https://ann:pw@hooks.example.com/", "an address with a password in it would be shown in logs; take it out"],
    ["hooks.example.com", "`hooks.example.com` is no address"],
  ])("at `%s`: %p", (address, flaw) => expect(flawOfWebhook({ url: address, secret })).toBe(flaw as string));

  test("with a short secret is refused", () => expect(flawOfWebhook({ url, secret: "short" })).toContain("shorter"));

  test("gets another signature at another time", () => expect(signatureOf("{}", 1, secret)).not.toBe(signatureOf("{}", 2, secret)));
});
