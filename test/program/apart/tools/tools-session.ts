import type {ChildProcess} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type {TestContext} from 'node:test';
import {Client} from '@modelcontextprotocol/sdk/client/index.js';
import {StdioClientTransport} from '@modelcontextprotocol/sdk/client/stdio.js';
import type {CallToolResult} from '@modelcontextprotocol/sdk/types.js';
import {compileCache} from '../../../support/compile-cache.ts';

const root = path.join(import.meta.dirname, '../../../..');

type Around = {readonly args?: readonly string[]; readonly env?: Readonly<Record<string, string>>};

type Line = Readonly<Record<string, unknown>>;

type Hearing = {readonly signal?: AbortSignal; readonly onProgress?: (message: string) => void};

/** A session of the SDK's own client with the built program, and what it left in its home. */
export type Session = {
	readonly client: Client;
	readonly call: (name: string, input?: Record<string, unknown>, hearing?: Hearing) => Promise<CallToolResult>;
	/** Ends the input of the server, as a client does that goes away, and gives its exit code once it has ended. */
	readonly leave: () => Promise<number | undefined>;
	/** The lines of the newest journal of a command. */
	readonly journal: (command: string) => readonly Line[];
	/** All that the server has told so far, its log too. */
	readonly told: () => string;
};

/** Starts `mcp` in a home of its own. */
export async function toolsSession(t: TestContext, {args = ['--demo'], env = {}}: Around = {}): Promise<Session> {
	const home = mkdtempSync(path.join(tmpdir(), 'tools-'));
	const transport = new StdioClientTransport({
		command: process.execPath,
		args: [path.join(root, 'dist/cli.js'), 'mcp', ...args],
		env: {PATH: process.env.PATH ?? '', HOME: home, NODE_COMPILE_CACHE: compileCache, TMPDIR: home, ...env},
		cwd: home,
		stderr: 'pipe',
	});
	const told: string[] = [];
	transport.stderr?.on('data', (part: unknown) => {
		told.push(String(part));
	});
	const client = new Client({name: 'a-coding-agent', version: '1.0.0'});
	await client.connect(transport);
	t.after(async () => {
		await client.close();
		rmSync(home, {recursive: true, force: true});
	});
	return {
		client,
		async call(name, input = {}, {signal, onProgress} = {}) {
			const result = await client.callTool({name, arguments: input}, undefined, {
				timeout: 120_000,
				...(signal && {signal}),
				onprogress({message = ''}) {
					told.push(message);
					onProgress?.(message);
				},
			});
			told.push(JSON.stringify(result));
			return result as CallToolResult;
		},
		async leave() {
			// The client's own `close` kills it after two seconds; one that is gone closes its end of the pipe.
			const server = Reflect.get(transport, '_process') as ChildProcess;
			const ended = new Promise<number | undefined>(resolve => {
				server.once('exit', resolve);
			});
			server.stdin?.end();
			return ended;
		},
		journal(command) {
			const folder = path.join(home, '.local/state/dd-ecs-setup');
			const journals = readdirSync(folder)
				.filter(file => file.endsWith('.ndjson'))
				.toSorted()
				.map(file =>
					readFileSync(path.join(folder, file), 'utf8')
						.trim()
						.split('\n')
						.map(line => JSON.parse(line) as Line),
				);
			return (
				journals.findLast(lines => lines.some(line => line.type === 'started' && line.command === command)) ??
				[]
			);
		},
		told: () => told.join('\n'),
	};
}

/** The text of a result. */
export function textOf({content}: CallToolResult): string {
	return content.map(part => (part.type === 'text' ? part.text : '')).join('\n');
}
