/** A tar is made of blocks: a header, the bytes of the file, and zeros up to the end of the block. */
export const blockBytes = 512;

/** Two blocks of zeros end it (POSIX.1, ustar). */
export const tarEnd = new Uint8Array(2 * blockBytes);

const nameBytes = 100;
const mostInOctal = 8 ** 11 - 1;

/** The ustar header of a plain file. Nothing in it depends on who writes it and when, so that one content has one form. */
export function tarHeader(name: string, size: number): Uint8Array {
  const header = Buffer.alloc(blockBytes);
  header.write(name, 0, nameBytes, 'latin1');
  header.write('0000644\0' + '0000000\0'.repeat(2), 100, 'latin1');
  writeSize(header, size);
  header.write('00000000000\0' + ' '.repeat(8) + '0', 136, 'latin1');
  header.write('ustar\x0000', 257, 'latin1');
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return header;
}

/** Eleven octal digits; a file of 8 GiB and more in binary with the first bit set, as GNU, BSD and Node tars read it. */
function writeSize(header: Buffer, size: number): void {
  if (size <= mostInOctal) {
    header.write(`${size.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
  } else {
    header[124] = 0x80;
    header.writeBigUInt64BE(BigInt(size), 128);
  }
}

/** Name and size of the header, or undefined where `tarHeader` would write another one for them. */
export function parseTarHeader(header: Uint8Array): { readonly name: string; readonly size: number } | undefined {
  const text = Buffer.from(header).toString('latin1');
  const name = text.slice(0, nameBytes).split('\0', 1)[0]!;
  const binary = header[124] === 0x80;
  const size = binary ? Number(Buffer.from(header).readBigUInt64BE(128)) : Number.parseInt(text.slice(124, 135), 8);
  if (name === '' || !Number.isSafeInteger(size) || size < 0) return undefined;
  return Buffer.compare(tarHeader(name, size), header) === 0 ? { name, size } : undefined;
}

/** The zeros behind a file of this size. */
export const padding = (size: number): number => (blockBytes - (size % blockBytes)) % blockBytes;
