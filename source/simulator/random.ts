/** Repeatable chance: the same seed gives the same ids and delays in every run, so recordings stay the same. */
export type Random = {
	readonly between: (low: number, high: number) => number;
	readonly characters: (length: number, alphabet: string) => string;
	readonly hex: (length: number) => string;
	readonly digits: (length: number) => string;
	readonly uuid: () => string;
};

// The prime 2^31 - 1. The multiplier below is a primitive root of it, so no state comes again before all have come.
const modulus = 2_147_483_647;

export function createRandom(seed: string): Random {
	let state = seedNumber(seed);

	// Lehmer's generator: good enough for ids, and exact in double precision.
	const next = () => {
		state = (state * 48_271) % modulus;
		return (state - 1) / (modulus - 1);
	};

	const characters = (length: number, alphabet: string) =>
		Array.from({length}, () => alphabet[Math.floor(next() * alphabet.length)]).join('');
	const hex = (length: number) => characters(length, '0123456789abcdef');

	return {
		between: (low, high) => low + next() * (high - low),
		characters,
		hex,
		// A number doesn't begin with a zero.
		digits: length => characters(1, '123456789') + characters(length - 1, '0123456789'),
		// Version 4, variant `a`: of the right form for any client that looks.
		uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
	};
}

// 1 to modulus - 1, and never 0, where the generator would stay for ever.
function seedNumber(text: string): number {
	let value = 7;
	for (const character of text) {
		value = (value * 31 + (character.codePointAt(0) ?? 0)) % (modulus - 1);
	}

	return value + 1;
}
