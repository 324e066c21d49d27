import type { Outcome } from "../diagnostics/log.ts";
import type { PolicyDocument } from "../document/document.ts";
import { programThread } from "../host/workers/program-thread.ts";
import { WorkerPool } from "../host/workers/worker-pool.ts";
import { finishHere } from "../render/pdf/finish-here.ts";
import type { FinishPdf } from "../render/renderer.ts";
import type { Theme } from "../render/theme.ts";

/** Finishes PDFs beside what the main thread does. */
export interface PdfFinisher {
  /** Rejects with what was thrown. The first call starts a thread, which loads what it needs while the browser prints. */
  readonly finish: FinishPdf;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** What a thread is given: the printed bytes, which become its own, and what finishing has to know of the policy. */
export interface FinishingTask {
  readonly printed: Uint8Array;
  readonly document: PolicyDocument;
  readonly theme: Pick<Theme, "marginMillimetres">;
}

/** So that a print without end fails by itself, and does not take the computer with it. */
const limits = { maxOldGenerationSizeMb: 1024 };

/**
 * Makes a finisher of so many threads. It costs nothing until the first PDF. Where Proviso runs from its source, which a
 * thread cannot load, all is done in this one.
 */
export function createPdfFinisher(threads: number): PdfFinisher {
  const start = programThread("finish-pdf");
  if (!start) return { finish: finishHere, close: async () => undefined };
  const pool = new WorkerPool<FinishingTask, Outcome<Uint8Array>>({ start, size: threads, limits });
  return {
    finish: async (printing, document, { marginMillimetres }) => {
      pool.prepare();
      const printed = ownBytes(await printing);
      const task = { printed, document, theme: { marginMillimetres } };
      return pool.run(task, [printed.buffer]);
    },
    close: () => pool.close(),
  };
}

/** Bytes in memory that they do not share, so that it can be given away. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  const isAlone = buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength;
  return isAlone ? new Uint8Array(buffer) : new Uint8Array(bytes);
}
