import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {startSimulator} from '../../../source/simulator/start-simulator.ts';
import {startReal, type Left} from '../program/real-terminal.ts';

/** Who follows a rollout whose credentials end. */
type Follower = 'screen' | 'lines' | 'pipeline';

/** Who follows, and where the keys come from: they stand in a file, or a program of the profile is asked for them. */
type SignedOutRow = {
	readonly follower: Follower;
	readonly source: 'file' | 'program';
	readonly isAsked?: true;
	readonly isCheap?: true;
};

export const signedOutRows: readonly SignedOutRow[] = [
	{follower: 'screen', source: 'file', isAsked: true, isCheap: true},
	{follower: 'lines', source: 'file', isAsked: true},
	{follower: 'pipeline', source: 'file'},
	{follower: 'screen', source: 'program'},
	{follower: 'pipeline', source: 'program'},
];

export type Followed = Pick<Left, 'exitCode' | 'isCooked'> & {readonly asked: readonly string[]};

const given: Readonly<Record<Follower, {readonly args: readonly string[]; readonly line?: string}>> = {
	screen: {args: []},
	lines: {args: ['--plain']},
	pipeline: {args: ['--json'], line: 'exec "$@" </dev/null >out 2>&1'},
};

/** Keys of a principal, and where the program gets them from. */
type Keys = {readonly id: string; readonly secret: string; readonly token: string};

/** A profile whose keys stand in it, and one that asks a program for them; that one says when they end. */
const profiles = {
	file: ({id, secret, token}: Keys) => ({
		credentials: `[work]
aws_access_key_id = ${id}
aws_secret_access_key = ${secret}
aws_session_token = ${token}
`,
	}),
	program: ({id, secret, token}: Keys, ends: Date) => ({
		credentials: '[work]\ncredential_process = cat keys.json\n',
		'keys.json': JSON.stringify({
			Version: 1,
			AccessKeyId: id,
			SecretAccessKey: secret,
			SessionToken: token,
			Expiration: ends.toISOString(),
		}),
	}),
} as const;

/** Five minutes before keys end, and not sooner, their program is asked for others. */
const soon = 300_000;

/**
Installs with the built program and the keys of a profile. They end while it watches; those of a file are renewed before
anybody says to look again, and the next ones of a program are there in time.
*/
export async function followed(follower: Follower, source: SignedOutRow['source']): Promise<Followed> {
	// Tasks start sooner than in life; the program's own seconds are real ones.
	const simulator = await startSimulator({world: 'shop', speed: 4});
	const {args, line} = given[follower];
	const {
		AWS_ACCESS_KEY_ID: id = '',
		AWS_SECRET_ACCESS_KEY: secret = '',
		AWS_SESSION_TOKEN: token = '',
		...environment
	} = simulator.environment;
	const terminal = startReal({
		args: ['--profile', 'work', '--cluster', 'shop-prod', '--features', 'default', '--yes', ...args],
		...(line !== undefined && {line}),
		environment: {
			...environment,
			AWS_SHARED_CREDENTIALS_FILE: 'credentials',
			AWS_EC2_METADATA_DISABLED: 'true',
			DD_API_KEY: simulator.demo.apiKey,
			DD_SITE: 'datadoghq.com',
		},
	});
	const write = (accessKey: string, ends: number) => {
		const files = profiles[source]({id: accessKey, secret, token}, new Date(Date.now() + ends));
		for (const [name, content] of Object.entries(files)) {
			writeFileSync(path.join(terminal.folder, name), content);
		}
	};

	try {
		write(id, soon + 1000);
		if (follower !== 'pipeline') {
			await terminal.until(/Anything to change/v);
			terminal.write('\r');
		}

		await terminal.journalled('rollout');
		const {principals} = simulator.account;
		const principal = principals.get(id)!;
		const renewed = `ASIA${'R'.repeat(16)}`;
		const end = () => {
			principals.set(id, {...principal, expiresAt: simulator.clock.now()});
		};

		const renew = () => {
			principals.set(renewed, {...principal, accessKeyId: renewed});
			write(renewed, 10 * soon);
		};

		if (source === 'program') {
			renew();
			// A look or two.
			await pause(4000);
			end();
		} else {
			end();
			// Or a look or two in vain.
			await (follower === 'pipeline' ? pause(4000) : terminal.until(/ECS goes on with the rollout/v));
			renew();
			if (follower !== 'pipeline') {
				terminal.write('\r');
			}
		}

		if (follower === 'screen') {
			await terminal.until(/enter leave/v);
			terminal.write('\r');
		}

		const {exitCode, isCooked} = await terminal.ended();
		return {
			exitCode,
			isCooked,
			asked: terminal
				.journal()
				.flatMap(({type, question, value}) =>
					type === 'answered' && question === 'credentials' ? [value ?? ''] : [],
				),
		};
	} finally {
		terminal.close();
		await simulator.close();
	}
}
