import {spawn} from 'node:child_process';
import process from 'node:process';
import {demoKeys} from '../../source/simulator/worlds/demo.ts';

/** A simulated AWS in a process of its own, and the variables that point a client at it. */
export type StartedSimulator = {
	readonly environment: Readonly<Record<string, string>>;
	readonly url: string;
	readonly close: () => void;
};

/** Serves a world by the built program. */
export async function startedSimulator(cli: string, world: string): Promise<StartedSimulator> {
	return serving([cli, 'simulate', world]);
}

/** Serves by a program that says where it is, as `simulate` does. */
export async function serving(args: readonly string[]): Promise<StartedSimulator> {
	const child = spawn(process.execPath, args, {stdio: ['ignore', 'pipe', 'ignore']});
	let told = '';
	const environment = await new Promise<Record<string, string>>((resolve, reject) => {
		child.on('exit', () => {
			reject(new Error(`The simulator ended: ${told}`));
		});
		child.stdout.on('data', (text: Readonly<Uint8Array>) => {
			told += String(text);
			if (!/^export DD_ECS_SETUP_REGISTRY_URL=\S+\n/mv.test(told)) {
				return;
			}

			const said = told.matchAll(/^export (?<name>\w+)=(?<value>\S+)$/gmv);
			resolve(Object.fromEntries(Array.from(said, ({groups}) => [groups?.name ?? '', groups?.value ?? ''])));
		});
	});
	return {
		environment: {...environment, DD_API_KEY: demoKeys.api, AWS_EC2_METADATA_DISABLED: 'true'},
		url: environment.AWS_ENDPOINT_URL ?? '',
		close() {
			child.removeAllListeners('exit');
			child.kill();
		},
	};
}
