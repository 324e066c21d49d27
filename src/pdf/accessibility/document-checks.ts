import { outlineItems } from "../outline.ts";
import { stretchesOf } from "../tag-tree.ts";
import type { CheckedFile, Finding } from "./finding.ts";

/** The file says what it is, in which language, and that it is tagged (Matterhorn 06-003, 07-001, 11-006). */
export function* fileIsNamed({ file }: CheckedFile): Generator<Finding> {
  const { catalogue } = file;
  if (!file.text(file.info, "Title")?.trim()) yield { message: "The file has no title." };
  if (file.flag(file.dictionary(catalogue, "ViewerPreferences"), "DisplayDocTitle") !== true) {
    yield { message: "Readers show the file's name in place of its title." };
  }
  if (!file.text(catalogue, "Lang")?.trim())
    yield { message: "The file does not say its language." };
  const marking = file.dictionary(catalogue, "MarkInfo");
  if (file.flag(marking, "Marked") !== true || file.flag(marking, "Suspects") === true) {
    yield { message: "The file does not say that it is tagged." };
  }
}

/** The outline is the headings, in their order. */
export function* outlineIsHeadings({ file, tags, pages }: CheckedFile): Generator<Finding> {
  const headings = tags.filter(({ role }) => /^H[1-6]$/.test(role));
  const texts = headings.map((heading) => pages.textOf(stretchesOf(heading)));
  const items = outlineItems(file);
  const entries = items.map((item) => file.text(item, "Title") ?? "");
  if (entries.length !== texts.length) {
    const message = `The outline has ${entries.length} entries for ${texts.length} headings.`;
    yield { message };
    return;
  }
  // Spaces where a line of a heading ends are not part of it.
  const squeeze = (text: string | undefined) => (text ?? "").replaceAll(/\s+/gu, "");
  const wrong = entries.findIndex((entry, index) => squeeze(entry) !== squeeze(texts[index]));
  if (wrong !== -1) {
    yield { message: `The outline says “${entries[wrong]}” for “${texts[wrong]}”.` };
  }
  const astray = items.findIndex((item, index) => {
    const element = file.reference(item, "SE");
    return element !== undefined && element !== headings[index]?.object;
  });
  if (astray !== -1) yield { message: `The outline leads astray from “${entries[astray]}”.` };
}

/** What the file's two registers have in common, by the element that XMP has it in. */
const shared = [
  ["Title", "dc:title"],
  ["Author", "dc:creator"],
  ["Subject", "dc:description"],
  ["Keywords", "pdf:Keywords"],
  ["Producer", "pdf:Producer"],
  ["Creator", "xmp:CreatorTool"],
  ["CreationDate", "xmp:CreateDate"],
  ["ModDate", "xmp:ModifyDate"],
] as const;

/** Both registers of the file say the same (Matterhorn 06-001, 07-002). */
export function* metadataAgree({ file }: CheckedFile): Generator<Finding> {
  const stream = file.value(file.catalogue, "Metadata");
  const xmp = stream && new TextDecoder().decode(file.content(stream));
  if (xmp === undefined) {
    yield { message: "The file has no XMP metadata." };
    return;
  }
  for (const [key, element] of shared) {
    const [ours, theirs] = [file.text(file.info, key) ?? "", elementText(xmp, element)];
    const same = key.endsWith("Date") ? digitsOf(ours) === digitsOf(theirs) : ours === theirs;
    if (!same) yield { message: `${key} is “${ours}” in one place and “${theirs}” in another.` };
  }
}

function elementText(xmp: string, element: string): string {
  const found = new RegExp(`<${element}[^>]*>([\\s\\S]*?)</${element}>`).exec(xmp)?.[1] ?? "";
  const text = found.replaceAll(/<[^>]*>/g, "");
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

function digitsOf(date: string): string {
  return date.replaceAll(/\D/g, "");
}
