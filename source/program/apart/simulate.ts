import {once} from 'node:events';
import type {Options} from '../../options.ts';
import {assignment} from '../../text/shell/assignment.ts';
import {shellOf} from '../../text/shell/shell.ts';
import {wordsIn} from '../../text/languages.ts';
import type {Interrupt} from '../../setup/ports.ts';
import type {Host} from '../host.ts';
import {makeHome, withoutKeys} from '../make-home.ts';

/**
Serves a world until Ctrl+C, and prints the variables that point a client at it, ready for `eval` or
`Invoke-Expression`.
*/
export async function simulate(
	{world = 'shop', language}: Pick<Options, 'world' | 'language'>,
	host: Host,
	interrupt: Interrupt,
): Promise<number> {
	const {stdout, stderr} = host;
	const shell = shellOf(host);
	const {simulating: words} = await wordsIn(language);
	const {startSimulator} = await import('../../simulator/start-simulator.ts');
	const {url, environment, filesFor, demo, close} = await startSimulator({world});
	const home = filesFor && (await makeHome(filesFor));
	const signedIn = home
		? {
				...withoutKeys(environment),
				...home.environment,
				...(demo.profile !== undefined && {AWS_PROFILE: demo.profile}),
			}
		: environment;
	// Its Datadog takes this one and no real key: made up, and all that an install lacks.
	const variables = {...signedIn, DD_API_KEY: demo.apiKey};
	// Variables on standard output, words on standard error: `eval` takes the one, a person reads the other.
	stdout.write(
		Object.entries(variables)
			.map(([name, value]) => `${assignment(name, value, shell)}\n`)
			.join(''),
	);
	if (home) {
		stderr.write(`${words.home}\n`);
	}

	stderr.write(`${words.serving(world, url)}\n`);
	if (!interrupt.graceful.aborted) {
		await once(interrupt.graceful, 'abort');
	}

	// The folder first: while it is there, a client could still be pointed at it.
	await home?.remove();
	await close();
	return 0;
}
