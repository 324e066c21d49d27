import { dateMeant } from "./date-forms.ts";
import type { SchemaNode } from "./schema.ts";

type Rewrite = (text: string) => string | undefined;

const withoutMarks: Rewrite = (text) => text.replaceAll(/^["'“”„‘’]+|["'“”„‘’]+$/g, "").trim();

const rewrites: Readonly<Partial<Record<NonNullable<SchemaNode["x-kind"]>, readonly Rewrite[]>>> = {
  date: [dateMeant],
  address: [
    (text) => text.replace(/^(https?):?\/{0,2}:?\/{0,2}/i, (_, name) => `${name.toLowerCase()}://`),
    (text) => (/^[^\s:@]+\.[a-z]{2,}(?:\/\S*)?$/i.test(text) ? `https://${text}` : undefined),
  ],
  email: [
    (text) => text.replace(/\s*[([{]?\s*\bat\b\s*[)\]}]?\s*/i, "@"),
    (text) => text.replaceAll(/\s/g, ""),
    (text) => text.replace(/,(?=[a-z]+$)/i, "."),
  ],
  phone: [
    (text) => text.replace(/^[^\d+(]+/, ""),
    (text) => text.replaceAll(/[./–—]/g, " "),
    (text) => text.replace(/^0044|^44(?=\d{9,10}$)/, "+44"),
  ],
};

/**
 * What was meant by text that misses its form, such as 2026-09-01 by "1 September 2026"; undefined where that cannot be
 * told. What is given fits the form.
 */
export function valueMeant(schema: SchemaNode | undefined, written: unknown): string | undefined {
  const pattern = schema?.pattern;
  if (pattern === undefined || !["string", "number"].includes(typeof written)) return undefined;
  const text = String(written);
  const fits = new RegExp(pattern);
  const kind = schema?.["x-kind"];
  const own = kind === undefined ? [withHash] : (rewrites[kind] ?? []);
  const plain = withoutMarks(text) ?? text;
  return [plain, ...own.map((rewrite) => rewrite(plain))].find(
    (meant) => meant !== undefined && meant !== text && fits.test(meant),
  );
}

/** A colour without its sign. Other forms of their own are digits, which spaces may part. */
const withHash: Rewrite = (text) => {
  const joined = text.replaceAll(/\s/g, "");
  return /^\d+$/.test(joined) && joined !== text ? joined : `#${joined}`;
};
