import { expect, test } from "vitest";
import { estimatePages } from "../../../src/render/paginate/estimate-pages.ts";
import { theme } from "../../formats/compose.ts";
import { documentsOf, schoolIds } from "../../formats/schools.ts";

test.each(schoolIds)("the report of an incident is one sheet: %s", (schoolId) => {
  const records = documentsOf(schoolId).find(({ id }) => id === "records");
  if (!records) throw new Error(`${schoolId} has no records.`);
  const pages = estimatePages(records, theme);

  expect(pages.get("record-decision")).toBe((pages.get("record-incident") ?? 0) + 1);
});
