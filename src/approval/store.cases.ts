import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { aRequest } from "./approvals.fixture.ts";
import { requestStates, type ApprovalRequest } from "./request.ts";
import type { RequestFilter, RequestStore } from "./store.ts";

/** Two ways into the same requests, as two processes have them; one and the same where there is no second way. */
export interface Opened {
  readonly store: RequestStore;
  readonly other: RequestStore;
}

const next = (request: ApprovalRequest, changes: Partial<ApprovalRequest> = {}): ApprovalRequest => ({
  ...request,
  version: request.version + 1,
  ...changes,
});

const texts = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("", "\0", "'", '"', "\u202e", "{}", "; drop table requests"));
const requests = fc.record({ command: texts, ending: texts, nonce: texts, digest: texts, claimant: texts });

type Operation =
  | { readonly does: "insert" | "replace"; readonly id: string; readonly state: ApprovalRequest["state"]; readonly claimant?: string }
  | { readonly does: "find"; readonly filter: RequestFilter };

const ids = fc.constantFrom("a", "b", "c", "d");
const claimants = fc.constantFrom("process 1 2", "call t of 1 2");
const states = fc.constantFrom(...requestStates);
const operations: fc.Arbitrary<Operation> = fc.oneof(
  fc.record(
    { does: fc.constantFrom("insert", "replace"), id: ids, state: states, claimant: claimants },
    { requiredKeys: ["does", "id", "state"] },
  ),
  fc.record({
    does: fc.constant("find"),
    filter: fc.record(
      { digest: ids, states: fc.uniqueArray(states), claimant: claimants, limit: fc.integer({ min: 0, max: 3 }) },
      { requiredKeys: [] },
    ),
  }),
);

/** What a store is expected to answer, by looking at every request each time. */
class Expected {
  readonly all: ApprovalRequest[] = [];
  get(id: string): ApprovalRequest | undefined {
    return this.all.find((each) => each.id === id);
  }
  put(request: ApprovalRequest): void {
    const at = this.all.findIndex(({ id }) => id === request.id);
    if (at === -1) this.all.push(request);
    else this.all[at] = request;
  }
  find({ digest, states: wanted, claimant, limit }: RequestFilter): readonly ApprovalRequest[] {
    const fits = this.all.filter(
      (each) =>
        (digest === undefined || each.digest === digest) &&
        (wanted === undefined || wanted.includes(each.state)) &&
        (claimant === undefined || each.claimant === claimant),
    );
    return fits.toReversed().slice(0, limit ?? fits.length);
  }
}

const perform = (operation: Operation, store: RequestStore, expected: Expected): void => {
  if (operation.does === "find") {
    expect(store.find(operation.filter)).toEqual([...expected.find(operation.filter)]);
    return;
  }
  const { does, id, state, claimant } = operation;
  const seen = expected.get(id);
  const request = seen ? next(seen, { state }) : aRequest({ id, digest: id, state });
  const changed = claimant === undefined ? request : { ...request, claimant };
  if (does === "replace") {
    expect(store.replace(seen ?? changed, () => changed)).toBe(seen !== undefined);
    if (seen) expected.put(changed);
  } else if (seen) expect(() => store.insert(changed)).toThrow();
  else {
    store.insert(changed);
    expected.put(changed);
  }
  expect(store.get(id)).toEqual(expected.get(id));
};

/** What every store of requests must do. `open` begins an empty one. */
export const describeRequestStore = (where: string, open: () => Opened): void =>
  describe(`requests ${where}`, () => {
    test("are given back whole, whatever their texts hold", () => {
      const { store, other } = open();
      let count = 0;
      fc.assert(
        fc.property(requests, (changes) => {
          const request = aRequest({ id: `r${(count += 1)}`, ...changes });
          store.insert(request);
          expect([store.get(request.id), other.get(request.id)]).toEqual([request, request]);
        }),
        { seed: 41, numRuns: 100 },
      );
    });

    test("that nobody has asked for are not there", () => {
      const { store } = open();
      expect([store.get("nothing"), store.find({}), store.replace(aRequest(), () => aRequest())]).toEqual([undefined, [], false]);
    });

    test("cannot take each other's number", () => {
      const { store, other } = open();
      store.insert(aRequest());
      expect(() => other.insert(aRequest({ command: "another" }))).toThrow();
      expect(store.get("aaaaaaaa")?.command).toBe(aRequest().command);
    });

    test("are not changed by whoever was given one", () => {
      const { store } = open();
      const request = aRequest();
      store.insert(request);
      (store.get(request.id) as { state: string }).state = "approved";
      (request as { state: string }).state = "approved";
      expect(store.get(request.id)?.state).toBe("pending");
    });

    test("answer to every sequence of insertions, changes and questions as a plain list does", () => {
      fc.assert(
        fc.property(fc.array(fc.tuple(operations, fc.boolean()), { maxLength: 30 }), (sequence) => {
          const { store, other } = open();
          const expected = new Expected();
          for (const [operation, isOther] of sequence) perform(operation, isOther ? other : store, expected);
        }),
        { seed: 42, numRuns: 60 },
      );
    });

    describe("are replaced", () => {
      test.each([
        ["once by those who have seen the same version", {}],
        ["not by who has seen another version", { version: 2 }],
        ["not by who has seen another state", { state: "approved" } as const],
        ["not by who has seen another request", { id: "bbbbbbbb" }],
      ])("%s", (_, seen) => {
        const { store, other } = open();
        store.insert(aRequest());
        const by = (each: RequestStore, command: string): boolean => each.replace(aRequest(seen), () => next(aRequest(seen), { command }));
        const isSeen = Object.keys(seen).length === 0;
        expect([by(store, "first"), by(other, "second"), by(store, "third")]).toEqual([isSeen, false, false]);
        expect(store.get("aaaaaaaa")).toEqual(isSeen ? next(aRequest(), { command: "first" }) : aRequest());
      });

      test("not where the step takes it back, and it is asked only where something can be written", () => {
        const { store } = open();
        store.insert(aRequest());
        let asked = 0;
        const refrain = () => ((asked += 1), undefined);
        expect([store.replace(aRequest(), refrain), store.replace(aRequest({ version: 7 }), refrain), asked]).toEqual([false, false, 1]);
        expect(store.get("aaaaaaaa")).toEqual(aRequest());
      });

      test("not where the step fails, and can be replaced afterwards", () => {
        const { store, other } = open();
        store.insert(aRequest());
        const failing = () => {
          throw new Error("the step failed");
        };
        expect(() => store.replace(aRequest(), failing)).toThrow("the step failed");
        expect(other.replace(aRequest(), () => next(aRequest()))).toBe(true);
        expect(store.get("aaaaaaaa")).toEqual(next(aRequest()));
      });

      test("not by another one", () => {
        const { store } = open();
        store.insert(aRequest());
        store.insert(aRequest({ id: "bbbbbbbb" }));
        expect(() => store.replace(aRequest(), () => next(aRequest({ id: "bbbbbbbb" })))).toThrow("another request");
        expect([store.get("aaaaaaaa")?.version, store.get("bbbbbbbb")?.version]).toEqual([1, 1]);
      });
    });
  });
