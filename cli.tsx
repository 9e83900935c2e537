/*
The `engines` of a package mean nothing to npx, so the Node that runs this may be any. Until the check is passed this
file uses only what old Nodes can parse: no static import, and no top-level await. The build lowers the rest and refuses
static imports.
*/
const oldestNode = 22;

/*
Every signal that asks a process to end, since a change must not be cut in two: SIGTERM is what a runner sends to a
cancelled job, SIGHUP what a window sends that closes, SIGALRM and SIGXCPU come when time is up (`alarm`, `ulimit -t`),
SIGUSR2 from what restarts programs, SIGBREAK from Ctrl+Break on Windows. A system without one never sends it.
*/
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGALRM', 'SIGXCPU', 'SIGUSR2', 'SIGBREAK'] as const;

// Not imported: as a module of Node's it would load streams, child processes and workers first
// (.ci/patches/node-process.ts).
const {process} = globalThis;

if (Number(process.versions.node.split('.', 1)[0]) < oldestNode) {
	const found = `dd-ecs-setup needs Node.js ${oldestNode} or newer, and this is ${process.versions.node}.`;
	process.stderr.write(`${found} This works here: npx -p node@24 -p dd-ecs-setup dd-ecs-setup\n`);
	process.exitCode = 1;
} else {
	keepCompiled();
	process.on('uncaughtException', fail);
	// Whatever is never said to have ended well has not.
	process.exitCode = 1;
	const lost = () => {
		fail('nothing is left to wait for, and it has not come to its end');
	};

	process.once('beforeExit', lost);
	void run(process.argv.slice(2))
		.catch(fail)
		.then(() => process.off('beforeExit', lost));
}

/*
What is compiled is kept in a folder of the user's own: in the temporary one, which all share, a second user would have
none, and another one's would be believed. Level by level: whatever is missing above, Node makes as often as the system
says so, below /proc for ever (`MKDirpSync` in src/node_file.cc).
*/
function keepCompiled(): void {
	try {
		// Not imported: Node would read each property of a module first. Node 22.0 to 22.2 have no such function.
		const {existsSync, mkdirSync} = process.getBuiltinModule('node:fs');
		const {isAbsolute, join} = process.getBuiltinModule('node:path');
		const caches = cachesOf(process.getBuiltinModule('node:os').homedir());
		// Whoever names a folder for all of Node has one.
		if (process.env.NODE_COMPILE_CACHE !== undefined || !isAbsolute(caches)) {
			return;
		}

		const folder = join(caches, 'dd-ecs-setup');
		const missing = [caches, folder].filter(level => !existsSync(level));
		for (const level of missing) {
			mkdirSync(level, {mode: 0o700});
		}

		process.getBuiltinModule('node:module').enableCompileCache(folder);
	} catch {
		// Without it everything is only slower.
	}
}

/** Where programs of this system keep what they can make again. */
function cachesOf(home: string): string {
	const {platform, env} = process;
	if (platform === 'win32') {
		return env.LOCALAPPDATA ?? '';
	}

	const usual = `${home}/${platform === 'darwin' ? 'Library/Caches' : '.cache'}`;
	// XDG Base Directory Specification: a relative one counts as none.
	return env.XDG_CACHE_HOME?.startsWith('/') === true ? env.XDG_CACHE_HOME : usual;
}

/*
What is thrown before the program is loaded that would tell it: a package that came down in pieces, for one. No key was
read by then.
*/
function fail(error: unknown): void {
	process.exitCode = 1;
	process.stderr.write(`dd-ecs-setup has a bug or isn't whole: ${String(error)}\n`);
}

async function run(args: readonly string[]): Promise<void> {
	// A reader that has gone (`| head -1`), a full disk or a closed window must not end the process in the middle of a
	// change, as an error without a listener would. source/program/hear-loss.ts says what it means.
	for (const stream of [process.stdout, process.stderr]) {
		stream.on('error', () => undefined);
	}

	// NO_COLOR wins (source/terminal.ts); of both, Node warns on the terminal.
	if ((process.env.NO_COLOR ?? '') !== '') {
		delete process.env.FORCE_COLOR;
	}

	if (args.length === 1) {
		const {alone} = await import('./source/program/apart/alone.ts');
		const exitCode = await alone(args[0], process);
		if (exitCode !== undefined) {
			process.exitCode = exitCode;
			return;
		}
	}

	const [{main}, {isForeground}, {ownProcesses}] = await Promise.all([
		import('./source/program/main.ts'),
		import('./source/program/job/is-foreground.ts'),
		import('./source/program/job/own-processes.ts'),
	]);
	let wasStopped = false;
	let heard: NodeJS.Signals | undefined;
	// Leaving by hand drops what a pipe hasn't taken yet, and the last event is the result.
	process.exitCode = await main({
		args,
		environment: process.env,
		get stdin() {
			return process.stdin; // Opened when it is first asked for.
		},
		stdout: process.stdout,
		stderr: process.stderr,
		home: (await import('node:os')).homedir(),
		platform: process.platform,
		processes: ownProcesses(process),
		onSignal(press) {
			let presses = 0;
			const forget = onEachOf(endings, signal => {
				heard = signal;
				// Ctrl+\ is what people press where Ctrl+C was not enough.
				for (let times = signal === 'SIGQUIT' ? 2 : 1; times > 0; times--) {
					presses += 1;
					press();
				}

				// The third is the system's own: whatever hangs, it ends. Not before: Ink and Inquirer listen too, and
				// end the process once nobody else does.
				if (!(presses > 2)) {
					return;
				}

				forget();
				process.kill(process.pid, signal);
			});
			return forget;
		},
		onUnforeseen(hear) {
			// Rejections that nobody handles come here too. It stays: what comes after the result must not replace the
			// exit code, nor print a stack below it.
			process.on('uncaughtException', hear);
			process.off('uncaughtException', fail);
		},
		...(process.platform !== 'win32' && {
			stopJob() {
				wasStopped = true;
				// 0 is the whole group: what started this, `npx` for one, would otherwise keep the shell waiting.
				process.kill(0, 'SIGTSTP');
			},
		}),
		prepare(variables) {
			// Before anything is loaded that reads them once: the SDK its own, Ink and Inquirer those of colour.
			Object.assign(process.env, variables);
		},
	});
	// Leaving in the background, Node would be stopped for good: it sets the terminal's modes once more (uv__tty_close
	// in libuv). They are as they should be, so the signal may have its way.
	if (wasStopped && heard !== undefined && !(await isForeground())) {
		process.removeAllListeners(heard);
		process.kill(process.pid, heard);
	}

	// The SDK's providers hear of no signal, and one waits for ever for a container's address that is silent. Unless
	// something is still to be written, nothing is worth waiting for after the result.
	if (process.exitCode !== 0) {
		setTimeout(() => {
			if (process.stdout.writableLength + process.stderr.writableLength === 0) {
				process.exit();
			}
		}, 500).unref();
	}

	// The result is said by now: a signal that comes this late must not replace the exit code by its own.
	onEachOf(endings, () => undefined);
}

function onEachOf(signals: readonly NodeJS.Signals[], hear: (signal: NodeJS.Signals) => void): () => void {
	for (const signal of signals) {
		process.on(signal, hear);
	}

	return () => {
		for (const signal of signals) {
			process.off(signal, hear);
		}
	};
}
