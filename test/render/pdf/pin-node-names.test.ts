import { expect, test } from "vitest";
import { pinNodeNames } from "../../../src/render/pdf/pin-node-names.ts";

const pinned = (pdf: string) =>
  new TextDecoder("latin1").decode(pinNodeNames(new TextEncoder().encode(pdf)));

test("cells are named in their order, whatever the browser counted", () => {
  const cells = (first: string, second: string) =>
    `<</ID (node${first})>> <</ID (node${second})>> <</Headers [(node${first}) (node${second})]>>`;
  expect(pinned(cells("00000041", "00000044"))).toBe(cells("00000001", "00000002"));
  expect(pinned(cells("00000040", "00000043"))).toBe(pinned(cells("00000041", "00000044")));
});

test("nothing else is changed", () => {
  const pdf = "/T (node 00000041) /U (node123) \u00e9";
  expect(pinned(pdf)).toBe(new TextDecoder("latin1").decode(new TextEncoder().encode(pdf)));
});
