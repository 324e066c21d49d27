import { expect, test } from "vitest";
import { diagnosticsIn, problemsBy, problemsIn, register } from "./problems-in.ts";

const code = "rules/dead-link";

test.each([
  "https://www.net-aware.org.uk",
  "http://net-aware.org.uk/apps/a?b=1#c",
  "net-aware.org.uk",
  "WWW.Net-Aware.org.uk",
  "help.net-aware.org.uk",
  "bbc.co.uk/webwise",
  "https://www.bbc.co.uk/webwise/topics",
  "office@kscb.org.uk",
])("points at a dead address: %s", (address) => {
  expect(problemsIn(`See ${address}.`)).toEqual([[code, address]]);
  expect(problemsIn(`([Net Aware](${address}))`)).toEqual([[code, address]]);
});

test.each([
  "https://www.bbc.co.uk",
  "bbc.co.uk/webwiser",
  "https://mynet-aware.org.uk",
  "net-aware.org.uk.example",
  "https://www.nspcc.org.uk/net-aware.org.uk",
  "net aware",
])("does not mind %s", (text) => {
  expect(problemsIn(text)).toEqual([]);
});

test("finds every domain of the register’s list", () => {
  expect(register.dead.length).toBeGreaterThan(10);
  const found = register.dead.map((domain) => problemsIn(`https://www.${domain}/`));
  expect(found).toEqual(register.dead.map((domain) => [[code, `https://www.${domain}/`]]));
});

test("names the service that took the place of the address", () => {
  expect(diagnosticsIn("net-aware.org.uk")[0]?.hint).toContain("https://www.nspcc.org.uk/");
});

test("goes by the register of the pack", () => {
  expect(problemsBy("dead: [old.example]", "old.example, net-aware.org.uk")).toEqual([
    [code, "old.example"],
  ]);
});

test("takes no long time over long words", () => {
  const words = ["a.".repeat(2_500), "a".repeat(5_000), "-@".repeat(2_500), "a/.".repeat(1_600)];
  const started = performance.now();
  expect(words.flatMap((word) => problemsIn(word))).toEqual([]);
  expect(performance.now() - started).toBeLessThan(1_000);
});
