/** A test as a file of tests declares it. */
export type Collected = {readonly name: string; readonly run: () => unknown};

const collected: Collected[] = [];

/** Stands in for `test` of `node:test`, which runs each test once, as it is declared. */
export function test(name: string, run: () => unknown): void {
	collected.push({name, run});
}

export default test;

/** The tests that were declared since they were last taken. */
export function takeCollected(): readonly Collected[] {
	return collected.splice(0);
}
