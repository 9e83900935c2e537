import type {Patch} from './patch.ts';

/**
A validator of what clients answer to questions of a server, which the Model Context Protocol's SDK brings along: 130 kB
that everybody would fetch, for a server that asks nothing. What tools take is validated by zod, which the SDK has
anyway.
*/
export const agentTools: Patch = {
	file: '@modelcontextprotocol/sdk/dist/esm/validation/ajv-provider.js',
	apply(text) {
		if (!text.includes('export class AjvJsonSchemaValidator')) {
			throw new Error('There is no AjvJsonSchemaValidator any more');
		}

		return "export class AjvJsonSchemaValidator { getValidator() { throw new Error('not shipped'); } }\n";
	},
};
