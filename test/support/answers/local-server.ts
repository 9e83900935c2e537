import {once} from 'node:events';
import {createServer, type RequestListener} from 'node:http';
import type {TestContext} from 'node:test';

/** Serves on loopback until the test is over, whatever is still open then. Gives `127.0.0.1:PORT`. */
export async function startLocalServer(answer: RequestListener, t: TestContext): Promise<string> {
	const server = createServer(answer);
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	t.after(() => {
		server.closeAllConnections();
		server.close();
	});
	const address = server.address();
	return `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}
