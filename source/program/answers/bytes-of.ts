import {Buffer} from 'node:buffer';
import {createReadStream} from 'node:fs';

/**
The bytes of a file, or one more than `longest` of what is longer: a device has no end. Throws what the system says.
Held twice while they are joined, where `stream/consumers` holds them three times.
*/
export async function bytesOf(file: string, longest: number): Promise<Uint8Array> {
	const pieces: unknown[] = await createReadStream(file, {end: longest}).toArray();
	return Buffer.concat(pieces.filter(piece => piece instanceof Uint8Array));
}
