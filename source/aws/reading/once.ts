import {createCrowd, type Crowd} from './crowd.ts';

/** Reads what a name stands for, or gives what was read for it already. */
export type Once<Value> = (
	name: string,
	read: (signal: AbortSignal) => Promise<Value>,
	signal?: AbortSignal,
) => Promise<Value>;

/**
Who asks while it is being read gets the same answer or failure. A failure is not kept, so that the next one asks AWS
again; whatever else was read is kept as long as this is.
*/
export function createOnce<Value>(): Once<Value> {
	const known = new Map<string, {readonly crowd: Crowd; readonly work: Promise<Value>}>();
	return async (name, read, signal) => {
		const before = known.get(name);
		if (before && !before.crowd.signal.aborted) {
			return before.crowd.wait(before.work, signal);
		}

		const crowd = createCrowd();
		const work = read(crowd.signal);
		known.set(name, {crowd, work});
		work.catch(() => {
			if (known.get(name)?.work === work) {
				known.delete(name);
			}
		});
		return crowd.wait(work, signal);
	};
}
