import {deepEqual} from 'node:assert/strict';
import {globSync, readFileSync} from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import {parse} from 'yaml';

type Workflow = {
	readonly jobs: {readonly run: {readonly strategy: {readonly matrix: {readonly tables: readonly string[]}}}};
};

test('each table of trials is tried by one job of the daily workflow', () => {
	const {jobs} = parse(readFileSync('.github/workflows/trials.yml', 'utf8')) as Workflow;
	deepEqual(
		jobs.run.strategy.matrix.tables.flatMap(names => names.split(' ')).toSorted(),
		globSync('test/trials/*/*.test.ts')
			.map(file => path.basename(file, '.test.ts'))
			.toSorted(),
	);
});
