import { answerTasks } from "../host/workers/answer-tasks.ts";
import { LayerFiles } from "./layers.ts";
import { findingsIn, type SchoolFindings, type SchoolsToCheck } from "./school-findings.ts";
import { openWorkspace, type Workspace } from "./workspace.ts";

// The program of a thread that checks schools. All its tasks are of one run, so what schools share is read once.

let opened: { readonly workspace: Workspace; readonly files: LayerFiles } | undefined;

function open({ project, today }: SchoolsToCheck) {
  const { value: workspace } = openWorkspace(project, today);
  if (!workspace) throw new Error("The main thread could open the workspace, and this one cannot.");
  return { workspace, files: new LayerFiles(project, workspace.validator) };
}

answerTasks(
  async (task: SchoolsToCheck): Promise<readonly SchoolFindings[]> => {
    opened ??= open(task);
    return findingsIn(opened.workspace, opened.files, task.schools);
  },
  () => [],
);
