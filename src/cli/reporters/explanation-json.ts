import type { Explanation } from "../../build/explain.ts";
import type { LayerValue, Setting } from "../../config/setting.ts";
import { type Location, positionAt } from "../../diagnostics/source.ts";
import { toData } from "../../yaml/tree.ts";

/** An explanation for programs: the same facts as the text, without its layout. */
export function explanationJson({ school, asked, settings, places }: Explanation): string {
  const report = {
    version: 1,
    school,
    key: asked?.path.join(".") ?? null,
    settings: settings.map(settingData),
    documents: places?.map(({ document, frame, sections, absent }) => ({
      title: document,
      frame,
      sections: sections.map(({ number = null, heading, use }) => ({ number, heading, use })),
      absent,
    })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function settingData({ path, node, value, setBy, lock, usually, allowed }: Setting) {
  const [source, ...others] = setBy.map(layerData);
  return {
    key: path.join("."),
    title: node.title,
    description: node.description,
    value: value ? toData(value) : null,
    source: source ?? null,
    insteadOf: others,
    usuallySetBy: usually,
    lockedAt: lock ? placeData(lock.location) : null,
    allowed,
    effect: node["x-effect"] ?? "words",
  };
}

function layerData({ layer, value }: LayerValue) {
  const place = layer === "default" ? {} : placeData(value.location);
  return { layer, ...place, value: toData(value) };
}

function placeData({ source, start }: Location) {
  return { file: source.path, ...positionAt(source, start) };
}
