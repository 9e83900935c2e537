import {readFile} from 'node:fs/promises';
import type {Environment} from '../../network/network.ts';
import {awsFile} from './aws-files.ts';

/**
The names of profiles as they stand in the headings of both AWS files, those too that the SDK leaves out: it takes no
name with a blank in it, and nothing of a file in which one heading has no end.
*/
export async function profileHeadings(environment: Environment): Promise<readonly string[]> {
	const [config, credentials] = await Promise.all([
		headingsIn(awsFile('AWS_CONFIG_FILE', environment)),
		headingsIn(awsFile('AWS_SHARED_CREDENTIALS_FILE', environment)),
	]);
	return [...config.flatMap(heading => profileOf(heading)), ...credentials];
}

/** In the config file alone, profiles stand beside sections of other kinds. */
function profileOf(heading: string): readonly string[] {
	const [word = '', ...name] = heading.split(/\s+/v);
	if (word === 'profile') {
		return [name.join(' ').replaceAll(/^["']|["']$/gv, '')];
	}

	return heading === 'default' ? [heading] : [];
}

async function headingsIn(file: string): Promise<readonly string[]> {
	const text = await textOf(file);
	return text
		.split('\n')
		.map(line => line.trim())
		.filter(line => line.startsWith('['))
		.map(line => (line.slice(1).split(']', 1)[0] ?? '').trim());
}

async function textOf(file: string): Promise<string> {
	try {
		return await readFile(file, 'utf8');
	} catch {
		// No such file, or not for us: then it names no profile.
		return '';
	}
}
