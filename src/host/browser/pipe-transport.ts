import type { Readable, Writable } from "node:stream";
import type { ConnectionTransport } from "puppeteer-core";

/**
 * Speaks the DevTools protocol over two pipes: JSON messages, each ended by a zero byte. Our own
 * because puppeteer hides the one it has, and we start the browser ourselves to read its stderr.
 */
export class PipeTransport implements ConnectionTransport {
  onmessage?: (message: string) => void;
  onclose?: () => void;
  readonly #output: Writable;
  readonly #input: Readable;
  #unfinished: Buffer[] = [];

  constructor(output: Writable, input: Readable) {
    this.#output = output;
    this.#input = input;
    input.on("data", (chunk: Buffer) => this.#receive(chunk));
    input.on("close", () => this.onclose?.());
    // A browser that dies breaks the pipe; that it has ended is noticed by its exit.
    input.on("error", () => undefined);
    output.on("error", () => undefined);
  }

  send(message: string): void {
    this.#output.write(`${message}\0`);
  }

  close(): void {
    this.#output.end();
    this.#input.destroy();
  }

  #receive(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      this.#unfinished.push(chunk.subarray(start, end));
      const message = Buffer.concat(this.#unfinished).toString("utf8");
      this.#unfinished = [];
      start = end + 1;
      this.#deliver(message);
    }
    if (start < chunk.length) this.#unfinished.push(chunk.subarray(start));
  }

  #deliver(message: string): void {
    // A program that is no browser may write anything; puppeteer would fail where nobody can catch it.
    if (!message.startsWith("{")) return;
    // One turn of the event loop each: what waits for an answer must be able to subscribe to events
    // before the next message, or it misses one that came in the same chunk and waits for ever.
    setImmediate(() => this.onmessage?.(message));
  }
}
