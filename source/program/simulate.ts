import {once} from 'node:events';
import type {Interrupt} from '../setup/ports.ts';
import type {Host} from './host.ts';

/** Serves a world until Ctrl+C, and prints the variables that point a client at it, ready for `eval`. */
export async function simulate(world: string, {stdout, stderr}: Host, interrupt: Interrupt): Promise<number> {
	const {startSimulator} = await import('../simulator/start-simulator.ts');
	const simulator = await startSimulator({world});
	stdout.write(Object.entries(simulator.environment).map(([name, value]) => `export ${name}=${value}\n`).join(''));
	stderr.write(`Serving the world ${world} at ${simulator.url}. Ctrl+C stops it.\n`);
	if (!interrupt.graceful.aborted) {
		await once(interrupt.graceful, 'abort');
	}

	await simulator.close();
	return 0;
}
