/** Repeatable chance: the same seed gives the same ids and delays in every run, so recordings stay the same. */
export type Random = {
	readonly between: (low: number, high: number) => number;
	readonly characters: (length: number, alphabet: string) => string;
	readonly hex: (length: number) => string;
	readonly digits: (length: number) => string;
	readonly uuid: () => string;
};

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
		digits: length => characters(1, '123456789') + characters(length - 1, '0123456789'),
		uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
	};
}

function seedNumber(text: string): number {
	let value = 7;
	for (const character of text) {
		value = (value * 31 + (character.codePointAt(0) ?? 0)) % (modulus - 1);
	}

	return value + 1;
}
