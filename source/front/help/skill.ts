import {defaultFeatures} from '../../domain/choices/feature-id.ts';
import type {SkillWords} from '../../text/skill-words.ts';
import type {DescribedCommand, Description} from './description.ts';

/**
What a coding agent reads, as a SKILL.md: name and use in front, as agents look for it there (agentskills.io), then the
order of work. Commands, exit codes and features are those of the description.
*/
export function skill({program, commands, exitCodes, features}: Description, words: SkillWords): string {
	const {headings, columns} = words;
	return [
		'---',
		`name: ${program}`,
		// A colon in it would be read as YAML.
		`description: ${JSON.stringify(words.when)}`,
		'---',
		'',
		`# ${program}`,
		...paragraphs(words.introduction),
		...heading(headings.steps),
		...words.steps.flatMap(({title, text, commands: lines}, index) => [
			'',
			`${index + 1}. **${title}.** ${text}`,
			'',
			'   ```sh',
			...lines.map(line => `   ${line}`),
			'   ```',
		]),
		...heading(headings.never),
		'',
		...words.never.map(what => `- ${what}`),
		...heading(headings.answers),
		...paragraphs(words.answers),
		...heading(headings.tools),
		...paragraphs(words.tools),
		...heading(headings.exitCodes),
		'',
		...table(
			[columns.exitCode, columns.meaning, columns.next],
			exitCodes.map(({code, meaning}) => [String(code), meaning, words.after[code] ?? '']),
		),
		...heading(headings.commands),
		'',
		...table(
			[columns.command, columns.meaning, columns.changes],
			commands.map(command => [`\`${command.name}\``, command.meaning, changes(command, words)]),
		),
		...heading(headings.features),
		'',
		words.defaults(defaultFeatures),
		'',
		...table(
			[columns.feature, columns.what],
			features.map(({id, meaning}) => [`\`${id}\``, meaning]),
		),
		'',
	].join('\n');
}

function changes({changes: what}: DescribedCommand, {changes: words}: SkillWords): string {
	return what === 'nothing' || what === 'plan' ? words[what] : words.only(what);
}

function heading(title: string): readonly string[] {
	return ['', `## ${title}`];
}

function paragraphs(texts: readonly string[]): readonly string[] {
	return texts.flatMap(text => ['', text]);
}

function table(head: readonly string[], body: ReadonlyArray<readonly string[]>): readonly string[] {
	return [head, head.map(() => '---'), ...body].map(
		cells => `| ${cells.map(cell => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`,
	);
}
