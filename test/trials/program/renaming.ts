import {once} from 'node:events';
import {createServer, type IncomingHttpHeaders} from 'node:http';
import {buffer} from 'node:stream/consumers';

/** An address in front of a simulator that keeps plain names, where they are other names on the way. */
export type Renaming = {readonly url: string; readonly close: () => Promise<void>};

/** Each name of the account, and what stands for it in answers. */
export type Names = ReadonlyMap<string, string>;

/**
Renames in every answer, and back in every request, whatever member they stand in: no service would take such names, and
this tool is told them all the same. JSON keeps all of a text; XML leaves out what it can't say.
*/
export async function startRenaming(target: string, names: Names): Promise<Renaming> {
	const server = createServer((request, response) => {
		void (async () => {
			const body = (await buffer(request)).toString();
			const answer = await fetch(`${target}${request.url ?? '/'}`, {
				method: request.method ?? 'POST',
				headers: passedOn(request.headers),
				...(body !== '' && {body: renamedBack(body, names)}),
			});
			const type = answer.headers.get('content-type') ?? '';
			const id = answer.headers.get('x-amzn-requestid');
			response.writeHead(answer.status, {'content-type': type, ...(id !== null && {'x-amzn-requestid': id})});
			response.end(renamed(await answer.text(), type, names));
		})().catch(() => {
			response.destroy();
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	return {
		url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}

function passedOn(headers: IncomingHttpHeaders): Record<string, string> {
	const own = new Set(['host', 'connection', 'content-length', 'expect', 'transfer-encoding']);
	return Object.fromEntries(
		Object.entries(headers).flatMap(([name, value]) => (own.has(name) ? [] : [[name, String(value)]])),
	);
}

function renamed(text: string, type: string, names: Names): string {
	const form = type.includes('xml') ? inXml : inJson;
	return replaced(text, new Map([...names].map(([plain, other]) => [plain, form(other)])));
}

function renamedBack(body: string, names: Names): string {
	const back = new Map([...names].map(([plain, other]) => [other, plain]));
	if (!body.startsWith('{')) {
		const pairs = [...new URLSearchParams(body)].map(([name, value]): [string, string] => [
			name,
			replaced(value, back),
		]);
		return new URLSearchParams(pairs).toString();
	}

	return JSON.stringify(
		JSON.parse(body, (_, value: unknown) => (typeof value === 'string' ? replaced(value, back) : value)),
	);
}

function replaced(text: string, by: Names): string {
	let result = text;
	for (const [from, to] of by) {
		result = result.replaceAll(from, () => to);
	}

	return result;
}

function inJson(text: string): string {
	return JSON.stringify(text).slice(1, -1);
}

/** XML 1.0 has no control characters but three, and no halves of pairs. */
function inXml(text: string): string {
	return text
		.replaceAll(/[[\p{Control}\p{Surrogate}]--[\t\n\r\u{7F}-\u{9F}]]/gv, '')
		.replaceAll(/[\t\n\r"\u{26}'<>\u{7F}-\u{9F}]/gv, character => `&#${character.codePointAt(0) ?? 0};`);
}
