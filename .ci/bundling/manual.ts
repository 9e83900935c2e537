import {describe} from '../../source/front/help/describe.ts';
import type {DescribedOption, Description} from '../../source/front/help/description.ts';
import {description as words} from '../../source/text/en/usage/description.ts';

/** The manual page, in the macros of man(7) that every `man` knows, made of what `help --json` says. */
export function manual(version: string): string {
	const told = describe({version, worlds: {}, words});
	const {program, meaning, commands, features, exitCodes} = told;
	const first = commands.find(({isDefault}) => isDefault);
	return [
		`.TH ${program.toUpperCase()} 1 "" "${program} ${version}"`,
		section('NAME', String.raw`${text(program)} \- ${text(lowered(meaning.replace(/\.$/v, '')))}`),
		section('SYNOPSIS', `.B ${text(program)}`, text('[command] [options]')),
		section(
			'COMMANDS',
			...commands.map(({name, word, meaning: what}) => item(bold(name), word && ` ${italic(word.takes)}`, what)),
		),
		section(
			'OPTIONS',
			...told.topics.flatMap(({id, meaning: title}) => {
				const own = told.options.filter(({topic}) => topic === id);
				return own.length === 0 ? [] : [`.SS ${text(title)}`, ...own.map(option => optionItem(option, told))];
			}),
		),
		section(
			'FEATURES',
			...features.map(({id, standing, title}) =>
				item(bold(id), standing === 'optional' ? '' : ` (${standing})`, title),
			),
		),
		section(
			'ENVIRONMENT',
			...told.environment.map(({name, option, meaning: what}) => item(bold(name), '', option ?? what)),
		),
		section('EXIT STATUS', ...exitCodes.map(({code, meaning: what}) => item(bold(String(code)), '', what))),
		section('EXAMPLES', '.nf', ...(first?.examples ?? []).map(line => text(line)), '.fi'),
		'',
	].join('\n');
}

function optionItem(
	{name, short, value, isRepeatable, meaning, commands}: DescribedOption,
	{commands: all}: Description,
): string {
	const placeholder = value && (value.isNeeded ? ` ${italic(value.placeholder)}` : ` [${italic(value.placeholder)}]`);
	const names = [...(short === undefined ? [] : [short]), name].map(one => bold(one)).join(', ');
	// Most options are of most commands; few are of one or two.
	const takers = commands.length > 2 || commands.length === all.length ? '' : ` (${commands.join(', ')})`;
	return item(names, `${placeholder ?? ''}${isRepeatable ? ' ...' : ''}`, `${meaning}${takers}`);
}

function section(title: string, ...lines: readonly string[]): string {
	return [`.SH ${title}`, ...lines].join('\n');
}

function item(tag: string, more: string | undefined, meaning: string): string {
	return `.TP\n${tag}${more ?? ''}\n${text(meaning)}`;
}

function bold(plain: string): string {
	return String.raw`\fB${text(plain)}\fR`;
}

function italic(plain: string): string {
	return String.raw`\fI${text(plain)}\fR`;
}

/** Nothing in it is a macro, an escape or a hyphen that a line may end with. */
function text(plain: string): string {
	return plain
		.replaceAll('\\', String.raw`\e`)
		.replaceAll('-', String.raw`\-`)
		.replace(/^(?=['.])/, String.raw`\&`);
}

function lowered(sentence: string): string {
	return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
