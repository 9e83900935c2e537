import {aligned, type Line} from './aligned.ts';
import type {Body, Part} from './body.ts';
import {commentLines} from './comment-lines.ts';
import {printValue} from './print-expression.ts';
import {quoted} from './quote.ts';

/** A file of HCL, formatted as `terraform fmt` leaves it. Ends with a line break. */
export function print(body: Body): string {
	return `${bodyLines(body, 0).join('\n')}\n`;
}

/**
Attributes that stay on a line stand together, under one comment where it is for all of them; all else has an empty line
around it.
*/
function bodyLines(body: Body, indent: number): readonly string[] {
	return runs(body, indent).flatMap((run, index) => [...(index === 0 ? [] : ['']), ...runLines(run, indent)]);
}

function runLines(run: Body, indent: number): readonly string[] {
	const [first] = run;
	const comment = first && first.kind !== 'remark' ? first.comment : undefined;
	const remark = comment === undefined ? [] : commentLines(comment, indent);
	if (first?.kind === 'remark') {
		return commentLines(first.text, indent);
	}

	if (first?.kind === 'block') {
		return [...remark, ...blockLines(first, indent)];
	}

	const lines = run.flatMap((part): readonly Line[] =>
		part.kind === 'attribute' ? [{lead: part.name, rest: printValue(part.value, indent)}] : [],
	);
	return [...remark, ...aligned(lines, indent)];
}

function blockLines({type, labels, body}: Extract<Part, {kind: 'block'}>, indent: number): readonly string[] {
	const margin = ' '.repeat(indent);
	const head = [type, ...labels.map(label => quoted(label))].join(' ');
	return body.length === 0
		? [`${margin}${head} {}`]
		: [`${margin}${head} {`, ...bodyLines(body, indent + 2), `${margin}}`];
}

function runs(body: Body, indent: number): readonly Body[] {
	const all: Part[][] = [];
	for (const part of body) {
		const last = all.at(-1);
		const before = last?.at(-1);
		if (last && before && isTogether(before, part, indent)) {
			last.push(part);
		} else {
			all.push([part]);
		}
	}

	return all;
}

function isTogether(one: Part, next: Part, indent: number): boolean {
	const isShort = (part: Part) => part.kind === 'attribute' && !printValue(part.value, indent).includes('\n');
	const isAlike = one.kind !== 'remark' && next.kind !== 'remark' && one.comment === next.comment;
	return isShort(one) && isShort(next) && isAlike;
}
