import type { Outcome } from "../diagnostics/log.ts";
import type { PolicyDocument } from "../document/document.ts";
import type { PageNumbers } from "./page-numbers.ts";
import type { Theme } from "./theme.ts";

/** The formats a policy comes in. A new one starts here; the compiler asks for the rest. */
export const formats = ["docx", "pdf", "html", "markdown"] as const;
export type Format = (typeof formats)[number];

/** What each format's file name ends in. */
export const fileExtensions: Readonly<Record<Format, string>> = {
  docx: "docx",
  pdf: "pdf",
  html: "html",
  markdown: "md",
};

/**
 * Turns a document into a file's bytes, with what is to be said of the file. Renderers get a document and a theme, never
 * the configuration.
 */
export type Renderer = (
  document: PolicyDocument,
  theme: Theme,
  pages: PageNumbers,
) => Promise<Outcome<Uint8Array>>;

/**
 * Makes a PDF that is being printed one that screen readers can be promised. The printed bytes are no longer the caller's.
 * What is to be done beforehand is done while the browser prints.
 */
export type FinishPdf = (
  printing: Promise<Uint8Array>,
  document: PolicyDocument,
  theme: Theme,
) => Promise<Outcome<Uint8Array>>;

/** Prints a self-contained HTML page as a tagged A4 PDF. The host supplies it, so that only the host knows a browser. */
export type PrintToPdf = (html: string) => Promise<Uint8Array>;
