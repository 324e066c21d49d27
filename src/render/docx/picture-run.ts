import type { PictureKind, Register } from "./register.ts";
import { run } from "./text-runs.ts";
import { attributes, type Xml } from "./xml.ts";

/** A picture in a line of text. */
export interface PlacedPicture {
  readonly kind: PictureKind;
  readonly bytes: Uint8Array;
  /** The same in dots, for a Word that does not know SVG. */
  readonly fallbackPng?: Uint8Array | undefined;
  /** In pixels, of which there are 96 to the inch. */
  readonly size: { readonly width: number; readonly height: number };
  readonly name: string;
  /** What it shows, in words. */
  readonly description: string;
}

/** English Metric Units. */
const emusPerPixel = 9525;

const drawingml = "http://schemas.openxmlformats.org/drawingml/2006";
const svgInWord = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";
const svgExtension = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";

/** A run that shows a picture. Its bytes go into the register. */
export function pictureRun(picture: PlacedPicture, register: Register): Xml {
  const { description, name, size } = picture;
  const [cx, cy] = [size.width, size.height].map((length) => Math.round(length * emusPerPixel));
  const extent = attributes({ cx, cy });
  const facts = attributes({ id: register.nextDrawing(), name, descr: description });
  return run(
    `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent${extent}/>` +
      `<wp:effectExtent t="0" r="0" b="0" l="0"/><wp:docPr${facts}/>` +
      `<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${drawingml}/main" noChangeAspect="1"/></wp:cNvGraphicFramePr>` +
      `<a:graphic xmlns:a="${drawingml}/main"><a:graphicData uri="${drawingml}/picture">` +
      `<pic:pic xmlns:pic="${drawingml}/picture"><pic:nvPicPr><pic:cNvPr id="0" name="" descr=""/>` +
      `<pic:cNvPicPr><a:picLocks noChangeAspect="1" noChangeArrowheads="1"/></pic:cNvPicPr></pic:nvPicPr>` +
      `<pic:blipFill>${blip(picture, register)}<a:srcRect/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
      `<pic:spPr bwMode="auto"><a:xfrm><a:off x="0" y="0"/><a:ext${extent}/></a:xfrm>` +
      `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>` +
      "</wp:inline></w:drawing>",
  );
}

/** Word shows the dots where it does not know the extension. */
function blip({ bytes, fallbackPng, kind }: PlacedPicture, register: Register): Xml {
  const picture = register.mediumId({ kind, bytes });
  if (kind !== "svg") return `<a:blip r:embed="${picture}" cstate="none"/>`;
  const png = { kind: "png", bytes: fallbackPng ?? new Uint8Array() } as const;
  const dots = register.mediumId(png);
  const svg = `<asvg:svgBlip xmlns:asvg="${svgInWord}" r:embed="${picture}"/>`;
  const extension = `<a:ext uri="${svgExtension}">${svg}</a:ext>`;
  return `<a:blip r:embed="${dots}" cstate="none"><a:extLst>${extension}</a:extLst></a:blip>`;
}
