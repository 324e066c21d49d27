/** Finished XML: nothing in it is escaped again. */
export type Xml = string;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  '"': "&quot;",
  "'": "&apos;",
  "<": "&lt;",
  ">": "&gt;",
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no way to write them.
const special = /[&"'<>\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** Text for an element or an attribute. Characters that XML cannot hold are left out. */
export function escapeXml(text: string): Xml {
  return text.replaceAll(special, (character) => entities[character] ?? "");
}

/** Attributes with a space before each; those without a value are left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): Xml {
  let written = "";
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    written += ` ${name}="${typeof value === "string" ? escapeXml(value) : value}"`;
  }
  return written;
}
