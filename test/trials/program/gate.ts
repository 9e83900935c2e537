import {startFaultProxy} from '../../support/fault-proxy.ts';

/** An address in front of a simulator where requests of some operations wait until they are let through. */
export type Gate = {
	readonly url: string;
	/** Resolves when the first request waits. */
	readonly held: Promise<void>;
	readonly release: () => void;
	readonly close: () => Promise<void>;
};

/** Holds back what `operation` names, as AWS names it (`CreateSecret`); everything else passes. */
export async function startGate(target: string, operation: string): Promise<Gate> {
	const held = Promise.withResolvers<void>();
	const released = Promise.withResolvers<void>();
	const {url, close} = await startFaultProxy(target, async asked => {
		if (asked.operation.endsWith(`:${operation}`)) {
			held.resolve();
			await released.promise;
		}

		return undefined;
	});
	return {url, held: held.promise, release: released.resolve, close};
}
