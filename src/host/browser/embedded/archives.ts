import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Machine } from "../machine.ts";

/** The packed headless shell, its libraries and its fonts, as they lie inside @sparticuz/chromium. */
export interface EmbeddedArchives {
  readonly browser: string;
  readonly libraries: string;
  readonly fonts: string;
  /** Tells unpacked copies apart: version and a short hash over the package's facts. */
  readonly label: string;
}

/** The archives, or undefined where they cannot run (other than Linux x64) or are not installed. */
export async function embeddedArchives(machine: Machine): Promise<EmbeddedArchives | undefined> {
  if (machine.platform !== "linux" || machine.architecture !== "x64") return undefined;
  const folder = packageFolder();
  return folder === undefined ? undefined : archivesIn(folder);
}

/** The archives of one copy of the package, or undefined if a file is missing. */
export async function archivesIn(folder: string): Promise<EmbeddedArchives | undefined> {
  const files = {
    browser: join(folder, "bin", "chromium.br"),
    libraries: join(folder, "bin", "al2023.tar.br"),
    fonts: join(folder, "bin", "fonts.tar.br"),
  };
  try {
    const description = await readFile(join(folder, "package.json"), "utf8");
    const { version } = JSON.parse(description) as { readonly version: string };
    const sizes = await Promise.all(
      Object.values(files).map(async (path) => (await stat(path)).size),
    );
    const hash = createHash("sha256")
      .update(JSON.stringify([version, sizes]))
      .digest("hex");
    return { ...files, label: `${version}-${hash.slice(0, 8)}` };
  } catch {
    // An incomplete package is as good as none; the caller says what to install instead.
    return undefined;
  }
}

function packageFolder(): string | undefined {
  try {
    // Its exports hide package.json, so we start from its entry: build/cjs/index.cjs.
    const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
    return join(dirname(entry), "..", "..");
  } catch {
    return undefined;
  }
}
