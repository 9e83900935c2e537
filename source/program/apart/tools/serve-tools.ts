import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Options} from '../../../options.ts';
import {toolsIn} from '../../../text/languages.ts';
import {version} from '../../../version.ts';
import type {Around} from '../serving.ts';
import {createClock, demoSpeed} from '../../clock.ts';
import type {Simulated} from '../../host.ts';
import {visible} from '../../../text/letters/visible.ts';
import {createDiscretion} from '../../discretion.ts';
import {besideHost} from './beside-host.ts';
import {createRunning} from './running.ts';
import {runsIn} from './runs-in.ts';

/**
Serves tools to the client at standard input and output until it goes away or the process is asked to end. A change that
is under way is finished first; what only reads ends at once. Gives the exit code.
*/
export async function serveTools(
	options: Options,
	{host: given, interrupt, unforeseen, main}: Around,
): Promise<number> {
	const {stdin, stdout, stderr} = given;
	// English, as whatever a machine reads.
	const [{serve}, words, simulated] = await Promise.all([
		import('../../../front/mcp/serve.ts'),
		toolsIn('en'),
		options.demo ? simulate(options) : undefined,
	]);
	const host = simulated ? besideHost(given, {simulated}) : given;
	// Node makes it for this user alone.
	const folder = await mkdtemp(path.join(tmpdir(), 'dd-ecs-setup-'));
	const running = createRunning(host, main);
	// The runs hear of it themselves, and each ends as it would alone: a change that is under way is not cut in two.
	unforeseen.raised.catch((error: unknown) => {
		stderr.write(`${words.crashed(createDiscretion(host).text(visible(String(error))))}\n`);
	});
	const gone = new AbortController();
	const leave = () => {
		gone.abort();
	};

	for (const event of ['end', 'close', 'error']) {
		stdin.once(event, leave);
	}

	stdout.once('error', leave);
	try {
		const close = await serve({runs: runsIn({folder, options, running}), words, version, stdin, stdout});
		stderr.write(`${words.serving(options.allowApply)}\n`);
		await stopped(AbortSignal.any([gone.signal, interrupt.graceful]));
		running.press();
		interrupt.immediate.addEventListener('abort', running.press, {once: true});
		await running.settled();
		await close();
	} finally {
		await rm(folder, {recursive: true, force: true});
		await simulated?.simulator.close();
	}

	return 0;
}

/** One account for all calls: what one applies the next one sees. */
async function simulate({world = 'shop'}: Options): Promise<Simulated> {
	const clock = createClock(demoSpeed);
	const {startSimulator} = await import('../../../simulator/start-simulator.ts');
	return {clock, simulator: await startSimulator({world, speed: demoSpeed})};
}

async function stopped(signal: AbortSignal): Promise<void> {
	if (!signal.aborted) {
		await once(signal, 'abort');
	}
}
