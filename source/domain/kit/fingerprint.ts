import type {Json} from './json.ts';
import {writeCanonical} from './canonical.ts';

/**
A short hash of JSON that does not depend on the order of keys: FNV-1a over 64 bits, 16 hex digits. Tells states apart;
it is no protection against somebody who wants two states to look alike.
*/
export function fingerprint(value: Json): string {
	// As two halves: a plan of thousands of instances is megabytes, and integers of 64 bits take ten times as long.
	let [high, low] = [0xcb_f2_9c_e4, 0x84_22_23_25];
	const encoder = new TextEncoder();
	writeCanonical(value, piece => {
		for (const byte of encoder.encode(piece)) {
			const mixed = (low ^ byte) >>> 0;
			// The prime is 2^40 + 0x1b3.
			const product = mixed * 0x1_b3;
			high = (Math.imul(high, 0x1_b3) + Math.floor(product / 2 ** 32) + (mixed << 8)) >>> 0;
			low = product >>> 0;
		}
	});

	return [high, low].map(half => half.toString(16).padStart(8, '0')).join('');
}
