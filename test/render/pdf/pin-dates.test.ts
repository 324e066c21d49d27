import { expect, test } from "vitest";
import { pinDates } from "../../../src/render/pdf/pin-dates.ts";

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));
const text = (pdf: Uint8Array): string => Buffer.from(pdf).toString("latin1");

test("replaces both dates and keeps every offset", () => {
  const before =
    "%PDF\xff /CreationDate (D:20261122033741+01'00')\n/ModDate (D:20261122033742-05'30')>>";
  expect(text(pinDates(bytes(before), "2026-09-01"))).toBe(
    "%PDF\xff /CreationDate (D:20260901000000+00'00')\n/ModDate (D:20260901000000+00'00')>>",
  );
});

test("takes a time of day, in UTC", () => {
  const pinned = pinDates(bytes("/ModDate (D:20261122033741Z)"), "2026-09-01T10:20:30+01:00");
  expect(text(pinned)).toBe("/ModDate (D:20260901092030Z)");
});

test("leaves the input and everything else alone", () => {
  const before = bytes(
    "/Title (\\(D:20261122033741\\)) /CreationDate (yesterday) /ModDate (D:2026)",
  );
  const copy = before.slice();
  expect(pinDates(before, "2026-09-01")).toEqual(copy);
  expect(before).toEqual(copy);
});
