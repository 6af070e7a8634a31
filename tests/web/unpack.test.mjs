// What scripts/pack.mjs packs, web/engine/unpack.js unpacks.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pack } from '../../scripts/pack.mjs';
import { unpack } from '../../web/engine/unpack.js';

/** Numbers from 0 to 255 without a pattern that LZMA would see. @param {number} count */
function noise(count) {
  let seed = 1;
  return Uint8Array.from({ length: count }, () => {
    seed = (seed * 48271) % 2147483647;
    return seed >> 12;
  });
}

/** Pieces of earlier content at near and far distances, with noise between them. @param {number} count */
function echoes(count) {
  const bytes = noise(count);
  const choices = noise(count);
  for (let at = 1000; at < count; at += 20 + (choices[at] ?? 0)) {
    const distance = 1 + (((choices[at - 1] ?? 0) ** 2 * at) >> 16);
    for (let i = 0; i < (choices[at - 2] ?? 0) && at + i < count; i++) bytes[at + i] = bytes[at + i - distance] ?? 0;
  }
  return bytes;
}

for (const [what, original] of /** @type {[string, Uint8Array][]} */ ([
  ['nothing', new Uint8Array()],
  ['one byte', Uint8Array.of(200)],
  ['zeros', new Uint8Array(100000)],
  ['a text', new TextEncoder().encode('In the garden the gardener guards the guarded garden. '.repeat(50))],
  ['noise', noise(50000)],
  ['noise with echoes', echoes(3000000)],
])) {
  test(`${what} of ${original.length} bytes comes back`, async () => {
    const directory = mkdtempSync(join(tmpdir(), 'garden-'));
    try {
      const file = join(directory, 'original');
      writeFileSync(file, original);
      const packed = Buffer.from(await pack(file), 'base64');
      assert.ok(Buffer.from(unpack(packed, original.length)).equals(original));
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
}
