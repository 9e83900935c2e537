import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {text} from 'node:stream/consumers';
import type {TestContext} from 'node:test';

const root = path.join(import.meta.dirname, '../../../..');

type Variables = Readonly<Record<string, string>>;

/** How a script ended, and what it wrote. */
export type Ran = {readonly code: number; readonly stdout: string; readonly stderr: string};

/** A machine with a fresh clone: scripts run in it in bash, and `npx` starts the built program. */
export type Job = {
	readonly folder: string;
	readonly run: (script: string, more?: Variables) => Promise<Ran>;
	readonly read: (name: string) => string;
};

/** `environment` is what every script has; nothing of that of the tests is. */
export function job(t: TestContext, environment: Variables): Job {
	const home = mkdtempSync(path.join(tmpdir(), 'job-'));
	t.after(() => {
		rmSync(home, {recursive: true, force: true});
	});
	const folder = path.join(home, 'clone');
	const bin = path.join(home, 'bin');
	mkdirSync(folder);
	mkdirSync(bin);
	const npx = `#!/usr/bin/env bash
while [ $# -gt 0 ]; do case $1 in --yes) shift ;; dd-ecs-setup*) shift; break ;; *) exit 9 ;; esac; done
exec "${process.execPath}" "${path.join(root, 'dist/cli.js')}" "$@"
`;
	writeFileSync(path.join(bin, 'npx'), npx);
	chmodSync(path.join(bin, 'npx'), 0o755);
	return {
		folder,
		async run(script, more = {}) {
			// As GitHub starts it for `shell: bash`.
			const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
				cwd: folder,
				env: {
					PATH: `${bin}:${path.dirname(process.execPath)}:${process.env.PATH ?? ''}`,
					HOME: home,
					RUNNER_TEMP: home,
					CI: 'true',
					AWS_EC2_METADATA_DISABLED: 'true',
					...environment,
					...more,
				},
				stdio: ['ignore', 'pipe', 'pipe'],
			});
			const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
			return {code: child.exitCode ?? -1, stdout, stderr};
		},
		read: name => readFileSync(path.join(folder, name), 'utf8'),
	};
}
