import {once} from 'node:events';
import {writeFileSync} from 'node:fs';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import path from 'node:path';
import {text} from 'node:stream/consumers';
import type {TestContext} from 'node:test';

export type Comment = {readonly id: number; readonly user: {readonly login: string}; readonly body: string};

/** GitHub's REST API as far as the comments of pull request 5 go. `refusal` is what it answers to all that write. */
export async function startPullRequest(t: TestContext, folder: string, earlier: readonly Comment[], refusal?: number) {
	const comments: Comment[] = [...earlier];
	const tokens: string[] = [];
	const answer = (method: string, url: URL, body: string): readonly [number, unknown] => {
		const page = Number(url.searchParams.get('page') ?? 1);
		const size = Number(url.searchParams.get('per_page') ?? 30);
		const content = body === '' ? '' : (JSON.parse(body) as {readonly body: string}).body;
		switch (`${method} ${url.pathname.replace(/\/\d+$/v, '/ID')}`) {
			case 'GET /repos/acme/shop/issues/5/comments': {
				return [200, comments.slice((page - 1) * size, page * size)];
			}

			case 'POST /repos/acme/shop/issues/5/comments': {
				comments.push({id: comments.length + 1, user: {login: 'github-actions[bot]'}, body: content});
				return [201, comments.at(-1)];
			}

			case 'PATCH /repos/acme/shop/issues/comments/ID': {
				const place = comments.findIndex(({id}) => url.pathname.endsWith(`/${id}`));
				const before = comments[place];
				if (before) {
					comments[place] = {...before, body: content};
				}

				return [200, comments[place]];
			}

			// As for the token of a job: who it is of is not told.
			case 'GET /user': {
				return [403, {message: 'Resource not accessible by integration'}];
			}

			default: {
				return [404, {}];
			}
		}
	};

	const respond = async (request: IncomingMessage, response: ServerResponse) => {
		tokens.push(request.headers.authorization ?? '');
		const {method = 'GET', url = '/'} = request;
		const body = await text(request);
		const [status, content] =
			method !== 'GET' && refusal !== undefined
				? [refusal, {}]
				: answer(method, new URL(url, 'http://localhost'), body);
		response.writeHead(status, {'content-type': 'application/json', connection: 'close'});
		response.end(JSON.stringify(content));
	};

	const server = createServer((request, response) => {
		void respond(request, response);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	t.after(() => {
		server.close();
	});
	const address = server.address();
	const port = typeof address === 'object' && address !== null ? address.port : 0;
	const event = path.join(folder, 'event.json');
	writeFileSync(event, JSON.stringify({pull_request: {number: 5}}));
	return {
		comments,
		tokens,
		environment: {
			GITHUB_API_URL: `http://127.0.0.1:${port}`,
			GITHUB_SERVER_URL: 'https://github.com',
			GITHUB_REPOSITORY: 'acme/shop',
			GITHUB_RUN_ID: '7',
			GITHUB_EVENT_PATH: event,
		},
	};
}
