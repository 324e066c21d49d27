import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPicture } from "../../src/brand/logo/check-picture.ts";
import { xmlLibrary } from "../../src/host/lazy-libraries.ts";
import { base64, jpeg, png, svg, text } from "./pictures.ts";

const shape = '<path d="M0 0h20v10H0Z" fill="#14532d"/>';
const inside = (image: string) => `<image width="9" height="9" href="${image}"/>`;

describe("a picture is taken", () => {
  test.each<readonly [string, Uint8Array, object]>([
    ["PNG", png(300, 200), { kind: "png", width: 300, height: 200 }],
    ["JPEG", jpeg(300, 200), { kind: "jpg", width: 300, height: 200 }],
    ["JPEG in greys", jpeg(300, 200, 1), { kind: "jpg" }],
    ["SVG", svg(shape), { kind: "svg", width: 20, height: 10 }],
    ["SVG with a size", svg(shape, 'width="2in" height="48"'), { width: 192, height: 48 }],
    ["SVG as wide as it may be", svg(shape, 'width="100%" viewBox="0,0 6 3"'), { width: 6 }],
    [
      "SVG with a declaration and a comment",
      text(
        `<?xml version="1.0"?><!-- a crest --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"/>`,
      ),
      { kind: "svg" },
    ],
    [
      "SVG with a byte order mark",
      text(`\uFEFF<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"/>`),
      {},
    ],
    [
      "SVG with references to itself",
      svg(
        '<defs><linearGradient id="g"/><path id="p" d="M0 0"/></defs><use xlink:href="#p" fill="url(#g)"/>',
      ),
      {},
    ],
    ["SVG with a style", svg("<style>.a { fill: url('#g'); stroke: #123456 }</style>"), {}],
    ["SVG of 9,000 shapes", svg("<path/>".repeat(9_000)), {}],
    [
      "SVG with shades",
      svg(
        `<style>.a { opacity: .5 }</style>${'<path class="a"/>'.repeat(50)}${"<path fill-opacity='.5'/>".repeat(5_000)}`,
      ),
      {},
    ],
    ["SVG with a PNG in it", svg(inside(`data:image/png;base64,${base64(png(9, 9))}`)), {}],
    [
      "SVG with an editor's notes",
      svg(
        '<notes xmlns="http://www.inkscape.org/namespaces/inkscape" href="http://a.example"><a/></notes>',
      ),
      {},
    ],
  ])("%s", (_, bytes, expected) => {
    expect(checkPicture(bytes, xmlLibrary)).toMatchObject({ bytes, ...expected });
  });
});

const unsafe = (part: string) => ["brand/logo-unsafe", svg(part)] as const;
/** Ten parts that each show ten of the one before: ten thousand million in a few lines. */
const bomb = Array.from({ length: 10 }, (_, level) => {
  const uses = `<use href="#l${level - 1}"/>`.repeat(10);
  return `<g id="l${level}">${level === 0 ? shape : uses}</g>`;
}).join("");
const chain = Array.from(
  { length: 5_000 },
  (_, at) => `<g id="c${at}"><use href="#c${at + 1}"/></g>`,
).join("");

describe("a picture is refused:", () => {
  test.each<readonly [string, string, Uint8Array]>([
    ["nothing", "brand/logo-not-an-image", text("")],
    ["a web page", "brand/logo-not-an-image", text("<!doctype html><p>Hello")],
    ["a GIF", "brand/logo-not-an-image", text("GIF89a")],
    ["a PNG that ends early", "brand/logo-not-an-image", png(9, 9).subarray(0, 40)],
    ["a PNG that has no end", "brand/logo-not-an-image", png(9, 9).subarray(0, -12)],
    ["a PNG of no width", "brand/logo-not-an-image", png(0, 9)],
    ["a PNG of 20,000 by 20,000 dots", "brand/logo-too-large", png(20_000, 20_000)],
    ["a PNG of more dots than there are", "brand/logo-too-large", png(0xffffffff, 0xffffffff)],
    ["a PNG that moves", "brand/logo-unsafe", png(9, 9, { extra: ["acTL"] })],
    ["a strip", "brand/logo-not-an-image", png(1_300, 100)],
    ["a JPEG that ends early", "brand/logo-not-an-image", jpeg(9, 9).subarray(0, 20)],
    ["a JPEG without an end", "brand/logo-not-an-image", jpeg(9, 9).subarray(0, -2)],
    ["a JPEG for a printing press", "brand/logo-not-an-image", jpeg(9, 9, 4)],
    ["a JPEG of 60,000 dots", "brand/logo-too-large", jpeg(60_000, 60_000)],
    ["an SVG that is no XML", "brand/logo-not-an-image", svg("<path>")],
    ["an SVG not in UTF-8", "brand/logo-not-an-image", Uint8Array.from([...svg(""), 0xff])],
    ["an SVG of no size", "brand/logo-not-an-image", svg(shape, "")],
    [
      "an SVG of another name",
      "brand/logo-not-an-image",
      text('<a><svg xmlns="http://www.w3.org/2000/svg"/></a>'),
    ],
    [
      "an SVG with entities",
      "brand/logo-unsafe",
      text('<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>'),
    ],
    [
      "an SVG with a style sheet elsewhere",
      "brand/logo-unsafe",
      text(
        '<?xml-stylesheet href="http://a.example/a.css"?><svg xmlns="http://www.w3.org/2000/svg"/>',
      ),
    ],
    ["a script", ...unsafe("<script>alert(1)</script>")],
    ["a script with a prefix", ...unsafe('<s:script xmlns:s="http://www.w3.org/2000/svg"/>')],
    ["an event", ...unsafe('<path onclick="alert(1)"/>')],
    ["an event in capitals", ...unsafe('<path ONLOAD="alert(1)"/>')],
    ["a web page within", ...unsafe("<foreignObject><p/></foreignObject>")],
    ["parts of a web page", ...unsafe('<iframe xmlns="http://www.w3.org/1999/xhtml"/>')],
    ["a link", ...unsafe('<a href="https://a.example"><path/></a>')],
    ["a part of another file", ...unsafe('<use href="other.svg#a"/>')],
    ["a picture elsewhere", ...unsafe(inside("https://a.example/a.png"))],
    ["a file of this computer", ...unsafe(inside("file:///etc/passwd"))],
    ["an SVG within an SVG", ...unsafe(inside(`data:image/svg+xml;base64,${base64(svg(""))}`))],
    ["a false picture within", ...unsafe(inside(`data:image/png;base64,${base64(text("no"))}`))],
    ["a colour elsewhere", ...unsafe('<path fill="url(https://a.example/a.svg#a)"/>')],
    ["a style that loads", ...unsafe("<style>@import 'a.css';</style>")],
    [
      "a style that loads without url",
      ...unsafe("<style>a { fill: image-set('a.png' 1x) }</style>"),
    ],
    ["a style that hides what it loads", ...unsafe("<style>a { fill: u\\72l(a.svg) }</style>")],
    ["a style in an attribute", ...unsafe('<path style="fill: URL( //a.example/x )"/>')],
    ["another base", ...unsafe('<g xml:base="https://a.example/"/>')],
    ["an animation", ...unsafe('<path><animate attributeName="d"/></path>')],
    ["a script that is set", ...unsafe('<set attributeName="href" to="javascript:alert(1)"/>')],
    ["an effect", ...unsafe('<filter id="a"><feImage href="#a"/></filter>')],
    ["letters", "brand/logo-has-text", svg("<text>Northfield</text>")],
    [
      "a huge picture within",
      "brand/logo-too-large",
      svg(inside(`data:image/png;base64,${base64(png(20_000, 20_000))}`)),
    ],
    ["parts of parts of parts", "brand/logo-too-large", svg(`${bomb}<use href="#l9"/>`)],
    ["a part of itself", "brand/logo-too-large", svg('<g id="a"><use href="#a"/></g>')],
    [
      "a pattern of itself",
      "brand/logo-too-large",
      svg('<pattern id="a"><path fill="url(#a)"/></pattern>'),
    ],
    ["a long chain of parts", "brand/logo-too-large", svg(chain)],
    ["deep nesting", "brand/logo-too-large", svg("<g>".repeat(9_000) + "</g>".repeat(9_000))],
    ["too many parts", "brand/logo-too-large", svg("<g/>".repeat(30_000))],
    ["too many parts to draw", "brand/logo-too-large", svg("<path/>".repeat(12_000))],
    ["600 layers", "brand/logo-too-large", svg('<path opacity=".5"/>'.repeat(600))],
    [
      "600 masks",
      "brand/logo-too-large",
      svg(`<mask id="m"/>${'<g mask="url(#m)"/>'.repeat(600)}`),
    ],
    [
      "600 layers by a style",
      "brand/logo-too-large",
      svg(`<style>.a, path { stroke: red; opacity: .5 }</style>${"<path/>".repeat(600)}`),
    ],
    [
      "600 patterns",
      "brand/logo-too-large",
      svg(`<pattern id="p"/>${'<path fill="url(#p)"/>'.repeat(600)}`),
    ],
  ])("%s", (_, code, bytes) => {
    const refusal = checkPicture(bytes, xmlLibrary);
    expect(refusal).toMatchObject({ code });
    expect(refusal).toHaveProperty("fact");
    expect(refusal).toHaveProperty("hint");
  });
});

test("any bytes are a picture or are refused, and nothing is thrown", () => {
  const starts = [png(9, 9), jpeg(9, 9), svg(shape), text("<svg ")];
  fc.assert(
    fc.property(
      fc.constantFrom(...starts),
      fc.nat(60),
      fc.uint8Array({ maxLength: 60 }),
      (start, length, rest) => {
        const result = checkPicture(
          Uint8Array.from([...start.subarray(0, length), ...rest]),
          xmlLibrary,
        );
        expect("kind" in result || "code" in result).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});
