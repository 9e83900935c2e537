import type {Json} from './json.ts';
import {writeCanonical} from './canonical.ts';

/** As two halves, high and low: integers of 64 bits take ten times as long. */
type Hash = Uint32Array;

const encoder = new TextEncoder();
/** Room for what is encoded at once. */
const encoded = new Uint8Array(4096);

/**
A short hash of JSON that does not depend on the order of keys: FNV-1a over 64 bits, 16 hex digits. Tells states apart;
it is no protection against somebody who wants two states to look alike. Takes little memory: a plan of thousands of
instances is megabytes.
*/
export function fingerprint(value: Json): string {
	const hash = Uint32Array.of(0xcb_f2_9c_e4, 0x84_22_23_25);
	writeCanonical(value, piece => {
		for (let rest = piece; rest !== '';) {
			const {read, written} = encoder.encodeInto(rest, encoded);
			mix(hash, written);
			rest = rest.slice(read);
		}
	});

	return [...hash].map(half => half.toString(16).padStart(8, '0')).join('');
}

/** Mixes so many encoded bytes in. */
function mix(hash: Hash, written: number): void {
	// Local while they change: a number that a closure holds is an object of its own at each byte.
	let [high = 0, low = 0] = hash;
	for (let index = 0; index < written; index += 1) {
		const mixed = (low ^ (encoded[index] ?? 0)) >>> 0;
		// The prime is 2^40 + 0x1b3.
		const product = mixed * 0x1_b3;
		high = (Math.imul(high, 0x1_b3) + Math.floor(product / 2 ** 32) + (mixed << 8)) >>> 0;
		low = product >>> 0;
	}

	hash[0] = high;
	hash[1] = low;
}
