import {keyVariableName} from '../../domain/agent/key-variable.ts';
import {keyForm} from '../../domain/choices/check-key-form.ts';
import type {Change} from '../../domain/plan/change.ts';
import {changeFacts} from '../../domain/plan/changes/catalogue.ts';
import {mask} from '../../domain/kit/mask.ts';
import {shellQuote} from '../../domain/kit/shell-quote.ts';
import type {ScriptWords} from '../../text/code/script-words.ts';
import type {Values} from './request-file.ts';
import {type Placeholders, referencesIn} from './placeholders.ts';

/** A change and the file with its request. */
export type Sent = {readonly change: Change; readonly file: string};

const rest = (without: string) => `\${rest${without}}`;

/**
Fills in a request: its file, then each placeholder with its value. The file that comes of it is one that can be read
twice, which the AWS CLI does with `--cli-input-json` (aws/aws-cli, issue 5982): a pipe is empty the second time. No
pattern and no replacement of the shell's, whose quoting differs between bash 3.2, which macOS has, and 5.2.
*/
const fillIn = [
	'request() {',
	'\tlocal text rest',
	'\ttext=$(cat "$1")',
	'\tshift',
	'\twhile [ $# -gt 0 ]; do',
	"\t\trest=$text text=''",
	'\t\twhile [[ $rest == *"$1"* ]]; do',
	`\t\t\ttext+=${rest('%%"$1"*')}$2`,
	`\t\t\trest=${rest('#*"$1"')}`,
	'\t\tdone',
	'\t\ttext+=$rest',
	'\t\tshift 2',
	'\tdone',
	String.raw`${'\t'}printf '%s\n' "$text" >"$filled"`,
	'}',
];

type Written = ScriptWords & {readonly values: Values};

/** A script that sends the requests in order, and stops at the first that fails. Bash and the AWS CLI are enough. */
export function script(sent: readonly Sent[], placeholderOf: Placeholders, words: Written): string {
	const numbered = sent.map((one, index) => ({...one, variable: `arn_${String(index + 1).padStart(2, '0')}`}));
	const variables = new Map(numbered.map(({change, variable}) => [change.id, variable]));
	const lastOfRole = sent.findLastIndex(({change}) => changeFacts[change.kind].service === 'iam');
	const hasKey = sent.some(({change}) =>
		referencesIn(change.request).some(({reference}) => reference.$ref === 'key'),
	);
	return [
		'#!/usr/bin/env bash',
		`# ${words.purpose}`,
		'set -euo pipefail',
		'cd -- "$(dirname -- "$0")"',
		// Version 2 would show every answer in a pager, and wait there.
		"export AWS_PAGER=''",
		// A value that looked like a secret was masked on writing, and would be stored as asterisks.
		...(words.values === 'masked'
			? [`if grep -lF '${mask}' ./*.json; then echo ${shellQuote([words.masked])} >&2; exit 1; fi`]
			: []),
		...(hasKey ? [keyCheck(words)] : []),
		...[...newFields(sent)].flatMap(([name, fields]) => fieldCheck(name, fields, words)),
		`# ${words.fillsIn}`,
		// Nobody else reads it, and it doesn't stay.
		'umask 077',
		'filled=$(mktemp)',
		'trap \'rm -f "$filled"\' EXIT',
		...fillIn,
		'',
		...numbered.flatMap((one, index) => [
			...command(one, variables, placeholderOf),
			// What IAM was told is not known to ECS at once (IAM User Guide, "Changes that I make are not always
			// immediately visible"), and a task that may not read its key counts against the deployment.
			...(index === lastOfRole && index < numbered.length - 1 ? ['sleep 10'] : []),
		]),
		'',
	].join('\n');
}

/** Before anything is sent. A key has nothing that JSON would have to escape; what isn't one may have. */
function keyCheck({noKey}: ScriptWords): string {
	return `[[ \${${keyVariableName}:-} =~ ${keyForm} ]] || { echo ${shellQuote([noKey])} >&2; exit 1; }`;
}

/**
Of Managed Instances' daemons, which came to ECS late in 2025, the fields that are given: an older AWS CLI doesn't know
them, and half of a plan would be made.
*/
function newFields(sent: readonly Sent[]): ReadonlyMap<string, readonly string[]> {
	const daemons = sent.filter(({change: {kind}}) => kind.includes('daemon'));
	const named = daemons.map(
		({change: {kind, request}}) => [`${changeFacts[kind].service} ${kind}`, Object.keys(request)] as const,
	);
	const byCommand = Map.groupBy(named, ([name]) => name);
	return new Map(
		[...byCommand].map(([name, all]) => [name, [...new Set(all.flatMap(([, fields]) => fields))].toSorted()]),
	);
}

/** Before anything is sent. What it looks into is made without a request. */
function fieldCheck(name: string, fields: readonly string[], {oldCli}: ScriptWords): readonly string[] {
	return [
		`known=$(aws ${name} --generate-cli-skeleton 2>/dev/null || true)`,
		`for field in ${fields.join(' ')}; do`,
		// In quotes, as a name of the JSON that it prints.
		`\tif [[ $known != *'"'$field'"'* ]]; then echo ${shellQuote([oldCli(name)])} >&2; exit 1; fi`,
		'done',
	];
}

type Numbered = Sent & {readonly variable: string};

function command(
	{change: {kind, region, request}, file, variable}: Numbered,
	variables: ReadonlyMap<string, string>,
	placeholderOf: Placeholders,
): readonly string[] {
	const {service, exported} = changeFacts[kind];
	const found = referencesIn(request);
	// A field of its own is given beside the file, and wins over what stands there; through standard input, because
	// arguments can be seen by everybody on the machine, and a file would have to be removed.
	const field = found.find(({reference, path}) => reference.$ref === 'key' && path.length === 1)?.path[0];
	const values = new Map(
		found
			.filter(
				({reference, path}) => reference.$ref !== 'there' && !(reference.$ref === 'key' && path.length === 1),
			)
			.map(({reference}): readonly [string, string] => [
				placeholderOf(reference),
				reference.$ref === 'change' ? (variables.get(reference.change) ?? '') : keyVariableName,
			]),
	);
	const input = values.size > 0 ? '"file://$filled"' : `file://${file}`;
	const query = exported?.arnAt;
	const call = [
		...(field === undefined ? [] : [`printf %s "$${keyVariableName}" |`]),
		`aws ${service} ${kind} --region ${region} --cli-input-json ${input}`,
		...(field === undefined ? [] : [`--${optionOf(field)} file:///dev/stdin`]),
		...(query === undefined ? [] : [`--query ${query} --output text`]),
	].join(' ');
	const pairs = [...values].flatMap(([text, name]) => [shellQuote([text]), `"$${name}"`]);
	return [
		...(values.size > 0 ? [['request', file, ...pairs].join(' ')] : []),
		query === undefined ? call : `${variable}=$(${call})`,
	];
}

/** The AWS CLI's name of a field: `secret-string` of `SecretString`. */
function optionOf(field: string): string {
	return field.replaceAll(/(?<=[a-z])(?=[A-Z])/gv, '-').toLowerCase();
}
