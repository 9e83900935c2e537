import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {bundle} from './bundle.ts';
import {licences} from './licences.ts';
import {report} from './report.ts';

const folder = 'dist';

process.chdir(path.join(import.meta.dirname, '..'));
rmSync(folder, {recursive: true, force: true});
mkdirSync(folder, {recursive: true});

const {files, metafile} = await bundle('cli.tsx', folder);
for (const {path: file, contents} of files) {
	writeFileSync(file, contents, {mode: file.endsWith('cli.js') ? 0o755 : 0o644});
}

const shipped = Object.values(metafile.outputs).flatMap(({inputs}) => Object.keys(inputs).filter(input => (inputs[input]?.bytesInOutput ?? 0) > 0));
writeFileSync(path.join(folder, 'THIRD-PARTY-LICENSES.txt'), licences(shipped));

console.log(report(metafile, process.argv.includes('--report') ? 'packages' : 'files'));
