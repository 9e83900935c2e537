import {globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {bundle} from './bundle.ts';
import {licences} from './licences.ts';
import {readManifest} from './manifest.ts';
import {calledIn} from './bundling/called.ts';
import {withEager} from './bundling/eager.ts';
import {manual} from './bundling/manual.ts';
import {sbom} from './bundling/sbom.ts';
import {report} from './report.ts';

const folder = 'dist';

process.chdir(path.join(import.meta.dirname, '..'));

if (!process.argv.includes('--if-needed')) {
	console.log(report(await build(), process.argv.includes('--report') ? 'packages' : 'files'));
} else if (isOutdated()) {
	await build();
}

async function build() {
	const bundled = await bundle('cli.tsx', folder);
	const {files, metafile} = bundled;
	rmSync(folder, {recursive: true, force: true});
	mkdirSync(folder, {recursive: true});
	for (const {path: file, contents} of files) {
		writeFileSync(file, contents, {mode: file.endsWith('cli.js') ? 0o755 : 0o644});
	}

	await makeEager();
	const shipped = Object.values(metafile.outputs).flatMap(({inputs}) =>
		Object.entries(inputs)
			.filter(([, {bytesInOutput}]) => bytesInOutput > 0)
			.map(([input]) => input),
	);
	writeFileSync(path.join(folder, 'THIRD-PARTY-LICENSES.txt'), licences(shipped));
	writeFileSync(path.join(folder, 'sbom.cdx.json'), sbom(shipped, readManifest('.')));
	writeFileSync(path.join(folder, 'dd-ecs-setup.1'), manual(readManifest('.').version));
	return bundled;
}

/** Has what usual runs call compiled with its file: they are tried, and the files written once more. */
async function makeEager() {
	for (const [name, called] of await calledIn(folder)) {
		const file = path.join(folder, name);
		// The entry has to be what old Nodes can read, and is small.
		if (name !== 'cli.js' && statSync(file, {throwIfNoEntry: false})) {
			writeFileSync(file, withEager(readFileSync(file, 'utf8'), called));
		}
	}
}

function isOutdated(): boolean {
	const built = changed(path.join(folder, 'cli.js'));
	return globSync(['cli.tsx', 'package.json', 'package-lock.json', 'source/**', '.ci/**']).some(
		file => changed(file) > built,
	);
}

function changed(file: string): number {
	return statSync(file, {throwIfNoEntry: false})?.mtimeMs ?? 0;
}
