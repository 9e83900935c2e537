import {createReadStream} from 'node:fs';
import {joined} from '../../domain/kit/large/joined.ts';

/**
The bytes of a file, or one more than `longest` of what is longer: a device has no end. Throws what the system says.
Held twice while they are joined, where `stream/consumers` holds them three times.
*/
export async function bytesOf(file: string, longest: number): Promise<Uint8Array> {
	const read: unknown[] = await createReadStream(file, {end: longest}).toArray();
	return joined(read.filter(piece => piece instanceof Uint8Array));
}
