import path from 'node:path';
import {shells} from '../../commands/command.ts';
import {knownNames} from '../../journal/known-names.ts';
import {languageOf} from '../../options/language-of.ts';
import {helpIn} from '../../text/languages.ts';
import type {Host} from '../host.ts';
import {print} from '../print.ts';

/** Prints what the script of a shell is answered, and gives the exit code. */
export async function complete([name, ...given]: readonly string[], host: Host): Promise<number> {
	const shell = shells.find(one => one === name);
	if (shell === undefined) {
		return 2;
	}

	const {environment, home, stdout} = host;
	const [{answer}, words] = await Promise.all([
		import('../../front/completion/answer.ts'),
		helpIn(languageOf({}, environment)),
	]);
	const known = async () => {
		const {journalFile} = await import('../../journal/journal-file.ts');
		return knownNames(path.dirname(journalFile(environment, {home, now: new Date()})), host.processes);
	};

	const lines = await answer(shell, given, {
		words,
		async worlds() {
			const {summaries} = await import('../../simulator/worlds/summaries.ts');
			return summaries;
		},
		async profiles() {
			const {profileHeadings} = await import('../../aws/credentials/profile-headings.ts');
			return [...new Set(await profileHeadings(environment))];
		},
		clusters: async () => (await known()).clusters,
		regions: async () => (await known()).regions,
	});
	return print(lines.map(line => `${line}\n`).join(''), stdout);
}
