import { expect, test } from "vitest";
import { breakPages } from "../../../src/render/paginate/break-pages.ts";
import { Flow } from "../../../src/render/paginate/flow.ts";

const heights = { first: 100, others: 100 };

/** Pages of the named items when each line is 10 pixels high. */
function pagesOf(fill: (flow: Flow, name: (id: string) => void) => void): Record<string, number> {
  const flow = new Flow({ rem: 10, drawingHeight: 100 });
  fill(flow, (id) => flow.beginSection(id));
  return Object.fromEntries(breakPages(flow.items, heights));
}

test("begins a page when the last is full, without the margin above", () => {
  const pages = pagesOf((flow, name) => {
    flow.box(60);
    flow.margin(1);
    name("fits");
    flow.box(30);
    flow.margin(1);
    name("next");
    flow.box(90);
    flow.margin(1);
    name("last");
    flow.box(1);
  });
  expect(pages).toEqual({ fits: 1, next: 2, last: 3 });
});

test("collapses margins that meet", () => {
  const pages = pagesOf((flow, name) => {
    flow.box(50);
    flow.margin(2);
    flow.margin(1);
    name("fits");
    flow.box(30);
  });
  expect(pages).toEqual({ fits: 1 });
});

test("keeps a heading with what follows it", () => {
  const pages = pagesOf((flow, name) => {
    flow.box(80);
    name("heading");
    flow.box(10);
    flow.keepWithNext();
    flow.lines(4, 10);
  });
  expect(pages).toEqual({ heading: 2 });
});

test("leaves at least two lines of a paragraph on both pages", () => {
  const endsAfter = (above: number, count: number): Record<string, number> =>
    pagesOf((flow, name) => {
      flow.box(above);
      name("paragraph");
      flow.lines(count, 10);
      name("after");
      // Fits below the paragraph's rest only if that is as short as it may be.
      flow.box(80);
    });
  expect(endsAfter(90, 4)).toEqual({ paragraph: 2, after: 3 });
  expect(endsAfter(80, 4)).toEqual({ paragraph: 1, after: 2 });
  expect(endsAfter(70, 4)).toEqual({ paragraph: 1, after: 2 });
});

test("keeps a group together, unless it is higher than a page", () => {
  const pages = pagesOf((flow, name) => {
    flow.box(50);
    flow.together(() => {
      name("group");
      flow.box(30);
      flow.box(30);
    });
    flow.newPage();
    flow.together(() => {
      name("high");
      flow.lines(12, 10);
    });
    name("after");
    flow.box(10);
  });
  expect(pages).toEqual({ group: 2, high: 3, after: 4 });
});

test("repeats a table's header", () => {
  const pages = pagesOf((flow, name) => {
    flow.box(30);
    flow.keepWithNext();
    flow.underHeader(30, () => {
      flow.box(60);
      flow.box(60);
    });
    name("after");
    flow.box(20);
  });
  expect(pages).toEqual({ after: 3 });
});

test("lets what is higher than a page run on", () => {
  const pages = pagesOf((flow, name) => {
    flow.box(250);
    name("after");
    flow.box(10);
  });
  expect(pages).toEqual({ after: 4 });
});
