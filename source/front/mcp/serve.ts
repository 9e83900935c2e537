import type {Readable, Writable} from 'node:stream';
import {Server} from '@modelcontextprotocol/sdk/server/index.js';
import {StdioServerTransport} from '@modelcontextprotocol/sdk/server/stdio.js';
import {
	CallToolRequestSchema,
	ErrorCode,
	ListToolsRequestSchema,
	McpError,
	type Tool,
} from '@modelcontextprotocol/sdk/types.js';
import {toJSONSchema, type ZodType} from 'zod';
import {toolNames, type ToolName, type ToolWords} from '../../text/agents/tool-words.ts';
import {visible} from '../../text/letters/visible.ts';
import {call} from './call.ts';
import type {Result} from './results.ts';
import type {Runs, Told} from './runs.ts';
import {schemas as schemasOf, type Schemas} from './schemas.ts';

export type Serving = {
	readonly runs: Runs;
	readonly words: ToolWords;
	readonly version: string;
	readonly stdin: Readable;
	readonly stdout: Writable;
};

/** Serves the tools on a pair of streams. Resolves, once it listens, with what ends it. */
export async function serve({runs, words, version, stdin, stdout}: Serving): Promise<() => Promise<void>> {
	const schemas = schemasOf(words);
	// The newer one says what is wrong with an input itself, and repeats what was given; and it has 40 kB more.
	// eslint-disable-next-line @typescript-eslint/no-deprecated
	const server = new Server(
		{name: 'dd-ecs-setup', version},
		{capabilities: {tools: {}}, instructions: words.instructions(runs.canApply)},
	);
	const tools = toolNames.map(name => toolOf(name, schemas, words));
	server.setRequestHandler(ListToolsRequestSchema, () => ({tools}));
	server.setRequestHandler(CallToolRequestSchema, async ({params}, {signal, sendNotification}) => {
		const progressToken = params._meta?.progressToken;
		let progress = 0;
		const hear = (event: Told) => {
			const message = progressToken === undefined ? undefined : progressOf(event);
			if (progressToken === undefined || message === undefined) {
				return;
			}

			progress += 1;
			// Nobody hears it where the client has gone.
			sendNotification({method: 'notifications/progress', params: {progressToken, progress, message}}).catch(
				() => undefined,
			);
		};

		const result = await call({name: params.name, input: params.arguments, hear, signal}, {runs, words, schemas});
		if (!result) {
			throw new McpError(ErrorCode.InvalidParams, params.name.slice(0, 100));
		}

		return given(result);
	});
	await server.connect(new StdioServerTransport(stdin, stdout));
	return async () => server.close();
}

/** The five hints of the protocol: what a client may do without asking the person. */
const reading = {readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: true};

function toolOf(name: ToolName, schemas: Schemas, {titles, descriptions}: ToolWords): Tool {
	const {input, output} = schemas[name];
	return {
		name,
		title: titles[name],
		description: descriptions[name],
		inputSchema: jsonSchema(input),
		outputSchema: jsonSchema(output),
		annotations:
			name === 'apply_plan'
				? // The second time there is nothing left to do.
					{...reading, title: titles[name], readOnlyHint: false, destructiveHint: true}
				: {...reading, title: titles[name]},
	};
}

function jsonSchema(schema: ZodType): Tool['inputSchema'] {
	// All of them are objects, which the type of a schema doesn't say.
	return toJSONSchema(schema, {io: 'input'}) as Tool['inputSchema'];
}

function given({text, told, isError}: Result) {
	return {
		// Names and reasons come from AWS, and clients print it.
		content: [
			{
				type: 'text' as const,
				text: text
					.split('\n')
					.map(line => visible(line))
					.join('\n'),
			},
		],
		...(told && {structuredContent: told as Record<string, unknown>}),
		...(isError && {isError}),
	};
}

/** What an event says of how far a call is, in words; most say nothing of it. */
function progressOf({type, summary, title, message, what, cluster}: Told): string | undefined {
	const said = [summary, title, message, what, cluster].find(one => typeof one === 'string' && one !== '');
	return typeof said === 'string' ? visible(`${type}: ${said}`) : undefined;
}
