import {writeFile} from 'node:fs/promises';
import {withoutSecrets} from '../../domain/agent/read/open-answers.ts';
import type {Answers} from '../../domain/choices/answers.ts';
import {inert} from '../../domain/kit/inert.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import {schemaKey} from '../../options/file-values.ts';
import {version} from '../../version.ts';
import {fileFlags} from '../file-flags.ts';
import type {stringify as Stringify} from './yaml.ts';

/** Where an editor finds the schema, that of the version that wrote the file: with the package, as unpkg serves it. */
export const answersSchema = `https://unpkg.com/dd-ecs-setup@${version}/assets/answers.schema.json`;

/** Writes the answers into a file that `--answers` takes: YAML where its name says so, else JSON. */
export async function writeAnswers(answers: Answers, file: string): Promise<void> {
	const lasting = withoutSecrets(answers);
	const {stringify} = await import('./yaml.ts');
	// JSON by default: any parser reads it, ours included.
	const json = `${inert(JSON.stringify({[schemaKey]: answersSchema, ...lasting}, undefined, '\t'))}\n`;
	// What the language server of the YAML extensions reads, whatever the file is called.
	const comment = `# yaml-language-server: ${schemaKey}=${answersSchema}\n`;
	const text = /\.ya?ml$/iv.test(file) ? `${comment}${yamlOf(lasting, stringify)}` : json;
	try {
		await writeFile(file, text, {flag: fileFlags.replace});
	} catch (error) {
		throw new ProblemError({
			code: 'usage',
			faults: [
				{
					kind: 'unwritable-file',
					flag: '--save-answers',
					file,
					why: error instanceof Error ? error.message : String(error),
				},
			],
		});
	}
}

/** Where a string has what a terminal obeys, all strings stand in double quotes, whose escapes are those of JSON. */
function yamlOf(answers: Answers, stringify: typeof Stringify): string {
	const bare = stringify(answers);
	const isInert = bare === inert(bare) && !/(?<!\S)::/v.test(bare);
	return isInert ? bare : inert(stringify(answers, {defaultStringType: 'QUOTE_DOUBLE', doubleQuotedAsJSON: true}));
}
