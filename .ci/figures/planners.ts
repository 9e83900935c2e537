import type {TextFile} from './house.ts';

/** Planners, which are the files named `plan-*`, that have no test of their own. */
export function untestedPlanners(source: readonly TextFile[], tests: readonly TextFile[]): readonly string[] {
	const tested = new Set(tests.map(({name}) => name));
	return source
		.map(({name}) => name)
		.filter(name => name.startsWith('source/domain/plan/planners/plan-'))
		.filter(name => !tested.has(name.replace(/^source/v, 'test').replace(/\.ts$/v, '.test.ts')));
}
