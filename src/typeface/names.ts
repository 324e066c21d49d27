/** The typefaces that documents can be set in. Each has the widths of a font that comes with Word. */
export type TypefaceName = "Arimo" | "Tinos" | "Carlito";
