import type {Change} from '../../domain/plan/change.ts';
import {changeFacts} from '../../domain/plan/changes/catalogue.ts';
import {mask} from '../../domain/kit/mask.ts';
import {shellQuote} from '../../domain/kit/shell-quote.ts';
import type {ScriptWords} from '../../text/script-words.ts';
import {hasReference} from './request-file.ts';

/** A change and the file with its request. */
export type Sent = {readonly change: Change; readonly file: string};

/** Fills the variables of a request from the environment. Python, because every machine with the AWS CLI has it. */
const fillIn = [
	"request() { python3 -c 'import os,re,sys; ",
	String.raw`print(re.sub(r"\$\{([\w.-]+)\}", lambda m: os.environ[re.sub(r"\W", "_", m[1])], `,
	'open(sys.argv[1]).read()))\' "$1"; }',
].join('');

/** A script that sends the requests in order, and stops at the first that fails. */
export function script(sent: readonly Sent[], {purpose, fillsIn, masked}: ScriptWords): string {
	return [
		'#!/usr/bin/env bash',
		`# ${purpose}`,
		// Also in the middle of a pipe: a request whose variables can't be filled in must not be sent empty.
		'set -euo pipefail',
		'cd "$(dirname "$0")"',
		// A value that looked like a secret was masked on writing, and would be stored as asterisks.
		`if grep -lF '${mask}' ./*.json; then echo ${shellQuote([masked])} >&2; exit 1; fi`,
		`# ${fillsIn}`,
		fillIn,
		'',
		...sent.flatMap(one => command(one)),
		'',
	].join('\n');
}

function command({change: {id, kind, region, request}, file}: Sent): readonly string[] {
	const {service, exported} = changeFacts[kind];
	const query = exported?.arnAt;
	const send = `aws ${service} ${kind} --region ${region} --cli-input-json`;
	// Through standard input: the arguments of a command can be seen by everybody on the machine.
	const call = (ending: string) =>
		hasReference(request)
			? `request ${file} | ${send} file:///dev/stdin${ending}`
			: `${send} file://${file}${ending}`;
	return query === undefined
		? [call('')]
		: [`${variable(id)}=$(${call(` --query ${query} --output text`)})`, `export ${variable(id)}`];
}

function variable(id: string): string {
	return `${id}.arn`.replaceAll(/\W/gv, '_');
}
