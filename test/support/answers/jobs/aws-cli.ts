import {spawnSync} from 'node:child_process';
import {existsSync, globSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {homedir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {gunzipSync} from 'node:zlib';

/** Each AWS CLI of this machine: older ones know no daemons. */
const tools = ['/usr/bin', ...(process.env.PATH ?? '').split(path.delimiter)]
	.map(folder => path.join(folder, 'aws'))
	.filter((file, index, all) => existsSync(file) && all.indexOf(file) === index);

/** The first that knows a command of ECS. */
export function toolFor(command: string): string | undefined {
	return tools.find(file => spawnSync(file, ['ecs', command, '--generate-cli-skeleton']).status === 0);
}

type Model = {readonly shapes: Record<string, {members?: Record<string, {readonly shape: string}>}>};

/** Where botocore of the AWS CLI has its model of ECS, in installations of pyenv. */
const models = globSync(
	`${homedir()}/.pyenv/versions/*/lib/python*/site-packages/botocore/data/ecs/2014-11-13/service-2.json.gz`,
);

/**
A folder for `AWS_DATA_PATH`, with which an AWS CLI that knows daemons knows the field `critical` too, which came to
them later.
*/
export function newerModel(folder: string): string {
	const [file] = models;
	if (file !== undefined) {
		const model = JSON.parse(gunzipSync(readFileSync(file)).toString()) as Model;
		for (const name of ['CreateDaemonRequest', 'UpdateDaemonRequest']) {
			const {members} = model.shapes[name] ?? {};
			if (members) {
				members.critical ??= {shape: 'BoxedBoolean'};
			}
		}

		const place = path.join(folder, 'ecs/2014-11-13');
		mkdirSync(place, {recursive: true});
		writeFileSync(path.join(place, 'service-2.json'), JSON.stringify(model));
	}

	return folder;
}
