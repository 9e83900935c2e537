import type {CheckResult} from '../../../domain/choices/problem/check-result.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';
import {listed} from '../forms/listed.ts';
import {checkTexts} from './check-texts.ts';
import type {Facts} from './check-words.ts';
import {obstacle} from './obstacle.ts';

/** A check's title, what it found in one line, and what helps. */
export function check(result: CheckResult): {
	readonly title: string;
	readonly line: Line;
	readonly fixes: readonly Line[];
} {
	const {title, ok, findings} = checkTexts[result.id];
	const words = findings[result.finding];
	return {
		title,
		line: [part.value(result.subject), ': ', words?.says(factsOf(result)) ?? ok, ...where(result)],
		fixes:
			result.verdict === 'pass'
				? []
				: [
						...flags(result),
						...statements(result, words?.add),
						...(words?.help === undefined ? [] : [[words.help]]),
					],
	};
}

function factsOf({facts}: CheckResult): Facts {
	return name => {
		const fact = facts[name] ?? '';
		return typeof fact === 'object' ? listed(fact, 8) : String(fact);
	};
}

/** The instances it is about, with what stands in the way on each. */
function where({instances = []}: CheckResult): Line {
	const names = instances.map(({id, obstacle: why}) => (why === undefined ? id : `${id} (${obstacle(why)})`));
	// Three show what kind of instance it is; JSON has all of them.
	return names.length === 0 ? [] : [': ', part.value(listed(names, 3))];
}

function flags({fixes = []}: CheckResult): readonly Line[] {
	return fixes.map((flag): Line => ['Run again with ', part.command(flag), '.']);
}

function statements({facts: {statements: list = []}}: CheckResult, add: string | undefined): readonly Line[] {
	return add === undefined || typeof list !== 'object'
		? []
		: list.map((statement): Line => [`${add} `, part.command(statement)]);
}
