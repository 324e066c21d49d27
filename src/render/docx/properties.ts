import type { PolicyDocument } from "../../document/document.ts";
import { attributes, escapeXml, type Xml } from "./xml.ts";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const coreNamespaces = {
  "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "xmlns:dcterms": "http://purl.org/dc/terms/",
  "xmlns:dcmitype": "http://purl.org/dc/dcmitype/",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
};

/** What Word and file managers show about the file (docProps/core.xml). The policy's date is the file's. */
export function coreProperties({ language, properties, school, title }: PolicyDocument): Xml {
  const { author, date, keywords, subject } = properties;
  const named = [
    ["dc:title", title],
    ["dc:subject", subject],
    ["dc:creator", author],
    ["cp:keywords", keywords.join(", ")],
    ["dc:description", `${title}, ${school}`],
    ["cp:lastModifiedBy", author],
    ["cp:revision", "1"],
  ] as const;
  const texts = named.map(([name, text]) => (text === "" ? "" : element(name, text)));
  const dates = ["created", "modified"].map((name) => {
    const tag = `dcterms:${name}`;
    return `<${tag} xsi:type="dcterms:W3CDTF">${escapeXml(date)}T00:00:00Z</${tag}>`;
  });
  const content = [...texts, ...dates, element("dc:language", language)].join("");
  return `${declaration}<cp:coreProperties${attributes(coreNamespaces)}>${content}</cp:coreProperties>`;
}

const customNamespaces = {
  xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
  "xmlns:vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
};
const customFormat = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

/** What only a policy has (docProps/custom.xml). */
export function customProperties({ properties }: PolicyDocument): Xml {
  const { fingerprint, packEdition, urn, version } = properties;
  const named = [
    ["Policy version", version],
    ["School URN", urn],
    ["Pack edition", packEdition],
    ["Source fingerprint", fingerprint],
  ] as const;
  const content = named
    .flatMap(([name, value]) => (value ? [{ name, value }] : []))
    // The format begins to count at 2.
    .map(({ name, value }, index) => {
      const facts = attributes({ fmtid: customFormat, pid: index + 2, name });
      return `<property${facts}>${element("vt:lpwstr", value)}</property>`;
    });
  return `${declaration}<Properties${attributes(customNamespaces)}>${content.join("")}</Properties>`;
}

function element(name: string, text: string): Xml {
  return `<${name}>${escapeXml(text)}</${name}>`;
}
