import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {setTimeout as pause} from 'node:timers/promises';
import {call} from './api.ts';

export type Engine = {
	readonly socket: string;
	/** `20.10.24 (API 1.41)`. */
	readonly version: string;
	/** Started here, with nobody else's containers in it. */
	readonly isOwn: boolean;
	readonly stop: () => Promise<void>;
};

/** An engine that can judge Linux containers, or why there is none. */
export type Found = {readonly engine: Engine} | {readonly none: string};

const patience = 60_000;

/** The engine that answers already, else one that is started from `dockerd`, which takes root. */
export async function findEngine(): Promise<Found> {
	const socket = (process.env.DOCKER_HOST ?? 'unix:///var/run/docker.sock').replace(/^unix:\/\//, '');
	const there = socket.startsWith('/') ? await versionOf(socket) : undefined;
	if (there !== undefined) {
		return there.system === 'linux'
			? {engine: {socket, version: there.version, isOwn: false, stop: async () => undefined}}
			: {none: 'the Docker engine here runs no Linux containers'};
	}

	const dockerd = (process.env.PATH ?? '')
		.split(path.delimiter)
		.map(folder => path.join(folder, 'dockerd'))
		.find(file => existsSync(file));
	if (dockerd === undefined) {
		return {none: 'no Docker engine is installed'};
	}

	return process.getuid?.() === 0 ? start(dockerd) : {none: 'dockerd is installed, but only root can start it'};
}

/** All of it is its own, so that it runs beside another and leaves nothing; without a bridge it needs no network. */
async function start(dockerd: string): Promise<Found> {
	const folder = mkdtempSync(path.join(tmpdir(), 'dd-ecs-setup-docker-'));
	const socket = path.join(folder, 'docker.sock');
	const log = path.join(folder, 'log');
	const output = openSync(log, 'w');
	const daemon = spawn(
		dockerd,
		[
			'--iptables=false',
			'--ip-masq=false',
			'--bridge=none',
			'--storage-driver=vfs',
			`--data-root=${path.join(folder, 'data')}`,
			`--exec-root=${path.join(folder, 'exec')}`,
			`--pidfile=${path.join(folder, 'pid')}`,
			`--host=unix://${socket}`,
		],
		{stdio: ['ignore', output, output]},
	);
	closeSync(output);
	const ended = once(daemon, 'exit');
	const stop = async () => {
		daemon.kill();
		await ended;
		unmountBelow(folder);
		rmSync(folder, {recursive: true, force: true, maxRetries: 10});
	};

	const deadline = performance.now() + patience;
	while (daemon.exitCode === null && performance.now() < deadline) {
		const there = await versionOf(socket);
		if (there !== undefined) {
			return {engine: {socket, version: there.version, isOwn: true, stop}};
		}

		await pause(100);
	}

	const last = readFileSync(log, 'utf8').trimEnd().split('\n').at(-1) ?? '';
	await stop();
	return {none: `dockerd is installed, but does not start here: ${last}`};
}

/** The network of the host stays mounted where a container had it. */
function unmountBelow(folder: string): void {
	const mounted = readFileSync('/proc/mounts', 'utf8')
		.split('\n')
		.map(line => line.split(' ', 2)[1] ?? '')
		.filter(target => target.startsWith(`${folder}/`));
	for (const target of mounted.toReversed()) {
		execFileSync('umount', [target]);
	}
}

async function versionOf(socket: string): Promise<{readonly version: string; readonly system: string} | undefined> {
	if (!existsSync(socket)) {
		return undefined;
	}

	try {
		const {body} = await call(socket, {method: 'GET', path: '/version'});
		const {Version, ApiVersion, Os} = body as Readonly<Record<string, string>>;
		return {version: `${Version} (API ${ApiVersion})`, system: Os ?? ''};
	} catch {
		// A socket that nobody listens on, or one that may not be opened.
		return undefined;
	}
}
