import {chmod, copyFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {pathToFileURL} from 'node:url';

/**
Puts a program of that name into a folder; it runs a module of ours, whose arguments begin at `process.argv[2]`. Gives
the variables with which it is found. Windows starts only an .exe without a shell: there it is a copy of Node that does
as the module says before it would look for a script.
*/
export async function fakeProgram(
	folder: string,
	name: string,
	module: string,
): Promise<Readonly<Record<string, string>>> {
	const search = {PATH: `${folder}${path.delimiter}${process.env.PATH}`};
	await writeFile(path.join(folder, 'package.json'), '{"type": "module"}');
	if (process.platform !== 'win32') {
		await writeFile(path.join(folder, name), `#!${process.execPath}\n${module}`);
		await chmod(path.join(folder, name), 0o755);
		return search;
	}

	await copyFile(process.execPath, path.join(folder, `${name}.exe`));
	await writeFile(path.join(folder, `${name}.js`), module);
	await writeFile(
		path.join(folder, 'before.js'),
		`import path from 'node:path';
if (path.basename(process.execPath) === '${name}.exe') {
	process.argv.splice(1, 1, '${name}', path.basename(process.argv[1]));
	await import('./${name}.js');
	process.exit();
}
`,
	);
	return {...search, NODE_OPTIONS: `--import ${pathToFileURL(path.join(folder, 'before.js')).href}`};
}
