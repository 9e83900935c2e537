import type {PolicyDocument, Statement} from '../account/policy-document.ts';

/** The policy that a client sent as text, or undefined for what IAM calls malformed. */
export function parsePolicy(text: string): PolicyDocument | undefined {
	const document = parse(text);
	return isPolicy(document) ? document : undefined;
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) {
			return undefined;
		}

		throw error;
	}
}

function isPolicy(value: unknown): value is PolicyDocument {
	return (
		isRecord(value) && 'Statement' in value && [value.Statement].flat().every(statement => isStatement(statement))
	);
}

function isStatement(value: unknown): value is Statement {
	return (
		isRecord(value) &&
		(value.Effect === 'Allow' || value.Effect === 'Deny') &&
		'Action' in value !== 'NotAction' in value &&
		[value.Action, value.NotAction, value.Resource, value.NotResource].every(names => isTexts(names))
	);
}

function isTexts(value: unknown): boolean {
	return value === undefined || [value].flat().every(name => typeof name === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
