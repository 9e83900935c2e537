import {exec, spawnSync, type ChildProcess} from 'node:child_process';
import {platform} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {externalDataInterceptor} from '@smithy/core/config';
import {type Problem, ProblemError} from '../../domain/choices/problem/problem.ts';
import {mask, maskedWords} from '../../domain/kit/mask.ts';

/** How the command of a profile's `credential_process` is run. */
export type ProcessRun = {
	readonly profile: string;
	/** It is killed when this aborts. */
	readonly signal: AbortSignal | undefined;
	/** Where Windows is, where that is the system. */
	readonly systemRoot: string | undefined;
	/** Stands around it, so that one that takes long can be told. */
	readonly attend: <Result>(run: () => Promise<Result>) => Promise<Result>;
};

/** As long as the SDK for Go lets one run (aws/aws-sdk-go-v2, credentials/processcreds/provider.go). */
const limit = 60_000;

/**
Runs any `credential_process` within a time, until the signal and without a standard input: the SDK would wait for ever.
It has a place for that, which is set for the time of `provide` (aws/aws-sdk-js-v3,
credential-provider-process/src/resolveProcessCredentials.ts). Throws a ProblemError for one that was cut off.
*/
export async function withProcess<Result>(
	{profile, signal, systemRoot, attend}: ProcessRun,
	provide: () => Promise<Result>,
): Promise<Result> {
	let problem: Problem | undefined;
	const run = async (command: string) => {
		const {child, ended} = start(command);
		const end = (why: Problem) => {
			problem = why;
			endTree(child, systemRoot);
		};

		const stop = () => {
			end({code: 'stopped'});
		};

		const timer = setTimeout(() => {
			const late = {setting: 'credential_process', seconds: limit / 1000};
			end({code: 'broken-profile', profile, detail: '', late});
		}, limit);
		signal?.addEventListener('abort', stop);
		if (signal?.aborted) {
			stop();
		}

		try {
			return await attend(async () => ended);
		} finally {
			clearTimeout(timer);
			signal?.removeEventListener('abort', stop);
		}
	};

	const place = externalDataInterceptor.getTokenRecord();
	place.exec = Object.assign(() => undefined, {[promisify.custom]: run});
	try {
		return await provide();
	} catch (error) {
		// Of what was thrown inside, the SDK keeps the text alone.
		throw problem === undefined ? error : new ProblemError(problem);
	} finally {
		delete place.exec;
	}
}

type Running = {readonly child: ChildProcess; readonly ended: Promise<{readonly stdout: string}>};

function start(command: string): Running {
	const {promise: ended, resolve, reject} = Promise.withResolvers<{readonly stdout: string}>();
	const child = exec(command, (error, stdout) => {
		if (error) {
			reject(Object.assign(error, {message: withoutSecrets(error.message)}));
		} else {
			resolve({stdout});
		}
	});
	// Of the SDK it would be a pipe that nobody writes to.
	child.stdin?.end();
	return {child, ended};
}

/**
Ends a process and all that it started: a shell that is killed leaves its commands behind. They can't be a group of
their own, which would take the terminal from a command that asks there. Where no `ps` is, the first alone ends. Windows
has a program for it.
*/
function endTree(child: ChildProcess, systemRoot = String.raw`C:\Windows`): void {
	if (platform() === 'win32') {
		const killer = path.join(systemRoot, 'System32', 'taskkill.exe');
		spawnSync(killer, ['/T', '/F', '/PID', String(child.pid)], {stdio: 'ignore'});
		child.kill('SIGKILL');
		return;
	}

	// Before the first ends: what it started would be nobody's then (POSIX, "ps").
	const {stdout} = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], {encoding: 'utf8'});
	const pairs = (stdout ?? '').split('\n').map(line => line.trim().split(/\s+/v).map(Number));
	const started = child.pid === undefined ? [] : below([child.pid], pairs);
	child.kill('SIGKILL');
	if (started.length > 0) {
		spawnSync('sh', ['-c', `kill -9 ${started.join(' ')}`], {stdio: 'ignore'});
	}
}

function below(pids: readonly number[], pairs: ReadonlyArray<readonly number[]>): readonly number[] {
	const started = pairs.filter(([, parent = 0]) => pids.includes(parent)).flatMap(([pid]) => pid ?? []);
	return started.length === 0 ? [] : [...started, ...below(started, pairs)];
}

/** What a program that failed wrote is told, and so is its command; one wrote the secret that it had just got. */
function withoutSecrets(text: string): string {
	// In capitals, small letters and digits, as secret keys and tokens of AWS are, and hashes and paths are not.
	const secret = /(?<![\w+\/=])(?=[\w+\/=]*[A-Z])(?=[\w+\/=]*[a-z])(?=[\w+\/=]*\d)[\w+\/=]{32,}/gv;
	return maskedWords(text.replaceAll(secret, () => mask).split(' ')).join(' ');
}
