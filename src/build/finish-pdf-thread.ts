import { answerTasks } from "../host/workers/answer-tasks.ts";
import { finishPdf } from "../render/pdf/finish-pdf.ts";
import type { FinishingTask } from "./pdf-finisher.ts";

// The program of a thread that finishes PDFs.
answerTasks(
  ({ printed, document, theme }: FinishingTask) => finishPdf(printed, document, theme),
  ({ value }) => (value ? [value.buffer as ArrayBuffer] : []),
);
