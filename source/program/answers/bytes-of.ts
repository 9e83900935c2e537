import {createReadStream} from 'node:fs';

/**
The bytes of a file, or one more than `longest` of what is longer: a device has no end. Throws what the system says.
Held twice while they are joined, where `stream/consumers` holds them three times.
*/
export async function bytesOf(file: string, longest: number): Promise<Uint8Array> {
	const read: unknown[] = await createReadStream(file, {end: longest}).toArray();
	const pieces = read.filter(piece => piece instanceof Uint8Array);
	const bytes = new Uint8Array(pieces.reduce((sum, {length}) => sum + length, 0));
	let at = 0;
	for (const piece of pieces) {
		bytes.set(piece, at);
		at += piece.length;
	}

	return bytes;
}
