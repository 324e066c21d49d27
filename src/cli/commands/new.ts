import { join } from "node:path";
import {
  type Answers,
  newSchoolPath,
  SchoolDraft,
  saveNewSchool,
  schoolFolders,
} from "../../build/new-school.ts";
import { openWorkspace, type Workspace } from "../../build/workspace.ts";
import { closest } from "../../config/closest.ts";
import { DiagnosticLog } from "../../diagnostics/log.ts";
import { orderDiagnostics } from "../../diagnostics/order.ts";
import { type Project, projectAt } from "../../host/project.ts";
import { askQuestions, type Conversation } from "../ask.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { inertLine } from "../reporters/inert.ts";
import { formatDiagnostics } from "../reporters/pretty.ts";
import type { Terminal } from "../terminal.ts";

export interface NewOptions {
  /** The folder below schools/, such as kent. */
  readonly authority?: string | undefined;
  readonly out?: string | undefined;
  /** False asks nothing. */
  readonly input?: boolean | undefined;
  readonly today: string;
  /** Answers by option, as they are typed. */
  readonly answers: Answers;
}

/** `proviso new`: asks for what a school's file has to say, and writes one that passes the check. */
export async function newSchool(
  options: NewOptions,
  terminal: Terminal,
  conversation: Conversation | undefined,
): Promise<ExitCode> {
  const project = projectAt(process.cwd());
  const log = new DiagnosticLog();
  const workspace = log.take(openWorkspace(project, options.today));
  if (!workspace) return failed(log, terminal);
  const folder = folderFor(project, options);
  if ("fault" in folder) return misused([folder.fault], terminal);

  const draft = new SchoolDraft(workspace, join(project.root, folder.path));
  const talk = options.input === false ? undefined : conversation;
  const answers = await answersFor(draft, options, { talk, terminal });
  if (answers === undefined) return exitCodes.wrongUsage;
  return write({ workspace, draft, folder: folder.path, answers, out: options.out }, terminal);
}

/** The folder that the school's layers come from. */
function folderFor(
  project: Project,
  { authority, out }: NewOptions,
): { readonly path: string } | { readonly fault: string } {
  if (out !== undefined) return { path: join(out, "..") };
  const folders = schoolFolders(project);
  const names = folders.map((path) => path.replace(/^schools\//, ""));
  if (authority === undefined) {
    const [only, ...others] = folders;
    if (only !== undefined && others.length === 0) return { path: only };
    return {
      fault: `Name the folder with --authority: ${names.join(", ") || "there is none yet; proviso init makes one"}.`,
    };
  }
  const wanted = authority
    .replace(/^schools[\\/]/, "")
    .replaceAll("\\", "/")
    .replace(/\/$/, "");
  if (names.includes(wanted)) return { path: `schools/${wanted}` };
  const meant = closest(wanted, names);
  const hint = meant ? `Did you mean ${meant}?` : `There are: ${names.join(", ") || "none"}.`;
  return { fault: `There is no schools/${wanted}/defaults.yaml. ${hint}` };
}

async function answersFor(
  draft: SchoolDraft,
  { answers: given, input, today }: NewOptions,
  { talk, terminal }: { readonly talk: Conversation | undefined; readonly terminal: Terminal },
): Promise<Answers | undefined> {
  const wrong = draft.questions.flatMap((question) => {
    const answer = given[question.option];
    const fault = answer === undefined ? undefined : draft.faultOf(question, answer);
    return fault === undefined ? [] : [`--${question.option}: ${fault}`];
  });
  const missing = draft.questions
    .filter(({ option, mayBeBlank }) => given[option] === undefined && !mayBeBlank)
    .map(({ option, ask, allowed }) => `--${option} is missing: ${ask} (${allowed})`);
  if (wrong.length > 0 || (!talk && missing.length > 0)) {
    const noTerminal = !talk && input !== false && missing.length > 0;
    const advice = noTerminal
      ? ["There is no terminal to ask in. Give the answers as options."]
      : [];
    misused([...wrong, ...(talk ? [] : missing), ...advice], terminal);
    return undefined;
  }
  if (!talk) return given;
  const asked = await askQuestions(draft, { given, offered: offeredDates(today) }, talk);
  if (asked === undefined) misused(["The answers ended before the last question."], terminal);
  return asked;
}

/** This month, and the same of next year: offered in a conversation, and never taken unasked. */
function offeredDates(today: string): Answers {
  const [year = "", month = ""] = today.split("-");
  return { "policy-date": `${year}-${month}`, "next-review": `${Number(year) + 1}-${month}` };
}

interface Finished {
  readonly workspace: Workspace;
  readonly draft: SchoolDraft;
  readonly folder: string;
  readonly answers: Answers;
  readonly out: string | undefined;
}

async function write(
  { workspace, draft, folder, answers, out }: Finished,
  terminal: Terminal,
): Promise<ExitCode> {
  const log = new DiagnosticLog();
  const name = answers["name"] ?? "";
  const path = log.take(newSchoolPath(workspace.project, { folder, name, out }));
  const school = path === undefined ? undefined : log.take(draft.make(path, answers));
  if (school) log.add(...(await saveNewSchool(school)));
  if (!school || log.hasErrors) return failed(log, terminal);
  show(log, terminal);
  const file = inertLine(school.shownAs);
  terminal.out(`${file}\nNext: proviso build ${file}\n`);
  return exitCodes.fine;
}

function failed(log: DiagnosticLog, terminal: Terminal): ExitCode {
  show(log, terminal);
  terminal.err("Nothing was written.\n");
  return exitCodes.problemsFound;
}

function show({ all }: DiagnosticLog, { err, chalk }: Terminal): void {
  if (all.length > 0) err(`${formatDiagnostics(orderDiagnostics(all), chalk)}\n`);
}

function misused(lines: readonly string[], { err }: Terminal): ExitCode {
  err(`${lines.map(inertLine).join("\n")}\nRun \`proviso new --help\` for examples.\n`);
  return exitCodes.wrongUsage;
}
