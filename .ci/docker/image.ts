import {execFileSync} from 'node:child_process';
import {copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {call, messageOf} from './api.ts';

/** Stands for every image of a definition, so that none is pulled. */
export const image = 'dd-ecs-setup-definitions:judged';

/** Imports the image. It can be run where the machine has a static busybox (Debian's busybox-static). */
export async function importImage(socket: string): Promise<{readonly canRun: boolean}> {
	const folder = mkdtempSync(path.join(tmpdir(), 'dd-ecs-setup-image-'));
	try {
		const busybox = ['/bin/busybox', '/usr/bin/busybox'].find(file => isStatic(file));
		mkdirSync(path.join(folder, 'bin'));
		if (busybox !== undefined) {
			copyFileSync(busybox, path.join(folder, 'bin/busybox'));
		}

		const [repo = '', tag = ''] = image.split(':', 2);
		// Docker creates no container that has no command; the Agent's image has one.
		const changes = encodeURIComponent('CMD ["/bin/busybox"]');
		const reply = await call(socket, {
			method: 'POST',
			path: `/images/create?fromSrc=-&repo=${repo}&tag=${tag}&changes=${changes}`,
			body: execFileSync('tar', ['-C', folder, '-cf', '-', '.'], {maxBuffer: Infinity}),
		});
		if (reply.status !== 200) {
			throw new Error(`The image can't be imported: ${messageOf(reply)}`);
		}

		return {canRun: busybox !== undefined};
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
}

/** A program that names a loader would need the machine's libraries too. */
function isStatic(file: string): boolean {
	try {
		return !readFileSync(file).subarray(0, 4096).includes('/ld-');
	} catch {
		// It isn't there.
		return false;
	}
}
