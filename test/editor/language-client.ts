import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** A message of the Language Server Protocol. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** What an editor shows beside a place. */
export interface EditorProblem {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

const settings = { schemaStore: { enable: false }, validate: true, hover: true, completion: true };

/** Whatever the server looks for in the network, it says so on stderr and finds nothing. */
const withoutNetwork = `data:text/javascript,${encodeURIComponent(`
  import net from "node:net";
  net.Socket.prototype.connect = function () {
    console.error("network");
    throw new Error("There is no network.");
  };
`)}`;

/** Speaks to yaml-language-server as an editor does: the server's own process, over stdio. */
export class LanguageClient {
  readonly #server: ChildProcess;
  readonly #waiting = new Map<number, (message: Message) => void>();
  readonly #problems = new Map<string, (problems: readonly EditorProblem[]) => void>();
  #received = Buffer.alloc(0);
  #count = 0;
  /** What the server wrote to stderr. */
  complaints = "";

  constructor() {
    const require = createRequire(import.meta.url);
    const package_ = dirname(require.resolve("yaml-language-server/package.json"));
    const server = join(package_, "bin", "yaml-language-server");
    this.#server = spawn(process.execPath, ["--import", withoutNetwork, server, "--stdio"], {
      stdio: ["pipe", "pipe", "pipe"],
    });
    this.#server.stdout?.on("data", (chunk: Buffer) => this.#receive(chunk));
    this.#server.stderr?.on("data", (chunk: Buffer) => {
      this.complaints += chunk.toString();
    });
  }

  async start(folder: string): Promise<void> {
    await this.ask("initialize", {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      capabilities: {
        workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
        textDocument: {
          completion: { completionItem: { documentationFormat: ["markdown"] } },
          hover: { contentFormat: ["markdown"] },
        },
      },
    });
    this.#send({ method: "initialized", params: {} });
  }

  async end(): Promise<void> {
    const ended = new Promise((resolve) => this.#server.once("exit", resolve));
    await this.ask("shutdown", undefined);
    this.#send({ method: "exit" });
    await ended;
  }

  /** Opens a text under an address and gives the problems that the editor would show in it. */
  async open(uri: string, text: string): Promise<readonly EditorProblem[]> {
    const problems = new Promise<readonly EditorProblem[]>((resolve) => {
      this.#problems.set(uri, resolve);
    });
    const textDocument = { uri, languageId: "yaml", version: 1, text };
    this.#send({ method: "textDocument/didOpen", params: { textDocument } });
    return problems;
  }

  async ask(method: string, params: unknown): Promise<unknown> {
    this.#count += 1;
    const id = this.#count;
    const answer = new Promise<Message>((resolve) => {
      this.#waiting.set(id, resolve);
    });
    this.#send({ id, method, params });
    const { result, error } = await answer;
    if (error) throw new Error(error.message);
    return result;
  }

  #send(message: Message): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    this.#server.stdin?.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#server.stdin?.write(body);
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const head = this.#received.indexOf("\r\n\r\n");
      const [, length] =
        /Content-Length: (\d+)/.exec(this.#received.toString("latin1", 0, head)) ?? [];
      const end = head + 4 + Number(length);
      if (head < 0 || this.#received.length < end) return;
      const body = this.#received.toString("utf8", head + 4, end);
      this.#received = this.#received.subarray(end);
      this.#handle(JSON.parse(body));
    }
  }

  #handle(message: Message): void {
    const { id, method, params } = message;
    if (method === undefined) this.#waiting.get(id ?? 0)?.(message);
    else if (method === "textDocument/publishDiagnostics") {
      const { uri, diagnostics } = params as { uri: string; diagnostics: readonly EditorProblem[] };
      this.#problems.get(uri)?.(diagnostics);
    } else if (id !== undefined) {
      const { items = [] } = (params ?? {}) as { items?: readonly { section: string }[] };
      const result = items.map(({ section }) => (section === "yaml" ? settings : null));
      this.#send({ id, result: method === "workspace/configuration" ? result : null });
    }
  }
}
