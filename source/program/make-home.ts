import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {platform, tmpdir} from 'node:os';
import path from 'node:path';
import {ProblemError} from '../domain/choices/problem/problem.ts';

/** A folder that stands for a home: AWS files and tokens of a simulated person live in it. */
export type Home = {
	/** Points every client of AWS at the home's files and at no other. */
	readonly environment: Readonly<Record<string, string>>;
	readonly remove: () => Promise<void>;
};

/** Writes a simulated person's home into a folder of its own. */
export async function makeHome(filesFor: (folder: string) => Readonly<Record<string, string>>): Promise<Home> {
	const folder = await makeFolder();
	await Promise.all(
		Object.entries(filesFor(folder)).map(async ([name, text]) => {
			const file = path.join(folder, ...name.split('/'));
			await mkdir(path.dirname(file), {recursive: true});
			// As the AWS CLI writes its own, though nothing here opens a real account.
			await writeFile(file, text, {mode: 0o600});
		}),
	);
	return {
		environment: {
			AWS_CONFIG_FILE: path.join(folder, '.aws', 'config'),
			AWS_SHARED_CREDENTIALS_FILE: path.join(folder, '.aws', 'credentials'),
			// On a real instance the SDK would find that instance's role.
			AWS_EC2_METADATA_DISABLED: 'true',
			// What `aws sso login` and `aws login` keep has no variable of its own: it is looked for in the home, on
			// Windows by the second name.
			HOME: folder,
			USERPROFILE: folder,
		},
		async remove() {
			// `force`: a person may have tidied the temporary folder meanwhile.
			await rm(folder, {recursive: true, force: true});
		},
	};
}

async function makeFolder(): Promise<string> {
	// A path that isn't from the root would be another one for a client that is started elsewhere.
	const parent = path.resolve(tmpdir());
	try {
		return await mkdtemp(path.join(parent, 'dd-ecs-setup-'));
	} catch (error) {
		if (error instanceof Error && 'code' in error) {
			const flag = platform() === 'win32' ? 'TEMP' : 'TMPDIR';
			throw new ProblemError({
				code: 'usage',
				faults: [{kind: 'unwritable-file', flag, file: parent, why: error.message}],
			});
		}

		throw error;
	}
}

/** For a world whose keys and region stand in AWS files. */
export function withoutKeys(environment: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
	return Object.fromEntries(
		Object.entries(environment).filter(
			([name]) => !/^AWS_(?:ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|(?:DEFAULT_)?REGION)$/v.test(name),
		),
	);
}
