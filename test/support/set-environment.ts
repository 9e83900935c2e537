import process from 'node:process';
import type {TestContext} from 'node:test';

/** Variables of the process for one test. Set in place: Node's own idea of the home does not follow another object. */
export function setEnvironment(context: TestContext, variables: Readonly<Record<string, string | undefined>>): void {
	const before = {...process.env};
	Object.assign(process.env, variables);
	context.after(() => {
		for (const name of Object.keys(variables)) {
			Reflect.deleteProperty(process.env, name);
		}

		Object.assign(process.env, before);
	});
}
