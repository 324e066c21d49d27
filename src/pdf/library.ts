import { createRequire } from "node:module";

type Library = typeof import("@cantoo/pdf-lib");

// As CommonJS: as ES modules its 400 files take twice as long to load, which every build with a PDF would wait for.
const library: Library = createRequire(import.meta.url)("@cantoo/pdf-lib");

export const {
  ParseSpeeds,
  PDFArray,
  PDFBool,
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} = library;
export const decodePDFRawStream: Library["decodePDFRawStream"] = library.decodePDFRawStream;

export type {
  PDFContext as PdfContext,
  PDFDict as PdfDictionary,
  PDFHexString as PdfHexString,
  PDFName as PdfName,
  PDFObject as PdfObject,
  PDFRawStream as PdfRawStream,
  PDFRef as PdfReference,
  PDFString as PdfString,
} from "@cantoo/pdf-lib";
