import type { IPropertiesOptions } from "docx";
import type { PolicyDocument } from "../../document/document.ts";

type Properties = Omit<IPropertiesOptions, "sections">;
type CustomProperties = NonNullable<IPropertiesOptions["customProperties"]>;

/** What Word and file managers show about the file. */
export function propertiesOptions({ properties, school, title }: PolicyDocument): Properties {
  const { author, keywords, subject } = properties;
  return {
    title,
    subject,
    creator: author,
    lastModifiedBy: author,
    keywords: keywords.join(", "),
    description: `${title}, ${school}`,
    customProperties: customProperties(properties),
  };
}

function customProperties({
  fingerprint,
  packEdition,
  urn,
  version,
}: PolicyDocument["properties"]): CustomProperties {
  const named = [
    ["Policy version", version],
    ["School URN", urn],
    ["Pack edition", packEdition],
    ["Source fingerprint", fingerprint],
  ] as const;
  return named.flatMap(([name, value]) => (value ? [{ name, value }] : []));
}
