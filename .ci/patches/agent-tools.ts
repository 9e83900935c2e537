import {replaceOnce, type Patch} from './patch.ts';

/**
What the Model Context Protocol's SDK brings along for servers of other kinds: the languages of zod's errors, zod's
version 3 and its way to JSON Schema, and a validator for answers of persons, whom this server asks nothing. Together
they are 450 kB, which everybody would fetch.
*/
export const agentTools: readonly Patch[] = [
	{file: 'zod/v4/locales/index.js', apply: () => 'export {default as en} from "./en.js";\n'},
	{
		file: '@modelcontextprotocol/sdk/dist/esm/server/zod-compat.js',
		apply: text => replaceOnce(text, "import * as z3rt from 'zod/v3';", 'const z3rt = {};'),
	},
	{
		file: '@modelcontextprotocol/sdk/dist/esm/server/zod-json-schema-compat.js',
		apply: text =>
			replaceOnce(
				text,
				"import { zodToJsonSchema } from 'zod-to-json-schema';",
				'const zodToJsonSchema = () => ({});',
			),
	},
	{
		file: '@modelcontextprotocol/sdk/dist/esm/validation/ajv-provider.js',
		apply: () => "export class AjvJsonSchemaValidator { getValidator() { throw new Error('not shipped'); } }\n",
	},
];
