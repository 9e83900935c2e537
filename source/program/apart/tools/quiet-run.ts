import {Readable, Writable} from 'node:stream';
import type {Ran, Told} from '../../../front/mcp/runs.ts';
import type {Host} from '../../host.ts';
import {besideHost} from './beside-host.ts';

/** Runs a command line to its end in this process, and gives its exit code. */
export type Main = (host: Host) => Promise<number>;

export type QuietRun = {
	readonly args: readonly string[];
	readonly hear: (event: Told) => void;
	/** Texts that are this server's own, files for one, and what stands for them in what is told. */
	readonly replaced: Readonly<Record<string, string>>;
	/** Calls back where it is to end, and each further time that it is to end sooner. */
	readonly onPress: (press: () => void) => () => void;
	readonly onUnforeseen: Host['onUnforeseen'];
};

/**
A run whose events nobody sees but who called it, as `--json` prints them. It reads nothing and asks nobody; standard
output, which is the protocol's, is not touched.
*/
export async function quietRun(run: QuietRun, host: Host, main: Main): Promise<Ran> {
	const events: Told[] = [];
	let rest = '';
	const stdout = new Writable({
		decodeStrings: false,
		write(chunk: string, _, done) {
			const lines = `${rest}${chunk}`.split('\n');
			rest = lines.pop() ?? '';
			for (const line of lines) {
				const event = JSON.parse(told(line, run.replaced)) as Told;
				events.push(event);
				run.hear(event);
			}

			done();
		},
	});
	const exitCode = await main(
		besideHost(host, {
			args: run.args,
			stdin: Readable.from([]),
			stdout,
			onSignal: run.onPress,
			onUnforeseen: run.onUnforeseen,
		}),
	);
	return {exitCode, events};
}

function told(line: string, replaced: QuietRun['replaced']): string {
	let text = line;
	for (const [own, other] of Object.entries(replaced)) {
		// As they stand in JSON: a path of Windows has its slashes twice there.
		text = text.replaceAll(JSON.stringify(own).slice(1, -1), () => other);
	}

	// Lines of a file that nobody else sees.
	return text.replaceAll(/(?<=settings):\d+:\d+(?=:)/gv, '');
}
