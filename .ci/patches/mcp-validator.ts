import type {Patch} from './patch.ts';

/*
Validates what a client answers to questions of the server, with 130 kB. Ours asks nothing, and what tools take is
validated by zod, which the SDK has anyway.
*/
export const mcpValidator: Patch = {
	file: '@modelcontextprotocol/sdk/dist/esm/validation/ajv-provider.js',
	apply(text) {
		if (!text.includes('export class AjvJsonSchemaValidator')) {
			throw new Error('No AjvJsonSchemaValidator is there any more');
		}

		return "export class AjvJsonSchemaValidator{getValidator(){throw new Error('Nothing is asked of a client')}}";
	},
};
