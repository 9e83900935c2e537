import {createRequire} from 'node:module';

/** What AWS's own validator says of a template. */
export type Diagnostic = {readonly severity: string; readonly ruleId: string; readonly message: string};

type Engine = {
	readonly validateTemplate: (template: Record<string, unknown>) => {readonly diagnostics: readonly Diagnostic[]};
	readonly free: () => void;
};

type Validator = {
	readonly CompositeEngine: new () => Engine;
	readonly TemplateContent: new (text: string) => Record<string, unknown>;
};

/**
Asks `@aws/cloudformation-validate`, with its rules and schemas, without a network. It comes with the CDK, and npm's
newest version of it alone is older.
*/
export function diagnosticsOf(templates: readonly string[]): ReadonlyArray<readonly Diagnostic[]> {
	const load = createRequire(createRequire(import.meta.url).resolve('aws-cdk-lib/package.json'));
	const {CompositeEngine, TemplateContent} = load('@aws/cloudformation-validate') as Validator;
	const engine = new CompositeEngine();
	try {
		return templates.map(text => engine.validateTemplate(new TemplateContent(text)).diagnostics);
	} finally {
		engine.free();
	}
}
