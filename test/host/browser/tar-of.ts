/** Makes a ustar archive. */
export function tarOf(
  files: readonly { readonly path: string; readonly content?: string; readonly kind?: string }[],
): Uint8Array {
  const blocks = files.flatMap(({ path, content = "", kind = "0" }) => {
    const body = Buffer.from(content);
    const padding = Buffer.alloc((512 - (body.length % 512)) % 512);
    return [headerOf(path, body.length, kind), body, padding];
  });
  return new Uint8Array(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

function headerOf(path: string, size: number, kind: string): Buffer {
  const header = Buffer.alloc(512);
  header.write(path, 0);
  header.write("0000644\0", 100);
  header.write(`${size.toString(8).padStart(11, "0")}\0`, 124);
  header.write("        ", 148);
  header.write(kind, 156);
  header.write("ustar\x0000", 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return header;
}
