/** A file of an archive. `name` is of ASCII, with slashes between folders; its last part has at most 100 characters. */
export type TarFile = {readonly name: string; readonly text: string};

const block = 512;

/**
An archive that every tar reads, of files that only their owner may read (POSIX.1-1988 "ustar": a header of 512 bytes a
file, numbers as octal digits, its checksum made with eight blanks in the place of itself; two empty blocks at the end).
`at` in seconds since the epoch.
*/
export function tar(files: readonly TarFile[], at: number): Uint8Array {
	const encoder = new TextEncoder();
	const parts = files.flatMap(({name, text}) => {
		const bytes = encoder.encode(text);
		return [header(name, {size: bytes.length, at}), padded(bytes)];
	});
	const whole = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 2 * block));
	let place = 0;
	for (const part of parts) {
		whole.set(part, place);
		place += part.length;
	}

	return whole;
}

type Facts = {readonly size: number; readonly at: number};

function header(name: string, {size, at}: Facts): Uint8Array {
	// What is longer than a name may be begins in a field of its own.
	const cut = name.length > 100 ? name.indexOf('/', name.length - 101) : -1;
	const fields: ReadonlyArray<readonly [offset: number, text: string]> = [
		[0, name.slice(cut + 1)],
		[100, octal(0o600, 8)],
		[108, octal(0, 8)],
		[116, octal(0, 8)],
		[124, octal(size, 12)],
		[136, octal(at, 12)],
		[148, ' '.repeat(8)],
		[156, '0'],
		[257, 'ustar\u{0}00'],
		[345, name.slice(0, Math.max(0, cut))],
	];
	const bytes = new Uint8Array(block);
	const encoder = new TextEncoder();
	for (const [offset, text] of fields) {
		bytes.set(encoder.encode(text), offset);
	}

	const sum = bytes.reduce((total, byte) => total + byte, 0);
	bytes.set(encoder.encode(`${octal(sum, 7)}\u{0} `), 148);
	return bytes;
}

/** With a blank byte behind the digits where there is room for one. */
function octal(number: number, length: number): string {
	return Math.floor(number)
		.toString(8)
		.padStart(length - 1, '0');
}

function padded(bytes: Uint8Array): Uint8Array {
	const whole = new Uint8Array(Math.ceil(bytes.length / block) * block);
	whole.set(bytes);
	return whole;
}
