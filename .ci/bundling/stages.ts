import {Buffer} from 'node:buffer';
import path from 'node:path';
import type {Metafile} from 'esbuild';
import {rollup, type LogLevel, type RollupLog} from 'rollup';
import {withLightInterop} from './interop.ts';
import {reached} from './reached.ts';

/** A file of the bundle, and what is in it. */
export type File = {readonly path: string; readonly contents: Uint8Array};

/*
What a run loads one after the other, by the files that the source imports with `import()`. What several stages share
comes with the first of them, since a later one never runs without it. Only one of the fronts runs, and `connect`
behind its first frame: what two of these share comes with `run`.
*/
const stages: Readonly<Record<string, readonly RegExp[]>> = {
	begin: [/^source\/program\/apart\/alone\.ts$/v],
	main: [
		/^source\/program\/(?:main|job\/is-foreground|job\/own-processes|title)\.ts$/v,
		/^source\/text\/en\/title\.ts$/v,
		// Little, and what completes a command line needs it alone.
		/^source\/aws\/credentials\/profile-headings\.ts$/v,
		/^source\/journal\/(?:journal-file|own-journals)\.ts$/v,
	],
	words: [/^source\/text\/en\.ts$/v],
	run: [/^source\/program\/run-command\.ts$/v],
	json: [/^source\/front\/json(?:\/wire-lines|\/wire-settled)?\.ts$/v],
	lines: [/^source\/front\/lines\/(?:lines|pen|hung|tell\/tell-problem)\.ts$/v],
	tui: [/^source\/front\/tui\/tui\.ts$/v],
	connect: [
		/^source\/program\/start\.ts$/v,
		/^source\/aws\/credentials\/(?:list-sources|missing-parts|read-profiles|sign-in)\.ts$/v,
		/^source\/(?:datadog|registry)\/live\.ts$/v,
		/^source\/journal\/last-steps\.ts$/v,
		/^source\/setup\/setup\.ts$/v,
	],
	aws: [
		/^source\/aws\/connect\/client-settings\.ts$/v,
		/^source\/aws\/credentials\/provider-for\.ts$/v,
		/^source\/aws\/(?:ec2|ecs|iam|secrets-manager|ssm|sts)\/client\.ts$/v,
		/^source\/aws\/ec2\/read-(?:machines|open-ranges)\.ts$/v,
		/^source\/aws\/ecs\/read-(?:cluster|clusters|workloads)\.ts$/v,
		/^source\/aws\/iam\/read-(?:permissions|role)\.ts$/v,
		/^source\/aws\/keys\/read-stored-keys\.ts$/v,
		/^source\/aws\/(?:secrets-manager|ssm)\/read-stored-(?:parameters|secrets)\.ts$/v,
		/^source\/aws\/sts\/identify\.ts$/v,
	],
	changes: [/^source\/aws\/(?:(?:ec2|ecr|ecs|keys|secrets-manager|ssm)\/|perform\/(?!perform-stack-set))/v],
	// Of CloudFormation and Organizations, which only a fleet asks.
	stacks: [/^source\/aws\/(?:cloudformation|organizations)\//v, /^source\/aws\/perform\/perform-stack-set\.ts$/v],
	// Each other language in files of its own, which nobody opens who doesn't use it.
	'title-ko': [/^source\/text\/ko\/title\.ts$/v],
	'help-ko': [/^source\/text\/ko\/usage\/help\.ts$/v],
	'words-ko': [/^source\/text\/ko\.ts$/v],
	'title-ja': [/^source\/text\/ja\/title\.ts$/v],
	'help-ja': [/^source\/text\/ja\/usage\/help\.ts$/v],
	'words-ja': [/^source\/text\/ja\.ts$/v],
	simulator: [/^source\/simulator\/start-simulator\.ts$/v],
	'simulated-stacks': [/^source\/simulator\/cloudformation\/(?:organizations\/organizations|cloudformation)\.ts$/v],
};

const first = new Set(['begin', 'main']);

const beside = new Set(['json', 'lines', 'tui', 'connect']);

/** What is printed at once, without `main` where it stands alone on the line: `help`, with `tables` that both read. */
const asides = [
	/^source\/program\/apart\/help-alone\.ts$/v,
	/^source\/front\/help\/help\.ts$/v,
	/^source\/simulator\/worlds\/summaries\.ts$/v,
	/^source\/text\/en\/usage\/help\.ts$/v,
];

/**
Puts esbuild's many small files together, a fat one a stage: each file costs a look-up, a read and a module of its own
(164 of them in a dry run took 80 ms). esbuild splits by who may load what and can't be told what comes first.
*/
export async function inStages(files: readonly File[], metafile: Metafile, folder: string): Promise<readonly File[]> {
	const code = withLightInterop(
		new Map(
			files
				.filter(file => file.path.endsWith('.js'))
				.map(file => [path.resolve(file.path), Buffer.from(file.contents).toString()]),
		),
	);
	const stageOf = stagesOf(metafile);
	const bundle = await rollup({
		input: path.resolve(folder, 'cli.js'),
		external: id => !id.startsWith('.') && !path.isAbsolute(id),
		// Esbuild has done that.
		treeshake: false,
		onLog: refuse,
		plugins: [
			{
				name: 'in-memory',
				resolveId: (id, importer) =>
					importer === undefined
						? id
						: id.startsWith('.')
							? path.resolve(path.dirname(importer), id)
							: undefined,
				load: id => code.get(id),
			},
		],
	});
	const {output} = await bundle.generate({
		dir: folder,
		format: 'esm',
		compact: true,
		generatedCode: 'es2015',
		hoistTransitiveImports: false,
		entryFileNames: '[name].js',
		// Without the hash that esbuild gave the file.
		chunkFileNames: ({name}) => `${name.replace(/-[0-9A-Z]{8}$/v, '')}-[hash].js`,
		manualChunks: id => stageOf.get(id),
	});
	await bundle.close();
	const others = files.filter(file => !file.path.endsWith('.js'));
	return [
		...others,
		...output.flatMap(made =>
			made.type === 'chunk' ? [{path: path.join(folder, made.fileName), contents: Buffer.from(made.code)}] : [],
		),
	];
}

/** Which stage each of esbuild's files belongs to; what is loaded rarely stays a file of its own. */
function stagesOf({outputs}: Metafile): ReadonlyMap<string, string> {
	const entries = Object.entries(outputs).flatMap(([file, {entryPoint}]) =>
		entryPoint === undefined ? [] : [{file, entryPoint}],
	);
	const filesOf = new Map(
		Object.entries(stages).map(([stage, patterns]) => {
			const own = entries.filter(({entryPoint}) => patterns.some(pattern => pattern.test(entryPoint)));
			const lost = patterns.filter(pattern => own.every(({entryPoint}) => !pattern.test(entryPoint)));
			if (lost.length > 0) {
				throw new Error(`No import() leads to what the stage ${stage} names: ${lost.join(', ')}`);
			}

			return [
				stage,
				reached(
					own.map(({file}) => file),
					outputs,
				),
			] as const;
		}),
	);
	const aside = reached(
		entries.filter(({entryPoint}) => asides.some(pattern => pattern.test(entryPoint))).map(({file}) => file),
		outputs,
	);
	// What only hands out a module of Node's runs nothing by itself.
	const handing = Object.entries(outputs)
		.filter(
			([, {inputs, entryPoint}]) =>
				entryPoint === undefined && Object.keys(inputs).every(input => input.startsWith('builtin:')),
		)
		.map(([file]) => file);
	const stageOf = new Map(Array.from(reached(handing, outputs), file => [path.resolve(file), 'begin']));
	const stageFor = (file: string, stage: string): string => {
		const isShared = [...beside].filter(one => filesOf.get(one)?.has(file)).length > 1;
		const isTable = stage === 'main' && aside.has(file);
		return isTable ? 'tables' : beside.has(stage) && isShared ? 'run' : stage;
	};

	const inOrder = [
		...[...filesOf].filter(([stage]) => first.has(stage)),
		['help', aside] as const,
		...[...filesOf].filter(([stage]) => !first.has(stage)),
	];
	for (const [stage, reachedFiles] of inOrder) {
		for (const file of reachedFiles) {
			const name = path.resolve(file);
			stageOf.set(name, stageOf.get(name) ?? stageFor(file, stage));
		}
	}

	return stageOf;
}

// A circle of stages ends V8 itself (`module->status() == kLinked`) when two of them are imported at once.
function refuse(level: LogLevel, {code, message}: RollupLog): void {
	if (level === 'warn' || code === 'CYCLIC_CROSS_CHUNK_REEXPORT') {
		throw new Error(message);
	}
}
