import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/*
`npm run bench` measures start-up; `npm run bench -- growth`, `keys`, `estates`, `fleet` and `rollout` the rest, each
with arguments of its own.
*/
const folder = path.join(import.meta.dirname, 'bench');
const [first = '', ...others] = process.argv.slice(2);
const named = path.join(folder, `${first}.ts`);
const isNamed = /^[a-z][\-a-z]*$/v.test(first);
if (isNamed && !existsSync(named)) {
	const known = readdirSync(folder).filter(name =>
		['estates.ts', 'fleet.ts', 'growth.ts', 'keys.ts', 'rollout.ts', 'start-up.ts'].includes(name),
	);
	throw new Error(`No bench is called ${first}; there are ${known.join(', ').replaceAll('.ts', '')}.`);
}

const [file, args] = isNamed ? [named, others] : [path.join(folder, 'start-up.ts'), process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, [file, ...args], {stdio: 'inherit'}).status ?? 1;
