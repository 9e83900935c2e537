import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {startSimulator} from '../../../source/simulator/start-simulator.ts';
import {startReal, type JournalLine, type Left} from '../program/real-terminal.ts';

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

type Given = {readonly args: readonly string[]; readonly line?: string};

const given: Readonly<Record<Follower, Given>> = {
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

/** The built program with the keys of a profile on a simulated account, which end and are renewed when told to. */
async function signedIn(world: string, source: SignedOutRow['source'], run: Given) {
	// Tasks start sooner than in life; the program's own seconds are real ones.
	const simulator = await startSimulator({world, speed: 4});
	const {
		AWS_ACCESS_KEY_ID: id = '',
		AWS_SECRET_ACCESS_KEY: secret = '',
		AWS_SESSION_TOKEN: token = '',
		...environment
	} = simulator.environment;
	const terminal = startReal({
		...run,
		args: [...run.args, '--profile', 'work', '--cluster', 'shop-prod'],
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

	write(id, soon + 1000);
	const {principals} = simulator.account;
	const principal = principals.get(id)!;
	const renewed = `ASIA${'R'.repeat(16)}`;
	return {
		terminal,
		end() {
			principals.set(id, {...principal, expiresAt: simulator.clock.now()});
		},
		renew() {
			principals.set(renewed, {...principal, accessKeyId: renewed});
			write(renewed, 10 * soon);
		},
		async close() {
			terminal.close();
			await simulator.close();
		},
	};
}

/** What was answered to which credentials to go on with. */
function answersIn(journal: readonly JournalLine[]): readonly string[] {
	return journal.flatMap(({type, question, value}) =>
		type === 'answered' && question === 'credentials' ? [value ?? ''] : [],
	);
}

/**
Installs with the built program and the keys of a profile. They end while it watches; those of a file are renewed before
anybody says to look again, and the next ones of a program are there in time.
*/
export async function followed(follower: Follower, source: SignedOutRow['source']): Promise<Followed> {
	const {args, line} = given[follower];
	const {terminal, end, renew, close} = await signedIn('shop', source, {
		args: ['--features', 'default', '--yes', ...args],
		...(line !== undefined && {line}),
	});
	try {
		if (follower !== 'pipeline') {
			await terminal.until(/Anything to change/v);
			terminal.write('\r');
		}

		await terminal.journalled('rollout');
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
		return {exitCode, isCooked, asked: answersIn(terminal.journal())};
	} finally {
		await close();
	}
}

/** Looks at what runs where; the keys of a file have ended when somebody looks again, and they sign in. */
export async function lookedOn(): Promise<Followed> {
	const {terminal, end, renew, close} = await signedIn('installed', 'file', {args: ['status']});
	try {
		await terminal.until(/r look again/v);
		end();
		terminal.write('r');
		await terminal.until(/it is read again once you are signed in/v);
		renew();
		terminal.write('\r');
		await terminal.until(/Credentials: work.*Credentials: work.*r look again/sv);
		terminal.write('q');
		const {exitCode, isCooked} = await terminal.ended();
		return {exitCode, isCooked, asked: answersIn(terminal.journal())};
	} finally {
		await close();
	}
}
