import type { PdfFile } from "../pdf-file.ts";
import type { PdfDictionary } from "../pdf-objects.ts";
import type { CheckedFile, Finding } from "./finding.ts";

/** Fonts are in the file and say which letters they show (Matterhorn 10-001, 31-009). */
export function* fontsAreWhole({ file }: CheckedFile): Generator<Finding> {
  for (const [, object] of file.objects()) {
    const font = file.asDictionary(object);
    if (file.name(font, "Type") !== "Font" || /^CIDFont/.test(file.name(font, "Subtype") ?? "")) {
      continue;
    }
    const name = file.name(font, "BaseFont") ?? file.name(font, "Name") ?? "without a name";
    if (!file.value(font, "ToUnicode")) {
      yield { message: `The font ${name} does not say which letters it shows.` };
    }
    if (!isEmbedded(file, font)) yield { message: `The font ${name} is not in the file.` };
  }
}

function isEmbedded(file: PdfFile, font: PdfDictionary | undefined): boolean {
  // The glyphs of this kind are content of the file itself.
  if (file.name(font, "Subtype") === "Type3") return true;
  const descendants = file.list(font, "DescendantFonts").map((item) => file.asDictionary(item));
  return [font, ...descendants].some((each) => {
    const descriptor = file.dictionary(each, "FontDescriptor");
    return ["FontFile", "FontFile2", "FontFile3"].some((key) => file.value(descriptor, key));
  });
}
