import module from 'node:module';

/*
The `engines` of a package mean nothing to npx, so the Node that runs this may be any. Until the check is passed this
file uses only what old Nodes can parse: no static import but node: modules, and no top-level await. The build lowers
the rest and refuses other static imports.
*/
const oldestNode = 22;

// Not imported: as a module of Node's it would load streams, child processes and workers first
// (.ci/patches/node-process.ts).
const {process} = globalThis;

if (Number(process.versions.node.split('.', 1)[0]) < oldestNode) {
	process.stderr.write(
		`dd-ecs-setup needs Node.js ${oldestNode} or newer, and this is ${process.versions.node}. This ` +
			'works here: npx -p node@24 -p dd-ecs-setup dd-ecs-setup\n',
	);
	process.exitCode = 1;
} else {
	// Node 22.0 has no compile cache yet.
	module.enableCompileCache?.();
	void run(process.argv.slice(2));
}

async function run(args: readonly string[]): Promise<void> {
	// Alone on the line it needs no parser, which would load every command.
	if (args.length === 1 && args[0] === '--version') {
		const {version} = await import('./source/version.ts');
		process.stdout.write(`${version}\n`);
		return;
	}

	const {main} = await import('./source/program/main.ts');
	const {homedir} = await import('node:os');
	// Leaving by hand drops what a pipe hasn't taken yet, and the last event is the result.
	process.exitCode = await main({
		args,
		environment: process.env,
		stdin: process.stdin,
		stdout: process.stdout,
		stderr: process.stderr,
		home: homedir(),
		onSignal(press) {
			let presses = 0;
			// SIGTERM too: it's what a runner sends to a cancelled job, and a change must not be cut in two.
			const signals = ['SIGINT', 'SIGTERM'] as const;
			const forget = () => {
				for (const signal of signals) {
					process.off(signal, hear);
				}
			};

			for (const signal of signals) {
				process.on(signal, hear);
			}

			return forget;

			// The third is the system's own: whatever hangs, Ctrl+C ends it.
			function hear() {
				presses += 1;
				press();
				if (presses > 1) {
					forget();
				}
			}
		},
		prepare(variables) {
			// Before anything is loaded that reads them once: the SDK its own, Ink and Inquirer those of colour.
			Object.assign(process.env, variables);
		},
	});
}
