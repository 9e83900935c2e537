import type {DiffLine} from '../../plan/diff/diff-line.ts';
import {hiddenValue, type SetValues} from '../fleet-values.ts';
import type {Parameters} from '../filled-slots.ts';
import type {StackSet} from '../stack-set.ts';
import type {WantedFleet} from '../wanted-fleet.ts';

/** What is another one in a set that is there: its template, by lines, and values of its parameters. */
export function setDiff({template, replacesKey}: WantedFleet, set: StackSet, {shown}: SetValues): readonly DiffLine[] {
	const hidden = replacesKey ? template.hidden.filter(name => template.parameters[name] !== undefined) : [];
	return [
		...(template.body === set.template ? [] : [changedTemplate(set.template, template.body)]),
		...parameterLines(set.parameters, shown),
		...hidden.map(name => line('~', `Parameters/${name}`, {name, before: hiddenValue, after: hiddenValue})),
	];
}

/** What becomes of accounts that join, where it is something else. */
export function joiningDiff({isAutomatic}: WantedFleet, {autoDeployment}: StackSet): readonly DiffLine[] {
	const [before, after] = [autoDeployment !== undefined, isAutomatic].map(isOn => (isOn ? 'enabled' : 'disabled'));
	return before === after || before === undefined || after === undefined
		? []
		: [line('~', 'AutoDeployment', {name: 'AutoDeployment', before, after})];
}

/** Values of a place's own. Without any before, all are new. */
export function overridesDiff(before: Parameters | undefined, after: Parameters): readonly DiffLine[] {
	return parameterLines(before ?? {}, after);
}

function parameterLines(before: Parameters, after: Parameters): readonly DiffLine[] {
	const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
	return names.flatMap(name => {
		const [was, is] = [before[name] ?? '', after[name] ?? ''];
		if (was === is) {
			return [];
		}

		return [
			line(was === '' ? '+' : is === '' ? '-' : '~', `Parameters/${name}`, {
				name,
				...(was !== '' && {before: was}),
				...(is !== '' && {after: is}),
			}),
		];
	});
}

/** How many lines of it are others: the file itself is what a reviewer reads. */
function changedTemplate(before: string, after: string): DiffLine {
	const [old, young] = [before, after].map(text => new Set(text.split('\n')));
	const count = (lines: ReadonlySet<string> | undefined, others: ReadonlySet<string> | undefined) =>
		[...(lines ?? [])].filter(one => others?.has(one) !== true).length;
	return line('~', 'TemplateBody', {
		name: 'TemplateBody',
		before: `-${count(old, young)}`,
		after: `+${count(young, old)}`,
	});
}

function line(mark: DiffLine['mark'], path: string, rest: Pick<DiffLine, 'name' | 'before' | 'after'>): DiffLine {
	return {mark, noun: 'value', path, depth: 0, risk: false, ...rest};
}
