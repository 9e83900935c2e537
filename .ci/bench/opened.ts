import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';

type Opened = {readonly files: number; readonly bytes: number};

/** Which files of the bundle a program opens and how large these are, where the system has strace. */
export function opened(
	[program = '', ...args]: readonly string[],
	environment: Readonly<Record<string, string | undefined>>,
): Opened | undefined {
	const folder = mkdtempSync(path.join(tmpdir(), 'dd-ecs-setup-strace-'));
	const file = path.join(folder, 'trace');
	try {
		const traced = ['-f', '-e', 'trace=openat,open', '-o', file, program, ...args];
		if (spawnSync('strace', traced, {stdio: 'ignore', env: {...environment}}).error) {
			return undefined;
		}

		const trace = readFileSync(file, 'utf8');
		const names = Array.from(
			trace.matchAll(/"(?<name>[^"]+\/dist\/[^"]+)"[^\n]*\) = \d/gv),
			({groups}) => groups?.name ?? '',
		);
		const files = [...new Set(names)];
		return {files: files.length, bytes: files.reduce((sum, name) => sum + statSync(name).size, 0)};
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
}
