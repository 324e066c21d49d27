/** Whose file it is: the layers of a school, highest first, and the template. */
export type LayerName = "national" | "authority" | "trust" | "school" | "pack";

/**
 * The layer that a file is, told by its path: `schools/defaults.yaml` is for the whole country, one a folder down for an
 * authority, further down for a trust. Undefined for a file that is none of these.
 */
export function layerOf(path: string): LayerName | undefined {
  const folders = path.split("/");
  const name = folders.pop() ?? "";
  if (folders.includes("templates")) return "pack";
  if (!/\.ya?ml$/i.test(name)) return undefined;
  if (!/^defaults\.ya?ml$/i.test(name)) return "school";
  const depth = folders.length - 1 - folders.lastIndexOf("schools");
  if (depth <= 0) return "national";
  return depth === 1 ? "authority" : "trust";
}
