/** CRC-32 as gzip has it (RFC 1952, section 8): fflate inflates a member and does not check it. */
export const CRC_VIDE = 0;

/** @param crc of what comes before, `CRC_VIDE` at the start; 32 bits, not negative */
export function crc32(crc: number, octets: Uint8Array): number {
  let value = ~crc;
  for (let at = 0; at < octets.length; at++) {
    value = (TABLE[(value ^ (octets[at] as number)) & 0xff] as number) ^ (value >>> 8);
  }
  return ~value >>> 0;
}

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb8_8320 ^ (value >>> 1) : value >>> 1;
  return value;
});
