import type {Json} from './json.ts';
import {canonical} from './canonical.ts';

/**
A short hash of JSON that does not depend on the order of keys: FNV-1a over 64 bits, 16 hex digits. Tells states apart;
it is no protection against somebody who wants two states to look alike.
*/
export function fingerprint(value: Json): string {
	let hash = 0xcb_f2_9c_e4_84_22_23_25n;
	for (const byte of new TextEncoder().encode(canonical(value))) {
		hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x1_00_00_00_01_b3n);
	}

	return hash.toString(16).padStart(16, '0');
}
